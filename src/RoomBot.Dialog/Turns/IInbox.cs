using RoomBot.Dialog.Activities;

namespace RoomBot.Dialog.Turns;

/// <summary>The durable inbox.</summary>
public interface IInbox
{
    /// <summary>Stores an activity. When this returns, it survives the process.</summary>
    /// <returns>False where it (by its id or one of its other ids) was stored before; nothing is stored twice.</returns>
    /// <exception cref="StorageUnavailableException">It could not be stored (locked, read-only, disk full): the sender must be told to send again.</exception>
    Task<bool> AddAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>All activities that are stored and not handled, in the order they were stored: read once at start.</summary>
    Task<IReadOnlyList<Activity>> OpenAsync(CancellationToken cancellationToken);
}
