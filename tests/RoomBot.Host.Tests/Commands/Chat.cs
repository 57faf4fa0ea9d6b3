using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoomBot.Host.Tests.Commands;

/// <summary>A <c>roombot chat --json</c> that is talked to line by line.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    public Chat(string folder, params IEnumerable<string> arguments)
    {
        _process = BuiltProgram.Start(
            folder, ["chat", "--json", "--now", "2026-11-20T10:00:00", "--tz", "Asia/Shanghai", .. arguments]);
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it wrote on standard error; complete when it has ended.</summary>
    public Task<string> Errors => _errors;

    public static string Click(string action, string user = "u1") => new JsonObject { ["user"] = user, ["action"] = action }.ToJsonString();

    public static string Said(string text, string user = "u1") => new JsonObject { ["user"] = user, ["text"] = text }.ToJsonString();

    /// <summary>The id of the first action of a kind.</summary>
    public static string Action(IEnumerable<JsonObject> replies, string kind) => replies
        .SelectMany(reply => reply["actions"]?.AsArray() ?? [])
        .First(action => string.Equals((string?)action!["kind"], kind, StringComparison.Ordinal))!["id"]!.GetValue<string>();

    public static string Card(JsonObject reply) => (string?)reply["card"] ?? "";

    public async Task SendAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a line, and reads up to its end.</summary>
    public async Task<IReadOnlyList<JsonObject>> SayAsync(string line)
    {
        await SendAsync(line);
        return await ReadAsync() ?? throw new InvalidOperationException($"The chat ended: {await _errors}");
    }

    /// <summary>The replies up to the next end; null where the program ended before.</summary>
    public async Task<IReadOnlyList<JsonObject>?> ReadAsync()
    {
        var replies = new List<JsonObject>();
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Parse(line) is not { } reply)
            {
                return null;
            }

            if (reply["end"] is not null)
            {
                return replies;
            }

            replies.Add(reply);
        }

        return null;
    }

    public void Kill() => _process.Kill();

    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    // The last line of a killed process may be cut off.
    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line)!.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
