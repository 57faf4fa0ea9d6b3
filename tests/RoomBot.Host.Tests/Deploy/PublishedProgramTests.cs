using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Deploy;

/// <summary>Builds the program by the Dockerfile's own command, from what the image would see, and starts what comes out.</summary>
public sealed class PublishedProgramTests : IDisposable
{
    private static readonly TimeSpan ToBuild = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ToBeReady = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roombot-image-");

    [Fact]
    public async Task What_the_Dockerfile_builds_starts_and_is_ready()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(ToBuild);
        var program = await PublishAsync(limit.Token);

        var port = FreePort();
        using var process = Start(program, port);
        try
        {
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(process, port, limit.Token));
            Assert.Equal(0, await RunAsync("bash", ["-c", HealthCheck(port)], folder.FullName, limit.Token));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        Assert.True(File.Exists(Path.Combine(folder.FullName, "data", "roombot.db")), "The database is not where the volume is.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var source = Path.Combine(folder.FullName, "source");
        var output = Path.Combine(folder.FullName, "app");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
        Dockerfile.CopyContextTo(source);
        var command = Dockerfile.PublishCommand.Replace($"-o {Dockerfile.OutputFolder}", $"-o '{output}'", StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("bash", ["-c", command + " >publish.log 2>&1 || { cat publish.log; exit 1; }"], source, cancellationToken));

        return Dockerfile.Start.Program.Replace(Dockerfile.OutputFolder, output, StringComparison.Ordinal);
    }

    // The compose file's own check, at the port of this test.
    private static string HealthCheck(int port)
    {
        var line = File.ReadLines(Repository.PathOf("deploy/compose.yaml")).Single(l => l.Contains("/dev/tcp/", StringComparison.Ordinal));
        return line.Trim().TrimStart('-', ' ').Trim('\'').Replace("8080", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private Process Start(string program, int port)
    {
        var data = Path.Combine(folder.FullName, "data");
        var start = new ProcessStartInfo(program, [Dockerfile.Start.Command]) { UseShellExecute = false, WorkingDirectory = data };
        foreach (var (key, value) in Dockerfile.Environment)
        {
            start.Environment[key] = value.Replace("/data", data, StringComparison.Ordinal);
        }

        Assert.Equal("8080", start.Environment["ASPNETCORE_HTTP_PORTS"]);
        start.Environment["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    private static async Task<HttpStatusCode> ReadyAsync(Process process, int port, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health/ready"));
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(address, cancellationToken);
                return answer.StatusCode;
            }
            catch (HttpRequestException) when (waited.Elapsed < ToBeReady && !process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    private static async Task<int> RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = folder };
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(key);
        }

        // The rules were checked where these sources come from; and nothing may stay behind that outlives the test.
        start.Environment["RunAnalyzers"] = "false";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
