using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Machine;

/// <summary>What somebody wants: all that was said so far.</summary>
internal sealed record RoomRequest
{
    /// <summary>True where a room is to be booked, false where it was only asked which are free.</summary>
    public bool Books { get; init; }

    /// <summary>When; null as long as that is not known.</summary>
    public TimeWish? Time { get; init; }

    /// <summary>The day, where it was said without a clock time and no time is known yet.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>A week or a month, where neither day nor clock time was said; first day and the one behind the last.</summary>
    public LocalStretch? Days { get; init; }

    /// <summary>A stretch inside which it shall lie ("tomorrow afternoon"), as long as no time in it is chosen.</summary>
    public LocalStretch? Window { get; init; }

    /// <summary>RFC 5545 RRULE of a series, as long as no time is known; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>Of a series: dates that are not wanted, by date.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>How long, where it was said.</summary>
    public Duration? Length { get; init; }

    /// <summary>People, at least 1.</summary>
    public int? Capacity { get; init; }

    /// <summary>The fewest seats wanted ("a bigger one"), or null; beside it <see cref="Capacity"/> stays how many people there are.</summary>
    public int? AtLeastSeats { get; init; }

    /// <summary>The most seats wanted ("a smaller one"), or null.</summary>
    public int? AtMostSeats { get; init; }

    /// <summary>What must be in the room.</summary>
    public Equipment Equipment { get; init; }

    /// <summary>City as said.</summary>
    public string? City { get; init; }

    /// <summary>Building as said.</summary>
    public string? Building { get; init; }

    /// <summary>Floor as said.</summary>
    public string? Floor { get; init; }

    /// <summary>Room as said.</summary>
    public string? Room { get; init; }

    /// <summary>Rooms that were named beside it; one booking has one room.</summary>
    public IReadOnlyList<string> AlsoRooms { get; init; } = [];

    /// <summary>The room, once chosen.</summary>
    public RoomId? RoomId { get; init; }

    /// <summary>As written, empty where none.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Colleagues who were mentioned.</summary>
    public IReadOnlyList<Person> Attendees { get; init; } = [];

    /// <summary>People who were named but not mentioned.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The place of the room that was on the table when something else was asked for; null otherwise.</summary>
    public Place? Near { get; init; }

    /// <summary>Rooms not wanted, as said.</summary>
    public IReadOnlyList<string> NotRooms { get; init; } = [];

    /// <summary>Places not wanted.</summary>
    public IReadOnlyList<Place> NotAt { get; init; } = [];

    /// <summary>Rooms not wanted.</summary>
    public IReadOnlyList<RoomId> Excluded { get; init; } = [];
}
