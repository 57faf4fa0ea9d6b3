using NodaTime;

namespace RoomBot.Dialog.Machine;

/// <summary>Which of somebody's bookings is meant, as far as it was said.</summary>
internal sealed record BookingFilter
{
    /// <summary>Any.</summary>
    public static BookingFilter Any { get; } = new();

    /// <summary>It lies (in part) inside; null where no time was said.</summary>
    public Interval? Inside { get; init; }

    /// <summary>It begins then, or goes on then; null where no clock time was said.</summary>
    public Instant? At { get; init; }

    /// <summary>True where nobody said which day <see cref="At"/> is on: the same clock time on another day will do.</summary>
    public bool AnyDay { get; init; }

    /// <summary>Room as said, or null.</summary>
    public string? Room { get; init; }

    /// <summary>Part of the topic, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>Of a series: true where one date was meant, false where all, null where nobody said.</summary>
    public bool? OneDate { get; init; }

    /// <summary>True where nothing was said.</summary>
    public bool IsAny => Inside is null && At is null && Room is null && Topic is null;
}
