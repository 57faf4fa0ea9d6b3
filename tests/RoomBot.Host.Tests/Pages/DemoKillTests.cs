using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using RoomBot.Host.Tests.Commands;

namespace RoomBot.Host.Tests.Pages;

/// <summary>The program is killed while it handles what it has acknowledged over HTTP, and started again: each is answered, once.</summary>
public sealed class DemoKillTests : IAsyncLifetime
{
    private const int Runs = 51;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // What is sent at each step, and the card that comes of it.
    private static readonly string[] Cards = ["rooms", "confirm", "booked"];
    private readonly HttpClient http = new() { Timeout = Patience };
    private DemoProgram demo = null!;
    private int ids;

    public async ValueTask InitializeAsync() => demo = await DemoProgram.StartAsync();

    [Fact]
    public async Task Whatever_was_acknowledged_is_answered_once_after_the_kill()
    {
        await StepsAsync(cycle: 0, static (_, _) => null);
        var lengths = await StepsAsync(cycle: 1, static (_, _) => null);
        var acknowledged = 0;
        for (var cycle = 0; cycle < Runs / Cards.Length; cycle++)
        {
            // From the first moment of each step to a little after its end.
            var part = 1.2 * cycle / (Runs / Cards.Length);
            await StepsAsync(cycle + 2, (step, _) => lengths[step] * part, () => acknowledged++);
        }

        Assert.True(acknowledged > Runs / 4, $"Only {acknowledged} of {Runs} were acknowledged before the kill: it comes too early to show anything.");
        Assert.Equal((Runs / Cards.Length) + 2, Rows.OfBookings(demo.Database).Count);
        Assert.Null(Rows.HalfDone(demo.Database));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await demo.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Finds, chooses and confirms; returns how long each took.
    private async Task<TimeSpan[]> StepsAsync(int cycle, Func<int, int, TimeSpan?> killAfter, Action? onAcknowledged = null)
    {
        var day = TimeProvider.System.GetLocalNow().AddDays(2 + (cycle / 10)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = string.Create(CultureInfo.InvariantCulture, $"订{day} {9 + (cycle % 10)}:00到{9 + (cycle % 10)}:45的会议室，4个人");
        var lengths = new TimeSpan[Cards.Length];
        string? card = null;
        for (var step = 0; step < Cards.Length; step++)
        {
            var id = "u" + (++ids).ToString("x32", CultureInfo.InvariantCulture);
            var body = step == 0 ? Body(id, text, "") : Body(id, "", ActionOf(card!, step == 1 ? "book" : "confirm"));
            var clock = Stopwatch.StartNew();
            if (await SendAsync(step == 0 ? "messages" : "actions", body, killAfter(step, cycle)) && killAfter(step, cycle) is not null)
            {
                onAcknowledged?.Invoke();
            }

            card = await AnswerAsync(id, card, Cards[step]);
            lengths[step] = clock.Elapsed;
        }

        return lengths;
    }

    // True where it was acknowledged before the kill; otherwise it is sent again, as whoever got no answer does.
    private async Task<bool> SendAsync(string call, string body, TimeSpan? killAfter)
    {
        var sending = PostAsync(call, body);
        if (killAfter is not { } after)
        {
            return await sending;
        }

        await Task.Delay(after, Cancel);
        await demo.KillAsync();
        var acknowledged = await sending;
        await demo.StartAgainAsync();
        return acknowledged || (!await PostAsync(call, body) ? throw new InvalidOperationException("It was not taken after the start.") : false);
    }

    private async Task<bool> PostAsync(string call, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.PostAsync(new Uri(demo.Address, $"chat/{call}"), content, Cancel);
            return answer.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The id of the card, once it is of the kind that is due and nothing is open any more.
    private async Task<string> AnswerAsync(string id, string? card, string kind)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answers = Rows.Of(
                demo.Database,
                card is null ? $"SELECT id, card FROM chat_entries WHERE answers = '{id}'" : $"SELECT id, card FROM chat_entries WHERE id = '{card}'");
            var open = Rows.Of(demo.Database, "SELECT id FROM inbox UNION ALL SELECT key FROM outbox WHERE done_at IS NULL").Count;
            if (open == 0 && answers is [[var shown, var json]] && json.Contains($"\"card\":\"{kind}\"", StringComparison.Ordinal))
            {
                return shown;
            }

            Assert.True(waited.Elapsed < Patience, $"{answers.Count} answers to {id}, {open} open; not one {kind} card.");
            await Task.Delay(5, Cancel);
        }
    }

    private string ActionOf(string card, string kind)
    {
        using var json = JsonDocument.Parse(Rows.Of(demo.Database, $"SELECT card FROM chat_entries WHERE id = '{card}'")[0][0]);
        return FirstOf(json.RootElement, kind) ?? throw new InvalidOperationException($"The card has no {kind} button.");
    }

    private static string? FirstOf(JsonElement element, string kind) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("kind", out var k) && k.ValueEquals(kind) => element.GetProperty("id").GetString(),
        JsonValueKind.Object => element.EnumerateObject().Select(p => FirstOf(p.Value, kind)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(e => FirstOf(e, kind)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string Body(string id, string text, string action) =>
        JsonSerializer.Serialize(new { id, person = "alice", chat = "direct-alice", text, action });
}
