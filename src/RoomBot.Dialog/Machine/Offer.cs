using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Machine;

/// <summary>A room for a time, as a row of a card offers it.</summary>
/// <param name="Room">The room.</param>
/// <param name="Start">Start, in the office's local time.</param>
/// <param name="End">End.</param>
internal sealed record Offer(Room Room, LocalDateTime Start, LocalDateTime End)
{
    /// <summary>Of a series: dates that are left out.</summary>
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>Of those dates: which are to be had in another room, by date.</summary>
    public IReadOnlyList<DateInRoom> Instead { get; init; } = [];
}
