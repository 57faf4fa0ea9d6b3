using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Xunit;

namespace RoomBot.Testing;

/// <summary>Feishu's official Node SDK in a process of its own; installed once below <c>artifacts/</c>. Where Node.js or the registry is out of reach the test that asks is skipped in words.</summary>
public sealed class FeishuSdk : IAsyncDisposable
{
    private const string Home = "tests/RoomBot.Platforms.Tests/Feishu/Interop";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly SemaphoreSlim One = new(1, 1);

    private readonly Process process;

    private FeishuSdk(Process process) => this.process = process;

    /// <summary>Starts it.</summary>
    /// <param name="arguments">A command of <c>sdk.mjs</c> and what it takes.</param>
    public static async Task<FeishuSdk> StartAsync(params IEnumerable<string> arguments)
    {
        var node = LocalServices.Node();
        var folder = await InstallAsync(Path.GetDirectoryName(node)!);
        var start = new ProcessStartInfo(node, [Path.Combine(folder, "sdk.mjs"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        return new FeishuSdk(Process.Start(start)!);
    }

    /// <summary>Says a line to it.</summary>
    /// <param name="line">As <c>sdk.mjs</c> describes it.</param>
    public async Task SayAsync(JsonObject line)
    {
        await process.StandardInput.WriteLineAsync(line.ToJsonString());
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next line it says.</summary>
    public async Task<JsonNode> HearAsync() =>
        JsonNode.Parse(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken) ?? "null")!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
    }

    private static async Task<string> InstallAsync(string programs)
    {
        var locks = Repository.PathOf($"{Home}/package-lock.json");
        var stamp = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(locks, TestContext.Current.CancellationToken)).AsSpan(0, 8));
        var folder = Repository.PathOf($"artifacts/interop/feishu-{stamp}");
        await One.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in new[] { "package.json", "package-lock.json", "sdk.mjs" })
            {
                File.Copy(Repository.PathOf($"{Home}/{file}"), Path.Combine(folder, file), overwrite: true);
            }

            if (!Directory.Exists(Path.Combine(folder, "node_modules", "@larksuiteoapi")))
            {
                await RunNpmAsync(programs, folder);
            }

            return folder;
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task RunNpmAsync(string programs, string folder)
    {
        var npm = Path.Combine(programs, "npm");
        var exit = -1;
        if (File.Exists(npm))
        {
            var start = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
            {
                UseShellExecute = false,
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var install = Process.Start(start)!;
            await Task.WhenAll(
                install.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), install.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
                install.WaitForExitAsync(TestContext.Current.CancellationToken));
            exit = install.ExitCode;
        }

        if (exit != 0)
        {
            var reason = $"npm cannot install the official SDK here (exit code {exit}).";
            Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable(LocalServices.Switch), "1", StringComparison.Ordinal), reason);
            Assert.Fail(reason);
        }
    }
}
