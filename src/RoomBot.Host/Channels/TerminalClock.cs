using NodaTime;

namespace RoomBot.Host.Channels;

/// <summary>The terminal chat's clock: that of the machine until it is set, from then on it stands still.</summary>
internal sealed class TerminalClock : TimeProvider
{
    private readonly Lock _lock = new();
    private Instant? _standing;

    public void Set(Instant now)
    {
        lock (_lock)
        {
            _standing = now;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _standing?.ToDateTimeOffset() ?? System.GetUtcNow();
        }
    }
}
