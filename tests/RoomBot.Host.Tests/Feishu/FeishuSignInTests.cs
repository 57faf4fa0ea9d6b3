using System.Net;
using System.Text.Json.Nodes;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Somebody lets the bot act as them: from the button on their help card to bookings in their own calendar.</summary>
public sealed class FeishuSignInTests
{
    private static readonly (string, string) _reachable = ("RoomBot:PublicUrl", "https://bot.example/roombot");

    [Fact]
    public async Task Without_an_address_that_browsers_reach_nobody_is_asked_to_sign_in()
    {
        await using var office = await OpenAsync();
        var help = await office.AskAsync(Alice, "你会什么", "我可以");

        Assert.Null(Link(help));
    }

    [Fact]
    public async Task Who_has_signed_in_books_in_their_own_calendar_and_cancels_there()
    {
        await using var office = await OpenAsync(settings: _reachable);
        var (status, page) = await SignInAsync(office, Alice);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("以你的身份预订", page, StringComparison.Ordinal);

        await office.ConfirmAsync(await office.ToConfirmAsync());
        var booked = await office.SeenAsync(Direct(Alice), "已预订");
        var made = Assert.Single(office.Feishu.Events);
        Assert.Equal(Alice, made.Owner);
        Assert.Equal("accept", made.Rooms["omm_a301"]);
        Assert.DoesNotContain(Alice, made.People);
        Assert.Contains(office.Feishu.Calls, c => c is { Name: FeishuCalls.Subscribe, Code: 0 });

        await office.Feishu.ClickAsync(Alice, booked.Id, "取消");
        await office.SeenAsync(Direct(Alice), "已取消");
        Assert.Empty(office.Feishu.Events);

        // Bob has not: his go into the bot's, and his help still offers it; hers no longer does.
        await office.ConfirmAsync(await office.ToConfirmAsync(Bob), Bob);
        await office.SeenAsync(Direct(Bob), "已预订");
        Assert.True(office.IsBots(Assert.Single(office.Feishu.Events)));
        Assert.Null(Link(await office.AskAsync(Alice, "帮助", "我可以")));
        Assert.NotNull(Link(await office.AskAsync(Bob, "帮助", "我可以")));
    }

    [Fact]
    public async Task A_link_that_somebody_else_uses_changes_nothing()
    {
        await using var office = await OpenAsync(settings: _reachable);
        var (status, _) = await SignInAsync(office, Alice, browser: Bob);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        await office.ConfirmAsync(await office.ToConfirmAsync());
        await office.SeenAsync(Direct(Alice), "已预订");
        Assert.True(office.IsBots(Assert.Single(office.Feishu.Events)));
    }

    [Fact]
    public async Task Who_refuses_is_told_that_nothing_has_changed()
    {
        await using var office = await OpenAsync(settings: _reachable);
        var (status, page) = await SignInAsync(office, Alice, browser: "");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("一切照旧", page, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Feishu.Calls, c => c.Name is FeishuCalls.UserToken);
    }

    [Fact]
    public async Task What_Feishu_sends_back_is_good_once_and_not_when_it_was_altered()
    {
        await using var office = await OpenAsync(settings: _reachable);
        office.Feishu.Browser = Alice;
        var back = await ToCallbackAsync(office, Link(await office.AskAsync(Alice, "你会什么", "我可以"))!);
        var altered = back.Replace("state=", "state=A", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(office, altered)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(office, "/oauth/feishu/callback?code=x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(office, "/oauth/feishu/start?t=e30.e30")).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(office, back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(office, back)).Status);
        Assert.Single(office.Feishu.Calls, c => c.Name is FeishuCalls.UserToken);
    }

    [Fact]
    public async Task Only_rooms_that_they_may_book_are_offered()
    {
        await using var office = await OpenAsync(settings: _reachable);
        office.Feishu.Add(new SimulatedRoom("omm_a302", "A302", 6, "omb_3") { OnlyFor = [Bob] });
        await SignInAsync(office, Alice);

        var offer = await office.AskAsync(Alice, "明天下午3点到4点有空的会议室吗", "A301");

        Assert.DoesNotContain("A302", offer.Text, StringComparison.Ordinal);
        Assert.Contains("B105", offer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_under_approval_is_asked_for_as_oneself_and_not_called_booked()
    {
        await using var office = await OpenAsync(settings: _reachable);
        office.Feishu.Add(new SimulatedRoom("omm_a301", "A301", 10, "omb_3") { NeedsApproval = true });
        await SignInAsync(office, Alice);

        await office.ConfirmAsync(await office.ToConfirmAsync());
        var waiting = await office.SeenAsync(Direct(Alice), "审批");

        Assert.DoesNotContain("已预订", waiting.Text, StringComparison.Ordinal);
        Assert.Equal("needs_action", Assert.Single(office.Feishu.Events).Rooms["omm_a301"]);
    }

    [Fact]
    public async Task An_ended_sign_in_is_renewed_once_and_the_booking_goes_on()
    {
        await using var office = await OpenAsync(settings: _reachable);
        await SignInAsync(office, Alice);
        office.Feishu.ExpireTokens();

        await office.ConfirmAsync(await office.ToConfirmAsync());
        await office.SeenAsync(Direct(Alice), "已预订");

        Assert.Equal(Alice, Assert.Single(office.Feishu.Events).Owner);
        Assert.Equal(2, office.Feishu.Calls.Count(c => c.Name is FeishuCalls.UserToken));
    }

    [Theory]
    [InlineData(20064)]
    [InlineData(20073)]
    public async Task A_booking_of_ones_own_that_can_no_longer_be_cancelled_is_said_to_stand(int code)
    {
        await using var office = await OpenAsync(settings: _reachable);
        await SignInAsync(office, Alice);
        await office.ConfirmAsync(await office.ToConfirmAsync());
        var booked = await office.SeenAsync(Direct(Alice), "已预订");
        office.Feishu.ExpireTokens();
        office.Feishu.Faults.Plan(FeishuCalls.UserToken, new Fault.Refused(code, 400), times: 9);

        await office.Feishu.ClickAsync(Alice, booked.Id, "取消");
        var told = await office.SeenAsync(Direct(Alice), "授权已失效");

        Assert.Contains("仍然有效", told.Text, StringComparison.Ordinal);
        Assert.Single(office.Feishu.Events);

        // What is new goes into the bot's calendar again.
        await office.ConfirmAsync(await office.ToConfirmAsync(room: "A302"));
        await office.SeenAsync(Direct(Alice), "A302");
        await UntilAsync(() => office.Feishu.Events.Any(office.IsBots), office.Journal);
    }

    [Fact]
    public async Task A_refresh_token_whose_answer_was_lost_is_told_with_the_booking_that_the_bot_makes_instead_and_once()
    {
        await using var office = await OpenAsync(settings: _reachable);
        await SignInAsync(office, Alice);
        var confirm = await office.ToConfirmAsync();
        office.Feishu.ExpireTokens();

        // It is used up at Feishu and the new one was never heard of, as when the process ends between the two: there is no way back.
        office.Feishu.Faults.Plan(FeishuCalls.UserToken, new Fault.AnswerLost());
        await office.ConfirmAsync(confirm);

        var booked = await office.SeenAsync(Direct(Alice), "授权已失效");
        Assert.Contains("已预订", booked.Text, StringComparison.Ordinal);
        Assert.NotNull(Link(booked));
        Assert.True(office.IsBots(Assert.Single(office.Feishu.Events)));
        Assert.DoesNotContain("授权已失效", (await office.AskAsync(Alice, "你会什么", "我可以")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_withdraws_it_in_Feishu_is_forgotten()
    {
        await using var office = await OpenAsync(settings: _reachable);
        await SignInAsync(office, Alice);
        await office.Feishu.PushAsync("auth.user_access_token.revoked_v4", new JsonObject { ["open_id"] = Alice, ["revoke_reason"] = "user" });

        Assert.NotNull(Link(await office.AskAsync(Alice, "帮助", "我可以")));
    }

    /// <summary>From the button on a new help card to the page at the end.</summary>
    internal static async Task<(HttpStatusCode Status, string Page)> SignInAsync(FeishuOffice office, string person, string? browser = null)
    {
        office.Feishu.Browser = browser ?? person;
        var help = await office.AskAsync(person, "你会什么", "我可以");
        return await GetAsync(office, await ToCallbackAsync(office, Link(help)!));
    }

    internal static string? Link(SimulatedMessage card) =>
        card.Card!.ToJsonString().Split("\"default_url\":\"") is [_, var rest, ..] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : null;

    // The browser: to the bot, to Feishu's page, and where that sends it back to.
    private static async Task<string> ToCallbackAsync(FeishuOffice office, string link)
    {
        Assert.StartsWith("https://bot.example/roombot/oauth/feishu/start?", link, StringComparison.Ordinal);
        using var handler = NoRedirects();
        using var browser = new HttpClient(handler);
        using var start = await browser.GetAsync(Here(office, link), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        using var page = await browser.GetAsync(start.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        return page.Headers.Location!.ToString();
    }

    private static async Task<(HttpStatusCode Status, string Page)> GetAsync(FeishuOffice office, string address)
    {
        using var handler = NoRedirects();
        using var browser = new HttpClient(handler);
        using var answer = await browser.GetAsync(Here(office, address), TestContext.Current.CancellationToken);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Uri Here(FeishuOffice office, string address) =>
        new(office.Webhook, address.Replace("https://bot.example/roombot", "", StringComparison.Ordinal));

    private static HttpClientHandler NoRedirects() => new() { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
}
