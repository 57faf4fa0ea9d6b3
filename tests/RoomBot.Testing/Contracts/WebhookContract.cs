using System.Diagnostics;
using System.Net;
using NodaTime;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every webhook does: takes what is the platform's, once and durably; refuses everything else and does nothing.</summary>
public abstract class WebhookContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));

    /// <summary>A bot that nobody has written to.</summary>
    /// <param name="time">The clock of bot and platform.</param>
    protected abstract Task<WebhookSetting> StartAsync(TimeProvider time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_the_platforms_is_refused_and_nothing_happens()
    {
        var setting = await StartAsync(clock);
        var wrong = new List<string>();
        foreach (var (what, request) in setting.Forged)
        {
            await ExpectAsync(setting, what, request, HttpStatusCode.Unauthorized, wrong);
        }

        await NothingHappenedAsync(setting, wrong);
    }

    [Fact]
    public async Task What_the_platform_never_sends_and_what_is_too_large_is_refused_and_nothing_happens()
    {
        var setting = await StartAsync(clock);
        var wrong = new List<string>();
        foreach (var (what, request) in setting.Malformed)
        {
            await ExpectAsync(setting, what, request, HttpStatusCode.BadRequest, wrong);
        }

        await ExpectAsync(setting, "too large", setting.TooLarge, HttpStatusCode.RequestEntityTooLarge, wrong);
        await NothingHappenedAsync(setting, wrong);
    }

    [Fact]
    public async Task What_the_bot_has_no_use_for_is_acknowledged_and_nothing_happens()
    {
        var setting = await StartAsync(clock);
        var wrong = new List<string>();
        await ExpectAsync(setting, "useless", setting.Useless, HttpStatusCode.OK, wrong);
        await NothingHappenedAsync(setting, wrong);
    }

    [Fact]
    public async Task A_message_delivered_five_times_over_six_hours_and_two_restarts_is_answered_once()
    {
        var setting = await StartAsync(clock);
        await TakenAsync(setting, "m1");
        await SentAsync(setting, 1);
        foreach (var (seconds, restarts) in new[] { (15, false), (300, true), (3600, false), (6 * 3600, true) })
        {
            clock.Advance(Duration.FromSeconds(seconds));
            if (restarts)
            {
                await setting.RestartAsync();
            }

            await TakenAsync(setting, "m1");
        }

        await NothingHappenedAsync(setting, [], before: 1);
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_message_at_once_one_is_answered()
    {
        var setting = await StartAsync(clock);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakenAsync(setting, "m1")));
        await SentAsync(setting, 1);

        await NothingHappenedAsync(setting, [], before: 1);
    }

    [Fact]
    public async Task A_message_is_acknowledged_within_a_second_while_every_call_to_the_platform_hangs()
    {
        var setting = await StartAsync(TimeProvider.System);
        setting.Hang();
        var began = Stopwatch.GetTimestamp();
        await TakenAsync(setting, "m1");

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_acknowledged_and_is_answered_when_it_comes_again()
    {
        var setting = await StartAsync(clock);
        using (setting.LockStorage())
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync(setting, setting.Message("m1"))).Status);
        }

        await TakenAsync(setting, "m1");
        await SentAsync(setting, 1);
    }

    private static async Task ExpectAsync(
        WebhookSetting setting, string what, Func<HttpRequestMessage> request, HttpStatusCode expected, List<string> wrong)
    {
        var (status, body) = await PostAsync(setting, request());
        if (status != expected || body.Contains("Exception", StringComparison.Ordinal))
        {
            wrong.Add($"{what}: {status}, expected {expected}. {body}");
        }
    }

    // What comes after it is answered, and it alone.
    private static async Task NothingHappenedAsync(WebhookSetting setting, IReadOnlyList<string> wrong, int before = 0)
    {
        Assert.Empty(wrong);
        await TakenAsync(setting, "the last one");
        await SentAsync(setting, before + 1);
    }

    private static async Task TakenAsync(WebhookSetting setting, string name) =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(setting, setting.Message(name))).Status);

    private static async Task SentAsync(WebhookSetting setting, int count)
    {
        for (var waited = Stopwatch.StartNew(); setting.Sent() < count;)
        {
            Assert.True(waited.Elapsed < Patience, $"{setting.Sent()} messages were sent, {count} expected.");
            await Task.Delay(20, Stop);
        }

        Assert.Equal(count, setting.Sent());
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(WebhookSetting setting, HttpRequestMessage request)
    {
        using (request)
        {
            using var http = new HttpClient();
            request.RequestUri = setting.Address();
            using var answer = await http.SendAsync(request, Stop);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
        }
    }
}
