using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;

namespace RoomBot.Testing.Fakes;

/// <summary>The account of the room system in memory: it tells what it was told, may be down, and may take its time.</summary>
/// <param name="rooms">The directory.</param>
public sealed class MemoryUsageSource(IReadOnlyList<Room> rooms) : IUsageSource
{
    private int calls;

    /// <inheritdoc/>
    public string Provider => "memory";

    /// <summary>What was reserved.</summary>
    public IList<Reservation> Reservations { get; } = [];

    /// <summary>Its fault, or null.</summary>
    public ProviderFault? Down { get; set; }

    /// <summary>What it waits for before it answers.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>Is told how far it is by whoever makes it wait.</summary>
    public IProgress<double>? Progress { get; private set; }

    /// <summary>How often it was asked.</summary>
    public int Calls => calls;

    /// <summary>What it was last asked for.</summary>
    public Interval Asked { get; private set; }

    /// <inheritdoc/>
    public async Task<UsageAnswer> ReadAsync(Interval window, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        (Asked, Progress) = (window, progress);
        await Until.WaitAsync(cancellationToken);
        return Down is { } fault
            ? new UsageAnswer.Unknown(fault)
            : new UsageAnswer.Known(rooms, [.. Reservations.Where(r => r.When.Start < window.End && window.Start < r.When.End)]);
    }
}
