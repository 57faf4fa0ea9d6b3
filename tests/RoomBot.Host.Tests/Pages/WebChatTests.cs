using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace RoomBot.Host.Tests.Pages;

/// <summary>What the playground page calls, as it answers to whoever calls it.</summary>
public sealed class WebChatTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient http = new() { Timeout = Patience };
    private DemoProgram demo = null!;
    private int ids;

    private static readonly (string Call, string Body)[] NotFromThePage =
    [
        ("messages", "not json"),
        ("messages", "[]"),
        ("messages", "null"),
        ("messages", """{"id":"1","person":"alice","chat":"direct-alice","text":"hi"}"""),
        ("messages", """{"id":"u00000000000000000000000000000001","person":"mallory","chat":"team","text":"hi"}"""),
        ("messages", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"direct-bob","text":"hi"}"""),
        ("messages", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"direct-alice","text":"  "}"""),
        ("messages", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"direct-alice"}"""),
        ("messages", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"direct-alice","text":7}"""),
        ("actions", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"direct-alice"}"""),
        ("actions", """{"id":"u00000000000000000000000000000001","person":"alice","chat":"team","action":"x","values":{"a":1}}"""),
    ];

    public async ValueTask InitializeAsync()
    {
        demo = await DemoProgram.StartAsync();
        http.BaseAddress = demo.Address;
    }

    [Fact]
    public async Task Calls_are_answered_as_documented()
    {
        foreach (var (call, body) in NotFromThePage)
        {
            Assert.True(await PostAsync(call, body) == HttpStatusCode.BadRequest, body);
        }

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("actions", Body(action: "nobody-has-this")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync("messages", Body(new string('a', 20_001))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync("messages", Body(new string('a', 1 << 20))));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("messages", Body("\u202E🙂\u0007{{title}} '; DROP TABLE rooms; --")));
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync(new Uri("chat/rooms?day=tomorrow", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("nowhere.js", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Another_sites_form_cannot_write()
    {
        using var form = new StringContent(Body("hi"), Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(new Uri("chat/messages", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_message_sent_twice_stands_and_is_answered_once_and_a_window_hears_only_what_it_missed()
    {
        var body = Body("what can you do?");
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("messages", body));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("messages", body));
        var first = await EntriesAsync(after: 0, until: 2);
        Assert.Equal(["", "help"], first.Select(e => e.Card));

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync("messages", Body("help")));
        var missed = await EntriesAsync(after: first[^1].Change, until: 2);

        Assert.Equal(["", "help"], missed.Select(e => e.Card));
        Assert.All(missed, e => Assert.True(e.Change > first[^1].Change));
        Assert.Equal(4, (await EntriesAsync(after: 0, until: 4)).Count);
    }

    [Fact]
    public async Task The_page_is_not_sent_again_while_it_is_the_same_and_is_sent_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, demo.Address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var first = await http.SendAsync(request, Cancel);
        Assert.Equal(["br"], first.Content.Headers.ContentEncoding);

        using var again = new HttpRequestMessage(HttpMethod.Get, demo.Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await http.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await demo.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Body(string text = "", string action = "") => JsonSerializer.Serialize(new
    {
        id = "u" + (++ids).ToString("x32", CultureInfo.InvariantCulture),
        person = "alice",
        chat = "direct-alice",
        text,
        action,
    });

    private async Task<HttpStatusCode> PostAsync(string call, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"chat/{call}", UriKind.Relative), content, Cancel);
        if ((int)answer.StatusCode >= 400)
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        }

        return answer.StatusCode;
    }

    /// <summary>The entries that the stream brings to a window that has heard all changes up to one.</summary>
    private async Task<IReadOnlyList<(long Change, string Card)>> EntriesAsync(long after, int until)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("chat/events", UriKind.Relative));
        request.Headers.Add("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync(limit.Token));
        var entries = new List<(long, string)>();
        var change = 0L;
        while (entries.Count < until && await stream.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                change = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            }
            else if (change > 0 && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var entry = JsonDocument.Parse(line[6..]);
                entries.Add((change, entry.RootElement.TryGetProperty("card", out var card) ? card.GetProperty("card").GetString()! : ""));
                change = 0;
            }
        }

        return entries;
    }
}
