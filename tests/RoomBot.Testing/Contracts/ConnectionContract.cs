using System.Diagnostics;
using NodaTime;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every long connection does: stays open, comes back when it breaks without a storm of attempts, and loses nothing.</summary>
public abstract class ConnectionContract
{
    private static readonly TimeSpan AfterReady = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterCut = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterRefusals = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A bot that nobody has written to.</summary>
    /// <param name="time">The clock of bot and platform.</param>
    protected abstract Task<ConnectionSetting> StartAsync(TimeProvider time);

    [Fact]
    public async Task It_is_open_soon_and_what_comes_over_it_is_acknowledged_and_answered_once()
    {
        var setting = await OpenedAsync();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => setting.SayAsync("m1"))), Assert.True);
        await UntilAsync(() => setting.Sent() > 0, Patience, "There is no answer.");
        Assert.True(await setting.SayAsync("m2"));
        await UntilAsync(() => setting.Sent() > 1, Patience, "There is no second answer.");

        Assert.Equal(2, setting.Sent());
    }

    [Fact]
    public async Task After_a_cut_it_is_open_again_and_what_was_missed_is_answered_when_it_comes_again()
    {
        var setting = await OpenedAsync();
        setting.Cut();
        Assert.False(await setting.SayAsync("m1"));
        await UntilAsync(() => setting.Open() > 0, AfterCut, "It did not come back.");

        Assert.True(await setting.SayAsync("m1"));
        await UntilAsync(() => setting.Sent() > 0, Patience, "There is no answer.");
        Assert.Equal(1, setting.Sent());
    }

    [Fact]
    public async Task While_the_platform_refuses_there_is_no_storm_of_attempts_and_then_it_is_open_again()
    {
        var setting = await OpenedAsync();
        setting.Refuse(true);
        setting.Cut();
        var (before, refused) = (setting.Attempts(), Stopwatch.StartNew());

        // The pauses grow: of a steady second each it would be tried more often.
        await UntilAsync(() => setting.Attempts() >= before + 3, Patience, "It does not try.");
        Assert.InRange(refused.Elapsed, TimeSpan.FromSeconds(3), Patience);
        setting.Refuse(false);
        await UntilAsync(() => setting.Open() > 0, AfterRefusals, "It did not come back.");
    }

    [Fact]
    public async Task What_cannot_be_stored_is_not_acknowledged_and_is_answered_when_it_comes_again()
    {
        var setting = await OpenedAsync();
        using (setting.LockStorage())
        {
            Assert.False(await setting.SayAsync("m1"));
        }

        Assert.True(await setting.SayAsync("m1"));
        await UntilAsync(() => setting.Sent() > 0, Patience, "There is no answer.");
    }

    [Fact]
    public async Task A_connection_over_which_nothing_comes_back_is_given_up_for_another()
    {
        var clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));
        var setting = await OpenedAsync(clock);
        var before = setting.Attempts();
        setting.Freeze(true);
        await UntilAsync(
            () =>
            {
                clock.Advance(Duration.FromSeconds(5));
                return setting.Attempts() > before;
            },
            Patience,
            "It waits for ever.");
        setting.Freeze(false);

        await UntilAsync(() => setting.Open() > 0, Patience, "It did not come back.");
    }

    private async Task<ConnectionSetting> OpenedAsync(TimeProvider? time = null)
    {
        var setting = await StartAsync(time ?? TimeProvider.System);
        await UntilAsync(() => setting.Open() > 0, AfterReady, "It never opened.");
        return setting;
    }

    private static async Task UntilAsync(Func<bool> holds, TimeSpan within, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !holds();)
        {
            Assert.True(waited.Elapsed < within, otherwise);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
