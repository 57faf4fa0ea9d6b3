using NodaTime;

namespace RoomBot.Core.Reports;

/// <summary>A room system's account of how its rooms were used. Not every room system has one. Safe for concurrent use; no method throws for an outage.</summary>
public interface IUsageSource
{
    /// <summary>The room provider whose rooms they are (<see cref="Rooms.IRoomProvider.Name"/>).</summary>
    string Provider { get; }

    /// <summary>All rooms, and what was reserved.</summary>
    /// <param name="window">Bounded, not empty, at most <see cref="UsageSpan.MostDays"/> days, not beyond the present.</param>
    /// <param name="progress">Is told what share of the work is done, 0 to 1; may take minutes where the room system limits the questions.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<UsageAnswer> ReadAsync(Interval window, IProgress<double> progress, CancellationToken cancellationToken);
}
