using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;

namespace RoomBot.Core.Availability;

/// <summary>Which room is wanted, and when.</summary>
/// <param name="Asker">For whom; their own holds are not in their way.</param>
/// <param name="When">The time wanted: bounded, not empty, at most 7 days long.</param>
/// <param name="Zone">The zone the asker speaks in; decides about days and working hours.</param>
public sealed record RoomQuery(UserId Asker, Interval When, DateTimeZone Zone)
{
    /// <summary>Where set, any stretch as long as <see cref="When"/> inside it will do ("tomorrow afternoon, an hour"), <see cref="When"/> first, then the earliest.
    /// Holds <see cref="When"/>; at most 31 days.</summary>
    public Interval? Within { get; init; }

    /// <summary>The room named, as people said it; looked up by <see cref="RoomNames"/>.</summary>
    public string? Room { get; init; }

    /// <summary>The one room wanted, where it is known already (a button of a card); goes before <see cref="Room"/>.</summary>
    public RoomId? RoomId { get; init; }

    /// <summary>People, at least 1; null where nobody said.</summary>
    public int? Capacity { get; init; }

    /// <summary>What must be in the room.</summary>
    public Equipment Equipment { get; init; }

    /// <summary>City as people said it, or null.</summary>
    public string? City { get; init; }

    /// <summary>Building as people said it, or null.</summary>
    public string? Building { get; init; }

    /// <summary>Floor as people said it, or null.</summary>
    public string? Floor { get; init; }

    /// <summary>Where the asker usually meets, or null; a wish, not a condition.</summary>
    public Place? UsualPlace { get; init; }

    /// <summary>Tags of which a room must have all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Rooms not wanted ("the other one").</summary>
    public IReadOnlySet<RoomId> Excluded { get; init; } = new HashSet<RoomId>();

    /// <summary>Places not wanted ("not on floor 3"): a room at any of them, in all parts said, is not offered.</summary>
    public IReadOnlyList<Place> NotAt { get; init; } = [];

    /// <summary>How often the asker had a room before.</summary>
    public IReadOnlyDictionary<RoomId, int> LikedBefore { get; init; } = new Dictionary<RoomId, int>();

    /// <summary>The office's hours: alternatives lie in them first.</summary>
    public WorkingHours WorkingHours { get; init; } = WorkingHours.Default;

    /// <summary>The most offers wanted, at least 1; a card shows 5, the rest is for "More".</summary>
    public int AtMost { get; init; } = 20;

    /// <summary>The most alternatives wanted, at least 1.</summary>
    public int AlternativesAtMost { get; init; } = 5;

    /// <summary>The id of the hold or booking that this is about, whose own hold or booking is not in the way (a move); null otherwise.</summary>
    public Bookings.BookingId? Moving { get; init; }
}
