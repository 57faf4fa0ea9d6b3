using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoomBot.Host.Tests.Pages;

/// <summary>The demo's Feishu window in a real browser: the bot's own Card JSON, worked by people.</summary>
public sealed class FeishuWindowTests(Playground playground) : IClassFixture<Playground>
{
    private const string Path = "feishu";

    [Fact]
    public async Task A_room_is_booked_by_a_sentence_and_a_click()
    {
        var window = await playground.OpenAsync(Path);
        await Expect(window.Message).ToBeFocusedAsync();
        await window.SayAsync("book Everest tomorrow 3-4pm for design review", byKey: true);

        await Expect(window.LastCard).ToContainTextAsync("15:00");
        await Window.Button(window.LastCard, "Confirm").ClickAsync();

        await Expect(window.LastCard).ToContainTextAsync("Booked");
        await Expect(Window.Button(window.LastCard, "Confirm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_form_is_filled_in_and_sent_by_keyboard_alone()
    {
        var window = await playground.OpenAsync(Path);
        await window.BeAsync("Bob");
        await window.SayAsync("book a room", byKey: true);
        var start = window.LastCard.GetByLabel("Start");
        await start.FillAsync(TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd'T'10:30", System.Globalization.CultureInfo.InvariantCulture));
        await start.PressAsync("Enter");

        await Expect(window.LastCard).ToContainTextAsync("10:30");
        await Expect(Window.Button(window.LastCard, "Book").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task In_a_group_somebody_elses_click_is_answered_with_a_word_over_the_chat()
    {
        var carol = await playground.OpenAsync(Path);
        var zhang = await playground.OpenAsync(Path);
        await carol.BeAsync("Carol");
        await zhang.BeAsync("张伟");
        await carol.GoToAsync("Team group");
        await zhang.GoToAsync("Team group");
        await carol.SayAsync("book A502 tomorrow 3-4pm");
        await Window.Button(zhang.LastCard, "Confirm").ClickAsync();

        await Expect(zhang.Page.Locator("#toast")).ToContainTextAsync("Carol");
        await Expect(Window.Button(zhang.LastCard, "Confirm")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("")]
    public async Task An_administrator_sees_how_rooms_are_used_as_a_chart_and_gets_the_file_and_nobody_else_does(string path)
    {
        var window = await playground.OpenAsync(path);
        await window.BeAsync("Bob");
        await window.SayAsync("room usage this week");
        await Expect(window.LastCard).ToContainTextAsync("administrator");

        await window.BeAsync("Carol");
        await window.SayAsync("room usage");
        await Expect(window.LastCard).ToContainTextAsync("Room usage");
        var file = window.LastCard.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" });
        var answer = await window.Page.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!);
        Assert.Equal((200, "text/csv; charset=utf-8"), (answer.Status, answer.Headers["content-type"]));
        if (path.Length > 0)
        {
            // Only the simulated Feishu has seen better days.
            await Expect(window.LastCard.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("aria-label", new Regex("A301: [1-9]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task The_window_is_readable_for_everybody(ColorScheme scheme, int width)
    {
        var window = await playground.OpenAsync(
            Path, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 }, BypassCSP = true });
        await window.SayAsync("a room tomorrow at 3pm for 8 people with a projector");
        await Expect(Window.Button(window.LastCard, "Book").First).ToBeVisibleAsync();

        await Axe.NothingWrongAsync(window.Page);
    }
}
