using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>What happened to a dialog. A closed set.</summary>
internal abstract record DialogEvent
{
    private DialogEvent()
    {
    }

    /// <summary>The user wrote something.</summary>
    public sealed record Said(Understood Meaning, IReadOnlyList<Person> Mentioned, string Text) : DialogEvent;

    /// <summary>The user opened the chat, or sent what is no text.</summary>
    public sealed record Greeted : DialogEvent;

    /// <summary>The user clicked a button of the card whose state the dialog is in.</summary>
    public sealed record Clicked(Choice What, IReadOnlyDictionary<string, string> Values) : DialogEvent;

    /// <summary>A hold has lapsed.</summary>
    public sealed record HoldEnded(BookingId Booking) : DialogEvent;

    /// <summary>A booking was settled or changed without the user.</summary>
    public sealed record BookingChanged(DueKind What, RoomBooking Booking) : DialogEvent;

    /// <summary>Rooms were looked for.</summary>
    public sealed record Found(Effect.Search Asked, FindResult Result) : DialogEvent
    {
        /// <summary>The asker's own booking that takes the room named for the whole time wanted, or null.</summary>
        public RoomBooking? Own { get; init; }
    }

    /// <summary>Rooms were looked for, for a series.</summary>
    public sealed record Planned(Effect.Plan Asked, SeriesResult Result) : DialogEvent;

    /// <summary>What a room is like; null where no one room goes by what was said.</summary>
    public sealed record RoomKnown(Room? Room) : DialogEvent;

    /// <summary>A rule forbids it.</summary>
    public sealed record Forbidden(PolicyRule Rule) : DialogEvent;

    /// <summary>A hold was placed, or not.</summary>
    public sealed record Held(Effect.Hold Asked, HoldResult Result) : DialogEvent;

    /// <summary>It was booked, or not.</summary>
    public sealed record Booked(Effect.Book Asked, DeskBookResult Result) : DialogEvent
    {
        /// <summary>Of a series that is booked: what came of the dates that were to be in other rooms.</summary>
        public IReadOnlyList<BookedElsewhere> Elsewhere { get; init; } = [];
    }

    /// <summary>It was cancelled or given back, or not.</summary>
    public sealed record Cancelled(DeskCancelResult Result, Room Room) : DialogEvent
    {
        /// <summary>The one date of a series that was to be cancelled; null for a whole booking.</summary>
        public LocalDate? Date { get; init; }
    }

    /// <summary>It was moved, made longer or shorter, or not.</summary>
    public sealed record Moved(DeskMoveResult Result, RoomBooking? Before, Room Room, BookedHow How) : DialogEvent;

    /// <summary>Bookings were looked up.</summary>
    public sealed record Listed(Effect.List Asked, IReadOnlyList<RoomBooking> Bookings, bool Unchecked) : DialogEvent;

    /// <summary>A room's taken stretches were looked up.</summary>
    public sealed record DayRead(Effect.Day Asked, Room Room, IReadOnlyList<BusyInterval> Taken, IReadOnlyList<FreeWindow> Free) : DialogEvent;

    /// <summary>No one room goes by what was said, or none was said; <paramref name="Near"/> are near it.</summary>
    public sealed record RoomNotKnown(string Name, IReadOnlyList<Room> Near) : DialogEvent;

    /// <summary>How rooms were used was counted.</summary>
    public sealed record UsageRead(Effect.Usage Asked, string Provider, UsageReport Report) : DialogEvent;

    /// <summary>Usage of a room or place that there is not was asked for.</summary>
    public sealed record UsageOfNothing(Effect.Usage Asked) : DialogEvent;

    /// <summary>The room system gives no account of how its rooms were used.</summary>
    public sealed record NoUsage : DialogEvent;

    /// <summary>The room system gave no answer.</summary>
    public sealed record NoAnswer(ProviderFault Fault) : DialogEvent;
}
