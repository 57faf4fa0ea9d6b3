using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using RoomBot.Host.Tests.Commands;
using SQLitePCL;

namespace RoomBot.Host.Tests.Endpoints;

/// <summary>The running program from outside: what it tells of itself, what it never tells, and what happens when its database is in the way.</summary>
public sealed class RunningTests : IAsyncDisposable
{
    private const string Canary = "canary-d41d8cd98f00b204";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-running-");
    private readonly HttpClient _http = new();
    private Process? _process;

    [Fact]
    public async Task Neither_what_people_write_nor_secrets_get_into_output_and_metrics()
    {
        await StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await SayAsync($"book Everest tomorrow 3-4pm for {Canary}"));
        using (await _http.GetAsync(new Uri($"nowhere/{Canary}?token={Canary}", UriKind.Relative), TestContext.Current.CancellationToken))
        {
        }

        var metrics = await UntilAsync("metrics", text => text.Contains("roombot_turns_total", StringComparison.Ordinal));
        var (code, output) = await EndAsync();

        Assert.Equal(0, code);
        Assert.Contains("POST /chat/messages 202", output, StringComparison.Ordinal);
        Assert.Contains("roombot_turn_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Matches("""roombot_intents_total\{[^}]*intent="Book"[^}]*\} 1\b""", metrics);
        Assert.DoesNotContain(Canary, metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_process_holds_the_database_it_is_not_ready_and_the_sender_is_told_to_send_again()
    {
        await StartAsync();
        Batteries_V2.Init();
        await using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var holding = await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, TestContext.Current.CancellationToken);

            using var ready = await _http.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.DoesNotContain("\"storage\":\"up\"", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await SayAsync("help"));
        }

        await UntilAsync("health/ready", static text => text.Contains("\"status\":\"up\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Accepted, await SayAsync("help"));
        Assert.Equal(0, (await EndAsync()).Code);
    }

    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_is_refused()
    {
        await StartAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SayAsync(new string('x', (1 << 20) + 1)));
        Assert.Equal(HttpStatusCode.Accepted, await SayAsync("help"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Database => Path.Combine(_folder.FullName, "demo.db");

    private async Task StartAsync()
    {
        _process = BuiltProgram.Start(
            _folder.FullName,
            ["demo", "--urls", "http://127.0.0.1:0", "--db", Database, "--Serilog:MinimumLevel:Default=Verbose", $"--Feishu:AppSecret={Canary}"]);
        const string Greeting = "RoomBot's demo is at ";
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Greeting, StringComparison.Ordinal))
            {
                _http.BaseAddress = new Uri(line[Greeting.Length..].Trim() + "/");
                return;
            }
        }

        Assert.Fail(await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpStatusCode> SayAsync(string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"u{Guid.NewGuid():N}");
        using var answer = await _http.PostAsJsonAsync(
            new Uri("chat/messages", UriKind.Relative), new { id, person = "alice", chat = "direct-alice", text }, TestContext.Current.CancellationToken);
        Assert.Equal(answer.StatusCode is HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
        return answer.StatusCode;
    }

    private async Task<string> UntilAsync(string path, Func<string, bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (holds(text))
            {
                return text;
            }

            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), $"{path} says {text}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<(int Code, string Output)> EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, output + errors);
    }
}
