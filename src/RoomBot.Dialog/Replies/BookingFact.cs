using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Replies;

/// <summary>A booking (or the one about to be made) on a card.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Room">Its room.</param>
/// <param name="When">Its time.</param>
/// <param name="Topic">What the user wrote; null for a member who may not see it, empty where there is none.</param>
/// <param name="Status"><c>held</c>, <c>pending</c>, <c>confirmed</c>, <c>failed</c>, <c>cancelled</c> or <c>released</c>.</param>
public sealed record BookingFact(string Id, Room Room, TimeFact When, string? Topic, string Status)
{
    /// <summary>Whose it is, where that may be told.</summary>
    public Person? Requester { get; init; }

    /// <summary>Of a series: dates that are left out.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>Of those dates: which are in another room, by date.</summary>
    public IReadOnlyList<DateInRoom> Instead { get; init; } = [];

    /// <summary>Dates that were to be in another room and could not be booked there.</summary>
    public IReadOnlyList<DateInRoom> Missed { get; init; } = [];

    /// <summary>Who else is invited.</summary>
    public IReadOnlyList<Person> Attendees { get; init; } = [];
}
