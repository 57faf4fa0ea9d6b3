using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoomBot.Host.Tests.Pages;

/// <summary>The main job in a real browser, on the program as it is shipped. Each test has a room of its own.</summary>
public sealed class PlaygroundTests(Playground playground) : IClassFixture<Playground>
{
    [Fact]
    public async Task A_room_is_booked_by_a_sentence_and_two_clicks()
    {
        var window = await playground.OpenAsync();
        await Expect(window.Message).ToBeFocusedAsync();

        await window.SayAsync("a room tomorrow at 6pm for 8 people with a projector");
        var choice = window.Cards("rooms").Last.GetByRole(AriaRole.Button, new() { Name = "Book" }).First;
        var room = (await choice.InnerTextAsync())["Book ".Length..];
        await choice.ClickAsync();
        var confirm = window.Cards("confirm").Last;
        await Expect(confirm).ToContainTextAsync("18:00");
        await Window.Button(confirm, "Confirm").ClickAsync();

        var booked = window.Cards("booked").Last;
        await Expect(booked).ToContainTextAsync(room);
        await Expect(Window.Button(booked, "Confirm")).ToHaveCountAsync(0);
        await Expect(Window.Button(booked, "Cancel")).ToBeVisibleAsync();
        // The timeline goes along to the day of the booking.
        await Expect(window.Line(room)).ToContainTextAsync("Alice");
        await Expect(window.Line(room)).ToContainTextAsync("18:00–19:00");
    }

    [Fact]
    public async Task The_second_person_cannot_get_a_room_that_is_booked()
    {
        var alice = await playground.OpenAsync();
        var bob = await playground.OpenAsync();
        await bob.BeAsync("Bob");
        await BookAsync(alice, "K2");

        await bob.SayAsync(Ask("K2"));

        await Expect(bob.LastCard).ToContainTextAsync("taken");
        await Expect(bob.LastCard.GetByRole(AriaRole.Button, new() { Name = "Book" }).First).ToBeVisibleAsync();
        await Expect(bob.Cards("confirm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_a_group_another_members_click_gets_a_notice_that_only_they_see()
    {
        var alice = await playground.OpenAsync();
        var bob = await playground.OpenAsync();
        await bob.BeAsync("Bob");
        await alice.GoToAsync("Team group");
        await bob.GoToAsync("Team group");
        await alice.SayAsync(Ask("Matterhorn"));

        var seen = bob.Cards("confirm").Last;
        await Expect(bob.Log).ToContainTextAsync("@RoomBot book Matterhorn");
        await Window.Button(seen, "Confirm").ClickAsync();

        await Expect(bob.Cards("notice").Last).ToContainTextAsync("Alice");
        await Expect(alice.Cards("notice")).ToHaveCountAsync(0);
        await Window.Button(alice.Cards("confirm").Last, "Confirm").ClickAsync();
        await Expect(alice.Cards("booked").Last).ToContainTextAsync("Matterhorn");
        await Expect(bob.Cards("booked").Last).ToContainTextAsync("Matterhorn");
    }

    [Fact]
    public async Task In_a_group_the_bot_keeps_quiet_unless_it_is_mentioned()
    {
        var window = await playground.OpenAsync();
        await window.BeAsync("Carol");
        await window.GoToAsync("Team group");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mention @RoomBot" }).ClickAsync();

        await window.SayAsync("lunch at noon?");
        await window.SayAsync("@RoomBot what can you do?");

        await Expect(window.Cards("help").Last).ToBeVisibleAsync();
        var order = await window.Log.Locator(".entry").AllInnerTextsAsync();
        var lunch = order.ToList().FindLastIndex(t => t.Contains("lunch at noon?", StringComparison.Ordinal));
        Assert.Contains("@RoomBot what can you do?", order[lunch + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_of_one_person_show_the_same_as_it_happens()
    {
        var one = await playground.OpenAsync();
        var other = await playground.OpenAsync();
        await one.BeAsync("张伟");
        await other.BeAsync("张伟");

        await BookAsync(one, "A505");

        await Expect(other.Cards("booked").Last).ToContainTextAsync("A505");
        Assert.Equal(await one.Log.Locator(".entry").CountAsync(), await other.Log.Locator(".entry").CountAsync());
    }

    [Fact]
    public async Task The_page_is_worked_by_its_Chinese_names()
    {
        var window = await playground.OpenAsync("?lang=zh");
        await Expect(window.Message).ToBeFocusedAsync();
        await window.BeAsync("Bob");
        await window.GoToAsync("Direct chat");
        await Expect(window.Rooms).ToBeVisibleAsync();

        await window.SayAsync("订后天晚上六点到七点的泰山，周会");
        await Window.Button(window.Cards("confirm").Last, "确认").ClickAsync();

        await Expect(window.Cards("booked").Last).ToContainTextAsync("泰山");
        await Expect(window.Cards("booked").Last).ToContainTextAsync("周会");
    }

    [Fact]
    public async Task A_browser_in_Chinese_needs_no_parameter()
    {
        var window = await playground.OpenAsync(options: new() { Locale = "zh-CN" });
        await Expect(window.Message).ToBeFocusedAsync();
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard()
    {
        var window = await playground.OpenAsync();
        var keys = window.Page.Keyboard;
        await keys.TypeAsync(Ask("黄山"));
        await keys.PressAsync("Enter");
        await Expect(window.Cards("confirm").Last).ToBeVisibleAsync();

        // From the message box back to the card above: its last button first.
        await TabToAsync(window, "Confirm", "Shift+Tab");
        await keys.PressAsync("Enter");

        await Expect(window.Cards("booked").Last).ToContainTextAsync("黄山");
        await Expect(window.Cards("booked").Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_sends_Shift_Enter_breaks_the_line_and_Up_brings_back()
    {
        var window = await playground.OpenAsync();
        await window.BeAsync("Carol");
        await window.Message.FillAsync("what can");
        await window.Message.PressAsync("Shift+Enter");
        await window.Message.PressSequentiallyAsync("you do?");
        await Expect(window.Message).ToHaveValueAsync("what can\nyou do?");
        await window.Message.PressAsync("Enter");
        await Expect(window.Message).ToHaveValueAsync("");
        await Expect(window.Log.Locator(".mine .bubble").Last).ToHaveTextAsync("what can\nyou do?");
        await Expect(window.Cards("help").Last).ToBeVisibleAsync();

        await window.Message.PressAsync("ArrowUp");
        await Expect(window.Message).ToHaveValueAsync("what can\nyou do?");
    }

    [Fact]
    public async Task What_is_written_stays_text()
    {
        const string Nasty = "<img src=x onerror=document.title='owned'> {{title}} </script>";
        var window = await playground.OpenAsync();
        await window.BeAsync("Bob");
        await window.SayAsync(Nasty);

        await Expect(window.Log.Locator(".mine .bubble").Last).ToHaveTextAsync(Nasty);
        await Expect(window.LastCard).ToBeVisibleAsync();
        Assert.Equal(0, await window.Page.Locator("#log img").CountAsync());
        Assert.Equal("RoomBot", await window.Page.TitleAsync());
    }

    internal static string Ask(string room) => $"book {room} tomorrow 6-7pm for review";

    internal static async Task BookAsync(Window window, string room)
    {
        await window.SayAsync(Ask(room));
        await Window.Button(window.Cards("confirm").Last, "Confirm").ClickAsync();
        await Expect(window.Cards("booked").Last).ToContainTextAsync(room);
    }

    private static async Task TabToAsync(Window window, string label, string key)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            await window.Page.Keyboard.PressAsync(key);
            if (await window.Page.EvaluateAsync<string>("document.activeElement.textContent") is { } at && at.StartsWith(label, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"No '{label}' within reach of {key}.");
    }
}
