namespace RoomBot.Core.Bookings;

/// <summary>A booking of the bot's, and the idempotency key it is made under at the provider.</summary>
/// <param name="Value">32 lower-case hexadecimal digits; made from the action that asked for it, so that a retry makes the same one.</param>
public readonly record struct BookingId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
