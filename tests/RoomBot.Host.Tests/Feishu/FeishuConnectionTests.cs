using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using RoomBot.Testing.Contracts;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The long connection in place of the webhook.</summary>
public sealed class FeishuConnectionTests : ConnectionContract, IAsyncDisposable
{
    private const int SystemBusy = 1;

    private FeishuOffice? _office;

    [Fact]
    public async Task A_room_is_booked_over_the_long_connection_though_every_event_comes_in_pieces_and_out_of_order()
    {
        var setting = await StartAsync(TimeProvider.System, new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50), FrameSize = 100 });
        await UntilAsync(() => setting.Open() > 0, _office!.Journal);
        var confirm = await _office.ToConfirmAsync();
        var click = await _office.ConfirmAsync(confirm);

        Assert.Equal(0, click.Error);
        await _office.SeenAsync(Direct(Alice), "已预订");
        Assert.Single(_office.Feishu.Events);
        Assert.Null(_office.Feishu.Webhook);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Under_the_long_connection_there_is_no_webhook(bool hasKeys)
    {
        await StartAsync(TimeProvider.System);
        if (!hasKeys)
        {
            await _office!.StopAsync();
            await _office.StartAsync(("Feishu:EncryptKey", ""), ("Feishu:VerificationToken", ""));
        }

        using var http = new HttpClient();
        var forged = new JsonObject { ["schema"] = "2.0", ["header"] = new JsonObject { ["event_id"] = "e1", ["event_type"] = "im.message.receive_v1" }, ["event"] = Said("forged") };
        using var content = new StringContent(forged.ToJsonString());
        using var answer = await http.PostAsync(_office!.Webhook, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await UntilAsync(() => _office.Feishu.Connections > 0, _office.Journal);
        await _office.AskAsync(Bob, "你会什么", "我可以");
        Assert.DoesNotContain(_office.Feishu.Messages(Direct(Alice)), _office.IsBots);
    }

    [Theory, InlineData("null"), InlineData("[]"), InlineData("hello"), InlineData("""{"header":{"event_type":"im.message.receive_v1"}}""")]
    public async Task What_is_no_event_is_acknowledged_and_the_next_message_is_answered(string payload)
    {
        var setting = await StartAsync(TimeProvider.System);
        await UntilAsync(() => setting.Open() > 0, _office!.Journal);

        Assert.True((await _office.Feishu.PushAsync(payload)).IsTaken);
        await _office.AskAsync(Alice, "你会什么", "我可以");
        Assert.Equal(1, setting.Sent());
    }

    [Theory, InlineData("ftp://127.0.0.1/"), InlineData("/ws/v2"), InlineData(""), InlineData("wss://127.0.0.1:1/")]
    public async Task An_address_that_cannot_be_connected_to_does_not_end_the_bot(string address)
    {
        var setting = await StartAsync(TimeProvider.System);
        await UntilAsync(() => setting.Open() > 0, _office!.Journal);
        var before = setting.Attempts();
        _office.Feishu.ConnectionAddress = address;
        setting.Cut();
        await UntilAsync(() => setting.Attempts() >= before + 2, _office.Journal);
        _office.Feishu.ConnectionAddress = null;

        await UntilAsync(() => setting.Open() > 0, _office.Journal);
    }

    [Theory, InlineData(403), InlineData(514), InlineData(1000040350)]
    public async Task A_refusal_that_time_alone_does_not_heal_is_not_asked_about_again_for_two_minutes(int code)
    {
        var clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
        var setting = await StartAsync(clock);
        await UntilAsync(() => setting.Open() > 0, _office!.Journal);
        var before = setting.Attempts();
        _office.Feishu.Faults.Plan(FeishuCalls.Connection, new Fault.Refused(code, 200), times: 9);
        setting.Cut();
        await TriedAsync(before + 1);
        var refused = clock.GetCurrentInstant();
        await TriedAsync(before + 2);

        Assert.InRange(clock.GetCurrentInstant() - refused, Duration.FromSeconds(120), Duration.FromSeconds(300));

        Task TriedAsync(int attempts) => UntilAsync(
            () =>
            {
                clock.Advance(Duration.FromSeconds(1));
                return setting.Attempts() >= attempts;
            },
            _office.Journal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override Task<ConnectionSetting> StartAsync(TimeProvider time) => StartAsync(time, new FeishuSimulatorOptions { Repeats = false });

    private async Task<ConnectionSetting> StartAsync(TimeProvider time, FeishuSimulatorOptions options)
    {
        var office = _office = await OpenAsync(options, time, ("Feishu:Transport", "LongConnection"), ("Feishu:CallTimeout", "00:01:00"));
        return new ConnectionSetting(() => office.Feishu.Connections, () => office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Connection))
        {
            SayAsync = async name => (await office.Feishu.PushAsync("im.message.receive_v1", Said(name))).IsTaken,
            Sent = () => office.Feishu.Messages(Direct(Alice)).Count(office.IsBots),
            Cut = office.Feishu.Cut,
            Refuse = isOn =>
            {
                office.Feishu.Faults.Clear();
                if (isOn)
                {
                    office.Feishu.Faults.Plan(FeishuCalls.Connection, new Fault.Refused(SystemBusy, 200), times: 1000);
                }
            },
            Freeze = isOn => office.Feishu.IsFrozen = isOn,
            LockStorage = office.LockStorage,
        };
    }
}
