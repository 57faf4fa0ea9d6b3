using RoomBot.Dialog.Activities;

namespace RoomBot.Dialog.Turns;

/// <summary>What the bot does by itself: notices that holds have lapsed and that waiting bookings were answered, and hands it in as activities.</summary>
public sealed class Upkeep
{
    /// <summary>Hands in all that is due now. Safe to repeat: what was handed in before is not handed in again.</summary>
    /// <returns>The activities handed in, for whoever wants to wait for them (<see cref="TurnLoop.WhenHandledAsync"/>).</returns>
    public Task<IReadOnlyList<ActivityId>> HandInDueAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
