using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Bookings;

/// <summary>A room reserved for an interval by a requester: the bot's own record.</summary>
/// <param name="Id">Its id and idempotency key.</param>
/// <param name="Provider">The room provider that holds it (<see cref="IRoomProvider.Name"/>).</param>
/// <param name="Room">The room.</param>
/// <param name="When">Half-open, bounded, never empty; of a series the first occurrence.</param>
/// <param name="Requester">Who asked for it.</param>
/// <param name="Topic">What the user wrote; empty where nothing.</param>
/// <param name="Status">Where it is in its life.</param>
public sealed record Booking(
    BookingId Id, string Provider, RoomId Room, Interval When, Person Requester, string Topic, BookingStatus Status)
{
    /// <summary>Who else is invited.</summary>
    public IReadOnlyList<Person> Attendees { get; init; } = [];

    /// <summary>The series it repeats in, or null for a single booking.</summary>
    public Recurrence? Series { get; init; }

    /// <summary>What the provider calls it (event id, booking id), as soon as that is known.</summary>
    public string? Reference { get; init; }

    /// <summary>When it was asked for.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>The time zone that the requester spoke in (IANA id); empty for the office's.</summary>
    public string Zone { get; init; } = "";
}
