using NodaTime;

namespace RoomBot.Dialog.Replies;

/// <summary>How a room (or all of them) was used, on a card.</summary>
/// <param name="Room">The room's name; empty for all.</param>
/// <param name="Bookings">How many meetings.</param>
/// <param name="Reserved">How long it was reserved.</param>
/// <param name="Utilisation">The share of the working hours in which it was taken, 0 to 1; null where none have passed.</param>
public sealed record UsageFact(string Room, int Bookings, Duration Reserved, double? Utilisation)
{
    /// <summary>Meetings to which nobody checked in; null where that is not told.</summary>
    public int? NoShows { get; init; }

    /// <summary>Meetings whose room was given back early; null where that is not told.</summary>
    public int? EarlyReleases { get; init; }
}
