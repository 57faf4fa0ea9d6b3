using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>What is to be done; what comes of it comes back as a <see cref="DialogEvent"/>. A closed set.</summary>
internal abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Look for rooms.</summary>
    public sealed record Search(RoomRequest Request, SearchFor For) : Effect
    {
        /// <summary>How many rows to pass over.</summary>
        public int Skip { get; init; }

        /// <summary>The booking that is to be moved, or null.</summary>
        public BookingId? Moving { get; init; }

        /// <summary>The room that was lost, or null.</summary>
        public Room? Lost { get; init; }

        /// <summary>Who has it, where that is told; empty otherwise.</summary>
        public string LostTo { get; init; } = "";
    }

    /// <summary>Look for rooms for a series.</summary>
    public sealed record Plan(RoomRequest Request) : Effect
    {
        /// <summary>What was chosen of an earlier plan: held where it is still free; null where nothing was chosen yet.</summary>
        public Offer? Chosen { get; init; }

        /// <summary>The room that was lost, or null: where it seems free all the same, others are looked for.</summary>
        public Room? Lost { get; init; }
    }

    /// <summary>Hold a room for its confirm card.</summary>
    public sealed record Hold(Offer Offer, RoomRequest Request, BookingId Booking, bool IsMove) : Effect;

    /// <summary>End a hold.</summary>
    public sealed record EndHold(BookingId Booking) : Effect;

    /// <summary>Book.</summary>
    public sealed record Book(Offer Offer, RoomRequest Request, BookingId Booking) : Effect;

    /// <summary>Cancel a booking.</summary>
    public sealed record Cancel(BookingId Booking) : Effect;

    /// <summary>Cancel one date of a series.</summary>
    public sealed record CancelDate(BookingId Booking, LocalDate Date) : Effect;

    /// <summary>Give a room back now.</summary>
    public sealed record Release(BookingId Booking) : Effect;

    /// <summary>Move a booking.</summary>
    public sealed record Move(BookingId Booking, Offer Target) : Effect;

    /// <summary>Make a booking longer or shorter.</summary>
    public sealed record Extend(BookingId Booking, LocalDateTime Until) : Effect;

    /// <summary>Look up somebody's bookings.</summary>
    public sealed record List(BookingsFor For, BookingFilter Filter) : Effect
    {
        /// <summary>What was said about the change.</summary>
        public BookingChange Change { get; init; } = BookingChange.None;

        /// <summary>How many rows to pass over.</summary>
        public int Skip { get; init; }

        /// <summary>The one booking wanted, where it is known, or null.</summary>
        public BookingId? Only { get; init; }

        /// <summary>True to say that the booking stays as it is.</summary>
        public bool Kept { get; init; }

        /// <summary>Where the new time of the booking is taken: by whom, as far as that is told; else null.</summary>
        public string? TakenBy { get; init; }

        /// <summary>The held target of a move that is to be confirmed, or null.</summary>
        public DialogState.Moving? Target { get; init; }
    }

    /// <summary>Look up what a room is like.</summary>
    public sealed record About(RoomRequest Request) : Effect;

    /// <summary>Look up when a room is taken.</summary>
    public sealed record Day(RoomRequest Request, TimeFact When, bool IsWho) : Effect;

    /// <summary>Count how rooms were used, from a first day to the one behind the last.</summary>
    public sealed record Usage(LocalDate First, LocalDate Behind) : Effect
    {
        /// <summary>Of which rooms.</summary>
        public UsageScope Scope { get; init; } = UsageScope.Everything;

        /// <summary>True where no days were said.</summary>
        public bool IsAssumed { get; init; }
    }

    /// <summary>Show a card: in place of the one that was clicked, else as a new message.</summary>
    public sealed record Say(Reply Reply) : Effect
    {
        /// <summary>True to leave the clicked card as it is and go on with a new message.</summary>
        public bool AsNew { get; init; }

        /// <summary>True to say it in a message of its own, beside the card on which the dialog goes on.</summary>
        public bool IsAside { get; init; }
    }

    /// <summary>Bring the card of a booking up to date where it is not the card of this turn.</summary>
    public sealed record Refresh(BookingId Booking, Reply Reply) : Effect;
}
