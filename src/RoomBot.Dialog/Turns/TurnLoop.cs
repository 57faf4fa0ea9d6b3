using RoomBot.Dialog.Activities;

namespace RoomBot.Dialog.Turns;

/// <summary>
/// Takes activities in, durably, and runs their turns: those of one conversation one at a time and in order, conversations beside one another. Sends what they leave in the outbox.
/// </summary>
public sealed class TurnLoop
{
    /// <summary>Takes up what was open when the process last ended: activities and replies. Returns when they are queued, not when they are handled.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be read.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Stores an activity and queues its turn. When this returns <see cref="AcceptResult.Accepted"/>, it survives the process.</summary>
    /// <param name="activity">Of a card action the conversation may be the clicker's: it is replaced by that of the card.</param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    /// <exception cref="StorageUnavailableException">It could not be stored: the sender must be told to send again.</exception>
    public Task<AcceptResult> AcceptAsync(Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Completes when the activity's turn has ended and its replies were offered to the channel once; at once where it is not (or no longer) open.</summary>
    public Task WhenHandledAsync(ActivityId activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Ends: no new turn begins (what comes in is stored and stays in the inbox), those under way may end within <see cref="DialogSettings.StopWithin"/>.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
