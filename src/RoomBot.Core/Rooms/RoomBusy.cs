using RoomBot.Core.Availability;

namespace RoomBot.Core.Rooms;

/// <summary>When one room is taken, or why that is not known. A closed set.</summary>
public abstract record RoomBusy
{
    private RoomBusy()
    {
    }

    /// <summary>Known.</summary>
    /// <param name="Intervals">Those that overlap the window asked for, by start; empty when the room is free.</param>
    public sealed record Known(IReadOnlyList<BusyInterval> Intervals) : RoomBusy;

    /// <summary>No answer: neither free nor taken.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : RoomBusy;
}
