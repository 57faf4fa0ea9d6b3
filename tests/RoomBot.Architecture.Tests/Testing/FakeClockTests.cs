using NodaTime;
using RoomBot.Testing;

namespace RoomBot.Architecture.Tests.Testing;

public sealed class FakeClockTests
{
    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 10, 0));
    private readonly List<(string What, Instant At)> fired = [];

    private Instant Start { get; } = Instant.FromUtc(2026, 11, 20, 2, 0);

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        Assert.Equal(Start, clock.GetCurrentInstant());
        Assert.Equal(Start, clock.GetCurrentInstant());

        clock.Advance(Duration.FromMinutes(5));

        Assert.Equal(Start + Duration.FromMinutes(5), clock.GetCurrentInstant());
        Assert.Equal(clock.GetCurrentInstant().ToDateTimeOffset(), clock.GetUtcNow());
    }

    [Fact]
    public void Elapsed_time_is_the_time_it_was_moved_by()
    {
        var before = clock.GetTimestamp();

        clock.Advance(Duration.FromMilliseconds(1500));

        Assert.Equal(TimeSpan.FromMilliseconds(1500), clock.GetElapsedTime(before));
    }

    [Fact]
    public void It_does_not_go_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(Start - Duration.Epsilon));
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_times_and_see_the_clock_at_their_own()
    {
        using var late = Timer("late", after: 3);
        using var early = Timer("early", after: 1);

        clock.Advance(Duration.FromMinutes(5));

        Assert.Equal([("early", Minute(1)), ("late", Minute(3))], fired);
        Assert.Equal(Minute(5), clock.GetCurrentInstant());
    }

    [Fact]
    public void A_timer_that_is_not_due_yet_does_not_fire()
    {
        using var timer = Timer("later", after: 3);

        clock.Advance(Duration.FromMinutes(3) - Duration.Epsilon);

        Assert.Empty(fired);
    }

    [Fact]
    public void A_periodic_timer_fires_each_time_it_is_due()
    {
        using var timer = Timer("tick", after: 1, every: 2);

        clock.Advance(Duration.FromMinutes(5));

        Assert.Equal([("tick", Minute(1)), ("tick", Minute(3)), ("tick", Minute(5))], fired);
    }

    [Fact]
    public void A_timer_that_was_disposed_or_put_off_does_not_fire()
    {
        using var putOff = Timer("put off", after: 1);
        var disposed = Timer("disposed", after: 1);

        putOff.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        clock.Advance(Duration.FromMinutes(5));

        Assert.Empty(fired);
        Assert.False(disposed.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_reaches_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(2), clock, TestContext.Current.CancellationToken);

        clock.Advance(Duration.FromMinutes(1));
        Assert.False(delay.IsCompleted);

        clock.Advance(Duration.FromMinutes(1));
        await delay;
    }

    private Instant Minute(int minute) => Start + Duration.FromMinutes(minute);

    private ITimer Timer(string what, int after, int every = 0) => clock.CreateTimer(
        _ => fired.Add((what, clock.GetCurrentInstant())),
        state: null,
        TimeSpan.FromMinutes(after),
        every == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMinutes(every));
}
