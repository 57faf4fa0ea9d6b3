using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

[JsonPolymorphic]
[JsonDerivedType(typeof(RoomsCard), "rooms")]
[JsonDerivedType(typeof(AskCard), "ask")]
[JsonDerivedType(typeof(ConfirmCard), "confirm")]
[JsonDerivedType(typeof(BookedCard), "booked")]
[JsonDerivedType(typeof(CancelledCard), "cancelled")]
[JsonDerivedType(typeof(BookingsCard), "bookings")]
[JsonDerivedType(typeof(ScheduleCard), "schedule")]
[JsonDerivedType(typeof(UsageCard), "usage")]
[JsonDerivedType(typeof(ConflictCard), "conflict")]
[JsonDerivedType(typeof(AlternativesCard), "alternatives")]
[JsonDerivedType(typeof(HelpCard), "help")]
[JsonDerivedType(typeof(NoticeCard), "notice")]
[JsonDerivedType(typeof(ErrorCard), "error")]
public abstract partial record Reply
{
    /// <summary>Free rooms to choose from.</summary>
    /// <param name="Total">How many are free and fit, shown or not.</param>
    public sealed record RoomsCard(int Total) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Rooms;

        /// <summary>How many come before those shown ("More").</summary>
        public int Skipped { get; init; }

        /// <summary>True where the provider gave no answer for some rooms.</summary>
        public bool PartlyUnknown { get; init; }
    }

    /// <summary>Something is missing.</summary>
    /// <param name="What">What is asked for.</param>
    public sealed record AskCard(Question What) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Ask;

        /// <summary>The day that was said without a clock time, or null.</summary>
        public LocalDate? OnDay { get; init; }

        /// <summary>The room's name as it was said, where none goes by it; empty otherwise.</summary>
        public string Said { get; init; } = "";
    }

    /// <summary>Shall this be done? <see cref="Booking"/> is what will be booked, moved or cancelled.</summary>
    /// <param name="What">What Confirm does.</param>
    public sealed record ConfirmCard(ConfirmWhat What) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Confirm;

        /// <summary>The hold ends here, in local time; null where nothing is held.</summary>
        public LocalDateTime? HeldUntil { get; init; }

        /// <summary>Of a move: as it was before.</summary>
        public BookingFact? Before { get; init; }

        /// <summary>Of a series that is to be cancelled: the only date that is meant, or null for all.</summary>
        public LocalDate? OnDate { get; init; }

        /// <summary>Fewer seats or less equipment than asked for, in facts; empty where it fits.</summary>
        public IReadOnlyList<Shortfall> Lacks { get; init; } = [];
    }

    /// <summary>It is booked: <see cref="Booking"/>.</summary>
    /// <param name="How">What was done just now.</param>
    public sealed record BookedCard(BookedHow How) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Booked;
    }

    /// <summary>It is over.</summary>
    /// <param name="How">What became of it.</param>
    public sealed record CancelledCard(CancelledHow How) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Cancelled;
    }

    /// <summary>Somebody's bookings.</summary>
    /// <param name="Total">How many there are, shown or not.</param>
    /// <param name="For">What they are shown for.</param>
    public sealed record BookingsCard(int Total, BookingsFor For) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Bookings;

        /// <summary>How many come before those shown.</summary>
        public int Skipped { get; init; }

        /// <summary>True where the provider gave no answer: shown as last known.</summary>
        public bool Unchecked { get; init; }
    }

    /// <summary>A room's day (or who has it at a moment): the taken stretches are <see cref="Reply.Bookings"/>.</summary>
    /// <param name="Room">The room.</param>
    /// <param name="IsWho">True where it was asked who has the room at <see cref="Reply.When"/>.</param>
    public sealed record ScheduleCard(Room Room, bool IsWho) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Schedule;

        /// <summary>The free stretches of the working day that are left, by start.</summary>
        public IReadOnlyList<TimeFact> Free { get; init; } = [];
    }

    /// <summary>The room was lost on the way; <see cref="Reply.Rooms"/> is what else there is.</summary>
    /// <param name="Room">The room that was lost.</param>
    /// <param name="By">Who has it, where that is told; empty otherwise.</param>
    public sealed record ConflictCard(Room Room, string By) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Conflict;
    }

    /// <summary>Nothing as asked; <see cref="Reply.Rooms"/> is what else there is.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record AlternativesCard(NotAsAsked Why) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Alternatives;

        /// <summary>True where a booking was to be moved: it stays as it is until one is chosen.</summary>
        public bool BookingStays { get; init; }
    }

    /// <summary>What the bot can do.</summary>
    public sealed record HelpCard : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Help;
    }

    /// <summary>A word.</summary>
    /// <param name="What">Which.</param>
    public sealed record NoticeCard(Notice What) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Notice;
    }

    /// <summary>What went wrong, what did not happen, what to do.</summary>
    /// <param name="What">Which.</param>
    public sealed record ErrorCard(Problem What) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Error;
    }
}
