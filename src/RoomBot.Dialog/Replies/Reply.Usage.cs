using NodaTime;

namespace RoomBot.Dialog.Replies;

public abstract partial record Reply
{
    /// <summary>How rooms were used in <see cref="Reply.When"/>. A card of the kind "schedule": it is rooms over days, and only that template has rows besides lead and facts.</summary>
    /// <param name="All">Of all rooms.</param>
    /// <param name="Total">How many rooms there are, shown or not.</param>
    public sealed record UsageCard(UsageFact All, int Total) : Reply
    {
        /// <inheritdoc/>
        public override CardKind Card => CardKind.Schedule;

        /// <summary>Which rooms were asked for: the name of the one, else as it was said; empty for all.</summary>
        public string Of { get; init; } = "";

        /// <summary>The most used rooms, best first.</summary>
        public IReadOnlyList<UsageFact> Top { get; init; } = [];

        /// <summary>Up to when it was counted, where the days are not over; else null.</summary>
        public LocalDateTime? Until { get; init; }

        /// <summary>Where the file with all rooms is, or null.</summary>
        public Uri? Download { get; init; }
    }
}
