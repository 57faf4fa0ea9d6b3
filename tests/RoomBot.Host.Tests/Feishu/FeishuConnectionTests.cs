using NodaTime;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The long connection in place of the webhook.</summary>
public sealed class FeishuConnectionTests
{
    private static readonly (string Key, string Value) _longConnection = ("Feishu:Transport", "LongConnection");

    [Fact]
    public async Task A_room_is_booked_over_the_long_connection_though_every_event_comes_in_pieces_and_out_of_order()
    {
        await using var office = await OpenAsync(
            new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50), FrameSize = 100 }, settings: _longConnection);
        await ConnectedAsync(office);
        var confirm = await office.ToConfirmAsync();
        var click = await office.ConfirmAsync(confirm);

        Assert.Equal(0, click.Error);
        await office.SeenAsync(Direct(Alice), "已预订");
        Assert.Single(office.Feishu.Events);
        Assert.Null(office.Feishu.Webhook);
    }

    [Fact]
    public async Task After_a_cut_it_is_open_again_and_what_was_missed_comes_again()
    {
        await using var office = await OpenAsync(settings: _longConnection);
        await ConnectedAsync(office);
        office.Feishu.Cut();
        var missed = await office.Feishu.SayAsync(Alice, Direct(Alice), "你会什么");
        Assert.False(missed.IsTaken);
        await ConnectedAsync(office);

        Assert.True((await office.Feishu.PushAgainAsync(missed.EventId)).IsTaken);
        await office.SeenAsync(Direct(Alice), "我可以");
    }

    [Fact]
    public async Task A_connection_over_which_nothing_comes_back_is_given_up_for_another()
    {
        var clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
        await using var office = await OpenAsync(time: clock, settings: [_longConnection, ("Feishu:CallTimeout", "00:01:00")]);
        await ConnectedAsync(office);
        var asked = office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Connection);
        await UntilAsync(() => office.Feishu.Pings > 0, office.Journal);
        office.Feishu.IsFrozen = true;
        await UntilAsync(
            () =>
            {
                clock.Advance(Duration.FromSeconds(5));
                return office.Feishu.Calls.Count(c => c.Name is FeishuCalls.Connection) > asked;
            },
            office.Journal);
        office.Feishu.IsFrozen = false;

        await UntilAsync(() => office.Feishu.Connections > 0, office.Journal);
    }

    private static Task ConnectedAsync(FeishuOffice office) => UntilAsync(() => office.Feishu.Connections > 0, office.Journal);
}
