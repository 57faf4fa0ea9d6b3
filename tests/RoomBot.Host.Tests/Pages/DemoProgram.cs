using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RoomBot.Host.Tests.Pages;

/// <summary><c>roombot demo</c> as a process of its own, in a folder of its own; can be killed and started again.</summary>
public sealed class DemoProgram : IAsyncDisposable
{
    private static readonly TimeSpan ToBeReady = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roombot-demo-");
    private Process? process;

    private DemoProgram() => Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));

    public Uri Address { get; }

    /// <summary>Everything that it keeps.</summary>
    public string Database => Path.Combine(folder.FullName, "demo.db");

    public static async Task<DemoProgram> StartAsync()
    {
        var program = new DemoProgram();
        await program.StartAgainAsync();
        return program;
    }

    /// <summary>Starts it, at the address that it had; returns when it is ready.</summary>
    public async Task StartAgainAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "roombot.exe" : "roombot");
        process = Process.Start(new ProcessStartInfo(program, ["demo", "--urls", Address.ToString(), "--db", Database])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(process.HasExited, "The demo ended instead of starting.");
            Assert.True(waited.Elapsed < ToBeReady, "The demo is not ready.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        folder.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "health/ready"), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
