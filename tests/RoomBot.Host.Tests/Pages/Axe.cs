using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Pages;

/// <summary>axe-core, fetched once by npm into a folder outside the checkout; where there is none, the test that asks is skipped.</summary>
internal static class Axe
{
    private const string Package = "axe-core@4.10.3";
    private static readonly Lazy<Task<string?>> Fetched = new(FetchAsync);

    /// <summary>Nothing stands in anybody's way on a page, and it does not scroll sideways. The page is opened without its content policy, so that <c>axe</c> can be put there.</summary>
    public static async Task NothingWrongAsync(IPage page)
    {
        await page.EvaluateAsync(await SourceAsync());
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        Assert.Equal([], found.GetProperty("violations").EnumerateArray().Select(v =>
            $"{v.GetProperty("id")}: {string.Join(" | ", v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html")))}"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "The page scrolls sideways.");
    }

    private static async Task<string> SourceAsync()
    {
        var source = await Fetched.Value;
        if (source is null)
        {
            Assert.Skip($"{Package} cannot be had from npm on this machine.");
        }

        return source;
    }

    private static async Task<string?> FetchAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "roombot-axe-" + Package.Split('@')[1]);
        var script = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            var node = LocalServices.Node();
            var npm = Path.Combine(Path.GetDirectoryName(node)!, "npm");
            Directory.CreateDirectory(folder);
            using var install = Process.Start(new ProcessStartInfo(npm, ["install", "--no-save", "--no-audit", "--no-fund", Package])
            {
                UseShellExecute = false,
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            await Task.WhenAll(install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
            await install.WaitForExitAsync();
        }

        return File.Exists(script) ? await File.ReadAllTextAsync(script) : null;
    }
}
