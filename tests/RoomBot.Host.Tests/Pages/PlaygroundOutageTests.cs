using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoomBot.Host.Tests.Pages;

/// <summary>The program is killed, or its database is not to be had: nothing is lost, and the page says what is going on.</summary>
public sealed class PlaygroundOutageTests : IAsyncLifetime
{
    private readonly Playground playground = new();

    public ValueTask InitializeAsync() => playground.InitializeAsync();

    public ValueTask DisposeAsync() => playground.DisposeAsync();

    [Fact]
    public async Task After_a_power_cut_the_conversation_stands_and_the_room_is_still_booked()
    {
        var alice = await playground.OpenAsync();
        await PlaygroundTests.BookAsync(alice, "A301");
        await alice.SayAsync(PlaygroundTests.Ask("A501"));
        await Expect(alice.Cards("confirm").Last).ToContainTextAsync("A501");
        var before = await alice.Log.Locator(".entry").AllInnerTextsAsync();

        await playground.Demo.KillAsync();
        var lost = alice.Page.GetByText("Connection lost");
        await Expect(lost).ToBeVisibleAsync();
        await playground.Demo.StartAgainAsync();

        await Expect(lost).ToBeHiddenAsync();
        var later = await playground.OpenAsync();
        await Expect(later.Cards("booked")).ToHaveCountAsync(1);
        Assert.Equal(before, await later.Log.Locator(".entry").AllInnerTextsAsync());
        Assert.Equal(before, await alice.Log.Locator(".entry").AllInnerTextsAsync());

        await Window.Button(alice.Cards("confirm").Last, "Confirm").ClickAsync();
        await Expect(alice.Cards("booked").Last).ToContainTextAsync("A501");
        await later.BeAsync("Bob");
        await later.SayAsync(PlaygroundTests.Ask("A301"));
        await Expect(later.LastCard).ToContainTextAsync("taken");
    }

    [Fact]
    public async Task What_is_sent_while_the_program_is_down_is_kept_and_answered_once()
    {
        var window = await playground.OpenAsync();
        await Expect(window.Page.GetByRole(AriaRole.Radio, new() { Name = "Alice" })).ToBeCheckedAsync();
        await playground.Demo.KillAsync();

        await window.SayAsync("what can you do?");
        await Expect(window.Log.GetByText("Not sent")).ToBeVisibleAsync();
        await window.Message.FillAsync("half a thought");
        await playground.Demo.StartAgainAsync();

        await Expect(window.Cards("help")).ToHaveCountAsync(1);
        await Expect(window.Log.GetByText("Not sent")).ToHaveCountAsync(0);
        await Expect(window.Log.Locator(".mine")).ToHaveCountAsync(1);
        await Expect(window.Message).ToHaveValueAsync("half a thought");
    }

    [Fact]
    public async Task What_is_sent_before_the_page_is_connected_waits_in_the_box()
    {
        var window = await playground.OpenAsync();
        await window.Page.RouteAsync("**/chat/events*", route => route.AbortAsync());
        await window.Page.ReloadAsync();
        await window.SayAsync("what can you do?");
        await Expect(window.Page.GetByText("Connection lost")).ToBeVisibleAsync();
        await Expect(window.Message).ToHaveValueAsync("what can you do?");

        await window.Page.UnrouteAllAsync();

        await Expect(window.Cards("help")).ToHaveCountAsync(1);
        await Expect(window.Message).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_called_not_sent_and_goes_out_later()
    {
        var window = await playground.OpenAsync();
        await using (var database = new SqliteConnection($"Data Source={playground.Demo.Database};Pooling=False"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var locking = database.CreateCommand();
            locking.CommandText = "BEGIN IMMEDIATE";
            await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            await window.SayAsync("what can you do?");
            await Expect(window.Log.GetByText("Not sent")).ToBeVisibleAsync();
            await Expect(window.Cards("help")).ToHaveCountAsync(0);
        }

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Try again now" }).ClickAsync();
        await Expect(window.Cards("help")).ToHaveCountAsync(1);
        await Expect(window.Log.Locator(".mine")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_reload_keeps_who_one_is_and_what_one_was_writing()
    {
        var window = await playground.OpenAsync();
        await window.BeAsync("Bob");
        await window.Message.FillAsync("not yet");

        await window.Page.ReloadAsync();

        await Expect(window.Message).ToHaveValueAsync("not yet");
        await Expect(window.Page.GetByRole(AriaRole.Radio, new() { Name = "Bob" })).ToBeCheckedAsync();
    }
}
