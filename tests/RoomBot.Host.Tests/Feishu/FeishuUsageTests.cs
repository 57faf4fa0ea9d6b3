using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Usage reports: the card in the chat, and the file behind its link.</summary>
public sealed class FeishuUsageTests : IDisposable
{
    private const string LastWeek = "上周会议室使用情况";
    private static readonly (string, string) _public = ("RoomBot:PublicUrl", "https://bot.example.com");

    private readonly FakeClock _clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
    private readonly HttpClient _http = new();

    [Fact]
    public async Task An_administrator_gets_the_figures_a_chart_and_the_file()
    {
        await using var office = await OpenWithMeetingsAsync();
        var card = await office.AskAsync(Admin, LastWeek, "A301");

        Assert.Contains("11月9日 周一 – 11月15日 周日", card.Text, StringComparison.Ordinal);
        Assert.Contains("1 场未签到", card.Text, StringComparison.Ordinal);
        var chart = card.Card!["body"]!["elements"]!.AsArray().Single(e => (string?)e!["tag"] is "chart")!;
        Assert.Equal(["A301", "A302"], chart["chart_spec"]!["data"]!["values"]!.AsArray().Select(v => (string?)v!["name"]));
        Assert.Equal(7, office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Report));

        using var answer = await _http.GetAsync(LinkOf(office, card), TestContext.Current.CancellationToken);
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/csv; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("room-usage-2026-11-09-2026-11-15.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Contains("\r\nA301,上海,A座,3层,10,2,3.00,3.00,5.0,1,0\r\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(7, office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Report));
    }

    [Fact]
    public async Task A_report_of_what_was_named_is_about_that_alone_and_so_is_its_file()
    {
        await using var office = await OpenWithMeetingsAsync();
        var card = await office.AskAsync(Admin, "usage of A302 last week", "A302");
        Assert.DoesNotContain("A301", card.Text, StringComparison.Ordinal);
        var chart = card.Card!["body"]!["elements"]!.AsArray().Single(e => (string?)e!["tag"] is "chart")!;
        Assert.Equal(["A302"], chart["chart_spec"]!["data"]!["values"]!.AsArray().Select(v => (string?)v!["name"]));

        var file = (await _http.GetStringAsync(LinkOf(office, card), TestContext.Current.CancellationToken)).TrimEnd();
        Assert.Contains("A302", Assert.Single(file.Split("\r\n").Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_has_expired_or_is_none_opens_nothing()
    {
        await using var office = await OpenWithMeetingsAsync();
        var link = LinkOf(office, await office.AskAsync(Admin, LastWeek, "A301")).AbsoluteUri;
        var calls = office.Feishu.Calls.Count;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(link[..^1] + (link[^1] is 'A' ? "Q" : "A")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(link[..link.IndexOf('?', StringComparison.Ordinal)]));
        _clock.Advance(Duration.FromHours(24));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(link));
        Assert.Equal(calls, office.Feishu.Calls.Count);
    }

    [Fact]
    public async Task A_link_made_for_who_is_no_administrator_any_more_opens_nothing()
    {
        await using var office = await OpenWithMeetingsAsync();
        var link = LinkOf(office, await office.AskAsync(Admin, LastWeek, "A301")).PathAndQuery;
        await office.StopAsync();
        await office.StartAsync(("RoomBot:Admins:0", $"feishu:{Bob}"));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new Uri(office.Webhook, link).AbsoluteUri));
    }

    [Fact]
    public async Task Others_are_told_that_it_is_for_administrators()
    {
        await using var office = await OpenWithMeetingsAsync();
        await office.AskAsync(Alice, LastWeek, "管理员");
        Assert.DoesNotContain(office.Feishu.Calls, c => c.Name is FeishuCalls.Report);
    }

    public void Dispose() => _http.Dispose();

    private async Task<FeishuOffice> OpenWithMeetingsAsync()
    {
        var office = await OpenAsync(time: _clock, settings: _public);
        office.Feishu.CheckIn(Take(office, "omm_a301", 9, 10, 12));
        Take(office, "omm_a301", 10, 10, 11);
        office.Feishu.CheckIn(Take(office, "omm_a302", 11, 10, 11));
        return office;
    }

    private static string Take(FeishuOffice office, string room, int day, int from, int until)
    {
        DateTimeOffset At(int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(8));
        return office.Feishu.Take(room, At(from), At(until), Bob, "周会");
    }

    // The bot names its public address; it is asked where it listens.
    private static Uri LinkOf(FeishuOffice office, SimulatedMessage card)
    {
        var address = Strings(card.Card!).Single(s => s.StartsWith("https://bot.example.com/", StringComparison.Ordinal));
        return new Uri(office.Webhook, new Uri(address).PathAndQuery);
    }

    private static IEnumerable<string> Strings(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Strings(p.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Strings(i!)),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
