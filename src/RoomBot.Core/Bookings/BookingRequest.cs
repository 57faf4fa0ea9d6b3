using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>What somebody wants booked.</summary>
/// <param name="Id">The id that hold and booking have; the same for a repetition of the same request.</param>
/// <param name="Room">The room.</param>
/// <param name="When">Half-open, bounded, never empty; of a series the first occurrence.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Topic">What the user wrote; empty where nothing.</param>
public sealed record BookingRequest(BookingId Id, RoomId Room, Interval When, Person Requester, string Topic)
{
    /// <summary>Who else is invited.</summary>
    public IReadOnlyList<Person> Attendees { get; init; } = [];

    /// <summary>The series it repeats in, or null for a single booking.</summary>
    public Recurrence? Series { get; init; }

    /// <summary>Other rooms on dates that the series leaves out: held with it, and booked by themselves.</summary>
    public IReadOnlyList<HeldTime> Elsewhere { get; init; } = [];

    /// <summary>The time zone that the requester spoke in (IANA id); empty for the office's.</summary>
    public string Zone { get; init; } = "";
}
