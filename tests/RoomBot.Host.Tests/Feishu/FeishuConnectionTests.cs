using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Contracts;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The long connection in place of the webhook.</summary>
public sealed class FeishuConnectionTests : ConnectionContract, IAsyncDisposable
{
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
                    office.Feishu.Faults.Plan(FeishuCalls.Connection, new Fault.Refused(1000040350, 200), times: 1000);
                }
            },
            Freeze = isOn => office.Feishu.IsFrozen = isOn,
            LockStorage = office.LockStorage,
        };
    }
}
