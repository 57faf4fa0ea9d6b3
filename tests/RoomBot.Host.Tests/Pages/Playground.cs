using Microsoft.Playwright;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Pages;

/// <summary>A running demo and a real browser, for the tests of one class.</summary>
public sealed class Playground : IAsyncLifetime
{
    // Milliseconds; much longer than anything takes on a machine that does nothing else.
    private const float Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public DemoProgram Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await DemoProgram.StartAsync();

    /// <summary>A new window of a browser of its own, on the page, ready to write in.</summary>
    public async Task<Window> OpenAsync(string query = "", BrowserNewContextOptions? options = null)
    {
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = LocalServices.Chromium(),
            Args = ["--no-sandbox"],
        });
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "en-GB";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var page = await context.NewPageAsync();
        var window = new Window(page, chinese: query.Contains("lang=zh", StringComparison.Ordinal) || options.Locale.StartsWith("zh", StringComparison.Ordinal));
        await page.GotoAsync(new Uri(Demo.Address, query).ToString());
        await window.Message.WaitForAsync();
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await Demo.DisposeAsync();
    }
}
