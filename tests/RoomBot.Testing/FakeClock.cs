using NodaTime;

namespace RoomBot.Testing;

/// <summary>
/// A clock that stands still until it is moved, for code that asks an <see cref="IClock"/> and for code that waits on a
/// <see cref="TimeProvider"/>. Timers that become due while it is moved fire one after the other, in the order of their
/// times, on the thread that moves it; each sees the clock at its own time.
/// </summary>
public sealed class FakeClock(Instant now) : TimeProvider, IClock
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private Instant now = now;

    /// <summary>A clock that shows a wall time of a zone.</summary>
    /// <param name="local">Neither skipped nor twice there in the zone.</param>
    /// <param name="zone">An IANA id.</param>
    public static FakeClock At(LocalDateTime local, string zone = "Asia/Shanghai") =>
        new(local.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant());

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => GetCurrentInstant().ToDateTimeOffset();

    /// <inheritdoc/>
    public override long GetTimestamp() => GetCurrentInstant().ToUnixTimeTicks();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward.</summary>
    /// <param name="by">Not negative; zero fires what is already due.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(Duration by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        MoveTo(GetCurrentInstant() + by);
    }

    /// <summary>Moves the clock forward to an instant.</summary>
    /// <param name="target">Not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is in the past.</exception>
    public void MoveTo(Instant target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(target, GetCurrentInstant());
        while (TakeDue(target) is { } due)
        {
            due.Fire();
        }

        lock (gate)
        {
            now = Instant.Max(now, target);
        }
    }

    /// <summary>Lets time pass until something that waits on this clock has come about.</summary>
    /// <param name="work">What is waited for.</param>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <exception cref="TimeoutException">It has not in an hour of this clock.</exception>
    public async Task<T> PassUntilAsync<T>(Task<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        for (var end = GetCurrentInstant() + Duration.FromHours(1); !work.IsCompleted; Advance(Duration.FromMilliseconds(100)))
        {
            if (GetCurrentInstant() > end)
            {
                throw new TimeoutException("It does not end.");
            }

            // What it does between its waits takes real time.
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(10), System));
        }

        return await work;
    }

    private FakeTimer? TakeDue(Instant target)
    {
        lock (gate)
        {
            var first = timers.Where(t => t.Due <= target).MinBy(t => t.Due);
            if (first is null)
            {
                return null;
            }

            now = Instant.Max(now, first.Due);
            if (first.Period > Duration.Zero)
            {
                first.Due += first.Period;
            }
            else
            {
                timers.Remove(first);
            }

            return first;
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action fire) : ITimer
    {
        private bool disposed;

        public Instant Due { get; set; }

        public Duration Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (disposed)
                {
                    return false;
                }

                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + Duration.FromTimeSpan(dueTime);
                    Period = period == Timeout.InfiniteTimeSpan ? Duration.Zero : Duration.FromTimeSpan(period);
                    clock.timers.Add(this);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
