using NodaTime;

namespace RoomBot.Dialog.Machine;

/// <summary>How a booking is to be changed, as far as it was said.</summary>
internal sealed record BookingChange
{
    /// <summary>Nothing said.</summary>
    public static BookingChange None { get; } = new();

    /// <summary>The new start, or null.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>True where only the clock time of <see cref="Start"/> or <see cref="Until"/> was said: the day stays.</summary>
    public bool KeepsDay { get; init; }

    /// <summary>True where only the day of <see cref="Start"/> was said: the clock time stays.</summary>
    public bool KeepsClock { get; init; }

    /// <summary>The new end, or null where the length stays.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>The new end, where only that was said ("until 4"), or null.</summary>
    public LocalDateTime? Until { get; init; }

    /// <summary>How much later it is to begin; negative for earlier, null where not said.</summary>
    public Duration? Shift { get; init; }

    /// <summary>How much longer it is to be; negative for shorter, null where not said.</summary>
    public Duration? Longer { get; init; }

    /// <summary>How long it is to be, or null where not said.</summary>
    public Duration? Length { get; init; }

    /// <summary>Another room as said, or null.</summary>
    public string? Room { get; init; }
}
