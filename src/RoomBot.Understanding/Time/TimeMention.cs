namespace RoomBot.Understanding.Time;

/// <summary>A time expression where it stands in the text, with its readings.</summary>
/// <param name="Start">Offset in the text as written, in UTF-16 units.</param>
/// <param name="Length">Length in the text as written, in UTF-16 units; positive.</param>
/// <param name="Readings">At least one, best first.</param>
public sealed record TimeMention(int Start, int Length, IReadOnlyList<Reading> Readings)
{
    /// <summary>What it is for.</summary>
    public MentionRole Role { get; init; }

    /// <summary>IANA id of the zone that was said with it ("3pm London time"), or null. The values stay in that zone's
    /// local time.</summary>
    public string? Zone { get; init; }

    /// <summary>What stands inside without belonging to it, in order: 每周三下午2点，<i>8个人，</i>到12月底. Offsets as those of the
    /// mention.</summary>
    public IReadOnlyList<NameSpan> Apart { get; init; } = [];

    /// <summary>The best reading.</summary>
    public Reading Best => Readings[0];
}
