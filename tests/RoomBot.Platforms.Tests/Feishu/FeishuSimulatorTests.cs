using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>The simulated Feishu is as strict as the documentation, also where the bot does not go (yet).</summary>
public sealed class FeishuSimulatorTests : IAsyncLifetime
{
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private const string Redirect = "http://127.0.0.1:1/back";

    private readonly FeishuSimulatorOptions options = new() { RoomsAnswerAfter = TimeSpan.FromSeconds(2) };
    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 23, 9, 0));
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private FeishuServer server = null!;

    private FeishuSimulator Feishu => server.Feishu;

    public async ValueTask InitializeAsync()
    {
        server = await FeishuServer.StartAsync(options, clock, port: 0, TestContext.Current.CancellationToken);
        http.BaseAddress = new Uri(server.Address, "open-apis/");
        Feishu.AddPerson("ou_ann", "Ann");
        Feishu.AddPerson("ou_bob", "Bob");
        Feishu.Add(new SimulatedLevel("omb_a", "A座", ""));
        Feishu.Add(new SimulatedRoom("omm_1", "A301", 10, "omb_a"));
        Feishu.Add(new SimulatedRoom("omm_2", "A302", 6, "omb_a") { OnlyFor = ["ou_bob"] });
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_user_signs_in_with_PKCE_and_a_refresh_token_is_good_once()
    {
        var tokens = await SignInAsync("ou_ann");
        var found = await CallAsync(HttpMethod.Post, "vc/v1/rooms/search", new JsonObject { ["keyword"] = "A3" }, Text(tokens, "access_token"));
        Assert.Equal("A301", (string?)Assert.Single(found["data"]!["rooms"]!.AsArray())!["name"]);

        var fresh = await RefreshAsync(tokens);
        Assert.Equal(0, (int)fresh["code"]!);
        Assert.NotEqual(Text(tokens, "refresh_token"), Text(fresh, "refresh_token"));
        Assert.Equal(20073, (int)(await RefreshAsync(tokens))["code"]!);
        clock.Advance(Duration.FromHours(3));
        Assert.Equal(99991677, (int)(await CallAsync(HttpMethod.Get, "authen/v1/user_info", null, Text(fresh, "access_token")))["code"]!);
        Assert.Empty(Feishu.Violations);
    }

    [Theory]
    [InlineData("wrong-verifier-of-at-least-forty-three-characters-01234", 0, 20049)]
    [InlineData(Verifier, 6, 20004)]
    public async Task A_sign_in_without_proof_or_too_late_is_refused(string verifier, int minutes, int code)
    {
        var given = await AuthorizeAsync("ou_ann");
        clock.Advance(Duration.FromMinutes(minutes));
        Assert.Equal(code, (int)(await ExchangeAsync(given, verifier))["code"]!);
    }

    [Fact]
    public async Task The_report_takes_a_day_that_has_begun_and_pages_of_twenty_to_a_hundred()
    {
        var now = clock.GetUtcNow();
        Feishu.Take("omm_1", now.AddHours(-2), now.AddHours(-1), "ou_bob", "评审");
        var token = await TokenAsync();
        string Asked(long start, long end, int size = 20) =>
            $"vc/v1/resource_reservation_list?room_level_id=omb_a&need_topic=true&room_ids=omm_1&start_time={start}&end_time={end}&page_size={size}";
        var today = now.ToUnixTimeSeconds() - 7200;

        var row = Assert.Single((await CallAsync(HttpMethod.Get, Asked(today, today + 86400), null, token))["data"]!["room_reservation_list"]!.AsArray())!;
        Assert.Equal(("评审", "1:00:00", "2026.11.23 07:00:00 (GMT+08:00)"), ((string?)row["event_title"], (string?)row["event_duration"], (string?)row["event_start_time"]));
        Assert.Equal(126006, (int)(await CallAsync(HttpMethod.Get, Asked(today, today + 86401), null, token))["code"]!);
        Assert.Equal(126005, (int)(await CallAsync(HttpMethod.Get, Asked(now.ToUnixTimeSeconds() + 60, now.ToUnixTimeSeconds() + 90), null, token))["code"]!);
        Assert.Equal(99992402, (int)(await CallAsync(HttpMethod.Get, Asked(today, today + 60, size: 10), null, token))["code"]!);
    }

    [Fact]
    public async Task A_series_takes_its_room_on_every_date_and_one_date_can_be_taken_out()
    {
        var token = await TokenAsync();
        var made = await CreateAsync(token, "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261211T155959Z");
        await CallAsync(HttpMethod.Post, $"calendar/v4/calendars/{Calendar}/events/{made}/attendees", new JsonObject
        {
            ["attendees"] = new JsonArray(new JsonObject { ["type"] = "resource", ["room_id"] = "omm_1", ["operate_id"] = "ou_ann" }),
        }, token);
        Assert.Empty(await BusyAsync(token));
        clock.Advance(Duration.FromSeconds(2));
        Assert.Equal(["11-23", "11-25", "11-30", "12-02", "12-07", "12-09"], await BusyAsync(token));

        var uid = made.Split('_')[0];
        var wednesday = DateTimeOffset.Parse("2026-11-25T15:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        await CallAsync(HttpMethod.Delete, $"calendar/v4/calendars/{Calendar}/events/{uid}_{wednesday}", null, token);
        Assert.Equal(["11-23", "11-30", "12-02", "12-07", "12-09"], await BusyAsync(token));
        Assert.Empty(Feishu.Violations);
    }

    [Fact]
    public async Task A_series_by_count_is_refused_and_so_is_what_is_not_documented()
    {
        var token = await TokenAsync();
        await CreateAsync(token, "FREQ=DAILY;COUNT=3");
        await CallAsync(HttpMethod.Get, "vc/v1/rooms?page_size=101", null, token);
        await CallAsync(HttpMethod.Get, "vc/v1/rooms?limit=10", null, token);
        await CallAsync(HttpMethod.Get, "meeting_room/freebusy/batch_get?room_ids=omm_1,omm_2&time_min=x&time_max=y", null, token);
        await CallAsync(HttpMethod.Get, "vc/v1/nowhere", null, token);
        Assert.Equal(5, Feishu.Violations.Count);
    }

    [Fact]
    public async Task Too_many_calls_are_told_to_wait()
    {
        var token = await TokenAsync();
        for (var n = 0; n < 50; n++)
        {
            Assert.Equal(0, (int)(await CallAsync(HttpMethod.Get, "vc/v1/rooms", null, token))["code"]!);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "vc/v1/rooms");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var refused = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("x-ogw-ratelimit-reset")));
        clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(0, (int)(await CallAsync(HttpMethod.Get, "vc/v1/rooms", null, token))["code"]!);
    }

    [Fact]
    public async Task A_fault_stays_for_as_many_calls_as_it_was_planned_for()
    {
        Feishu.Faults.Plan(FeishuCalls.Rooms, new Fault.Refused(121001, 500), times: 2, after: 1);
        var token = await TokenAsync();
        var codes = new List<int>();
        for (var n = 0; n < 4; n++)
        {
            codes.Add((int)(await CallAsync(HttpMethod.Get, "vc/v1/rooms", null, token))["code"]!);
        }

        Assert.Equal([0, 121001, 121001, 0], codes);
    }

    private static string Calendar => Uri.EscapeDataString("feishu.cn_app@group.calendar.feishu.cn");

    private static string Text(JsonNode from, string name) => (string)from[name]!;

    private async Task<string> TokenAsync() =>
        Text(await CallAsync(HttpMethod.Post, "auth/v3/tenant_access_token/internal", new JsonObject { ["app_id"] = options.AppId, ["app_secret"] = options.AppSecret }), "tenant_access_token");

    private async Task<string> CreateAsync(string token, string rule)
    {
        JsonObject At(string local) => new()
        {
            ["timestamp"] = DateTimeOffset.Parse($"{local}+08:00", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["timezone"] = "Asia/Shanghai",
        };
        var answer = await CallAsync(HttpMethod.Post, $"calendar/v4/calendars/{Calendar}/events?idempotency_key={new string('k', 32)}", new JsonObject
        {
            ["summary"] = "周会",
            ["start_time"] = At("2026-11-23T15:00:00"),
            ["end_time"] = At("2026-11-23T16:00:00"),
            ["recurrence"] = rule,
        }, token);
        return (string?)answer["data"]?["event"]?["event_id"] ?? "";
    }

    private async Task<IEnumerable<string>> BusyAsync(string token)
    {
        var asked = $"meeting_room/freebusy/batch_get?room_ids=omm_1&time_min={Uri.EscapeDataString("2026-11-20T00:00:00+08:00")}&time_max={Uri.EscapeDataString("2026-12-15T00:00:00+08:00")}";
        var answer = await CallAsync(HttpMethod.Get, asked, null, token);
        return (answer["data"]!["free_busy"]!["omm_1"]?.AsArray() ?? []).Select(busy => ((string)busy!["start_time"]!)[5..10]);
    }

    private async Task<JsonNode> SignInAsync(string person) => await ExchangeAsync(await AuthorizeAsync(person), Verifier);

    private async Task<string> AuthorizeAsync(string person)
    {
        Feishu.Browser = person;
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        using var page = await http.GetAsync(
            new Uri($"authen/v1/authorize?client_id={options.AppId}&response_type=code&redirect_uri={Uri.EscapeDataString(Redirect)}&scope=offline_access%20vc:room:readonly&state=s1&code_challenge={challenge}&code_challenge_method=S256", UriKind.Relative),
            TestContext.Current.CancellationToken);
        var back = System.Web.HttpUtility.ParseQueryString(page.Headers.Location!.Query);
        Assert.Equal("s1", back["state"]);
        return back["code"]!;
    }

    private Task<JsonNode> ExchangeAsync(string code, string verifier) => CallAsync(HttpMethod.Post, "authen/v2/oauth/token", new JsonObject
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = options.AppId,
        ["client_secret"] = options.AppSecret,
        ["code"] = code,
        ["redirect_uri"] = Redirect,
        ["code_verifier"] = verifier,
    });

    private Task<JsonNode> RefreshAsync(JsonNode tokens) => CallAsync(HttpMethod.Post, "authen/v2/oauth/token", new JsonObject
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = options.AppId,
        ["client_secret"] = options.AppSecret,
        ["refresh_token"] = Text(tokens, "refresh_token"),
    });

    private async Task<JsonNode> CallAsync(HttpMethod method, string path, JsonObject? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
