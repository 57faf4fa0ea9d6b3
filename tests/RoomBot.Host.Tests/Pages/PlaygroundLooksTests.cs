using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RoomBot.Host.Tests.Pages;

/// <summary>The page on every width, in both schemes, for every reader, and from nowhere but here.</summary>
public sealed class PlaygroundLooksTests(Playground playground) : IClassFixture<Playground>
{
    private const int MostBytes = 150_000;

    [Theory]
    [InlineData(1440, ColorScheme.Light, "")]
    [InlineData(1440, ColorScheme.Dark, "?lang=zh")]
    [InlineData(900, ColorScheme.Light, "")]
    [InlineData(390, ColorScheme.Light, "?lang=zh")]
    [InlineData(360, ColorScheme.Dark, "")]
    [InlineData(2560, ColorScheme.Dark, "")]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme, string query)
    {
        var window = await playground.OpenAsync(query, new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 844 },
            BypassCSP = true,
        });
        await window.SayAsync("a room tomorrow at 7pm for 6 people");
        await Expect(window.Cards("rooms").Last).ToBeVisibleAsync();
        await Axe.NothingWrongAsync(window.Page);
    }

    [Fact]
    public async Task On_a_phone_the_chat_is_the_page_and_people_and_rooms_are_one_tap_away()
    {
        var window = await playground.OpenAsync(options: new()
        {
            ViewportSize = new() { Width = 360, Height = 740 },
            HasTouch = true,
            IsMobile = true,
        });
        await Expect(window.Message).ToBeInViewportAsync();
        await Expect(window.Rooms).ToBeHiddenAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "People", Exact = true }).TapAsync();
        await window.BeAsync("Bob");
        await PlaygroundTests.BookAsync(window, "A502");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Rooms" }).TapAsync();
        await Expect(window.Line("A502")).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Rooms).ToBeHiddenAsync();
        var smallest = await window.Page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('button')].filter(b => b.offsetParent).map(b => b.offsetHeight))");
        Assert.True(smallest >= 40, $"A button is only {smallest} px high.");
    }

    [Fact]
    public async Task The_page_is_light_and_comes_from_one_host_under_a_policy_that_keeps_it_so()
    {
        var window = await playground.OpenAsync();
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        window.Page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        var page = await window.Page.ReloadAsync();
        await Expect(window.Rooms.GetByRole(AriaRole.Table)).ToBeVisibleAsync();

        Assert.Equal([playground.Demo.Address.Authority], hosts);
        Assert.Contains("default-src 'self'", await page!.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        var bytes = await window.Page.EvaluateAsync<long>(
            "performance.getEntries().filter(e => e.decodedBodySize && !e.name.includes('/chat/')).reduce((sum, e) => sum + e.decodedBodySize, 0)");
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Fact]
    public async Task An_empty_chat_offers_sentences_to_click_in_both_languages()
    {
        var window = await playground.OpenAsync();
        await window.BeAsync("张伟");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "a room tomorrow at 3pm" })).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "我订了哪些会议室？" }).ClickAsync();

        await Expect(window.Log.Locator(".mine .bubble")).ToHaveTextAsync("我订了哪些会议室？");
        await Expect(window.Log.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(window.Message).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_JSON_of_a_card_is_one_click_away()
    {
        var window = await playground.OpenAsync();
        await window.BeAsync("Carol");
        await window.SayAsync("what can you do?");
        var card = window.Cards("help").Last;
        await card.Locator("summary").ClickAsync();
        var shown = JsonDocument.Parse(await card.Locator("pre").InnerTextAsync());
        Assert.Equal("help", shown.RootElement.GetProperty("card").GetString());
    }
}
