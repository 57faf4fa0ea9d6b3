using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>Where a dialog stands: what is on the table. A closed set.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Idle), "idle")]
[JsonDerivedType(typeof(Asking), "asking")]
[JsonDerivedType(typeof(Choosing), "choosing")]
[JsonDerivedType(typeof(Confirming), "confirming")]
[JsonDerivedType(typeof(Lapsed), "lapsed")]
[JsonDerivedType(typeof(Standing), "standing")]
[JsonDerivedType(typeof(Selecting), "selecting")]
[JsonDerivedType(typeof(Cancelling), "cancelling")]
[JsonDerivedType(typeof(Extending), "extending")]
[JsonDerivedType(typeof(MovedOn), "movedOn")]
[JsonDerivedType(typeof(Moving), "moving")]
public abstract record DialogState
{
    private DialogState()
    {
    }

    /// <summary>Nothing is on the table.</summary>
    public sealed record Idle : DialogState;

    /// <summary>Something that is missing was asked for.</summary>
    internal sealed record Asking(Question What, RoomRequest Request) : DialogState
    {
        /// <summary>The booking whose new time is asked for, or null.</summary>
        public BookingId? Booking { get; init; }

        /// <summary>What was shown, where nothing was asked but a time would be understood ("10点吧" under a room's day): only what alters goes on from here.</summary>
        public RoomLook? Looked { get; init; }
    }

    /// <summary>Rooms are shown.</summary>
    internal sealed record Choosing(RoomRequest Request, IReadOnlyList<Offer> Offers, int Skipped) : DialogState
    {
        /// <summary>The booking that is to be moved to one of them, or null.</summary>
        public BookingId? ToMove { get; init; }
    }

    /// <summary>A room is held and shown for confirmation.</summary>
    internal sealed record Confirming(RoomRequest Request, Offer Offer, BookingId Booking, Instant HeldUntil) : DialogState;

    /// <summary>The hold on a room has ended before it was confirmed.</summary>
    internal sealed record Lapsed(RoomRequest Request, Offer Offer, BookingId Booking) : DialogState;

    /// <summary>A booking that stands was shown last.</summary>
    internal sealed record Standing(BookingId Booking, RoomRequest Request) : DialogState;

    /// <summary>Bookings are shown to choose from.</summary>
    internal sealed record Selecting(BookingsFor For, IReadOnlyList<BookingId> Bookings, int Skipped) : DialogState
    {
        /// <summary>What was said about the change: the new time, or how much longer.</summary>
        public BookingChange Change { get; init; } = BookingChange.None;

        /// <summary>The day that was named: of a series its date is meant; null where none was.</summary>
        public LocalDate? On { get; init; }
    }

    /// <summary>Shall this booking be cancelled?</summary>
    internal sealed record Cancelling(BookingId Booking) : DialogState
    {
        /// <summary>Of a series: the date that is meant, or the next; null where none is to come.</summary>
        public LocalDate? Date { get; init; }

        /// <summary>True where only that date was meant: then it is what a yes cancels.</summary>
        public bool OnlyDate { get; init; }
    }

    /// <summary>Shall this booking be moved here?</summary>
    internal sealed record Moving(BookingId Booking, Offer Target, Instant HeldUntil) : DialogState;

    /// <summary>A booking is being made longer or shorter by the turn named: repeated after a crash it changes it once.</summary>
    internal sealed record Extending(BookingId Booking, LocalDateTime Until, string Turn) : DialogState;

    /// <summary>The card is over; what it was about goes on on a later card.</summary>
    internal sealed record MovedOn(string Card) : DialogState;
}
