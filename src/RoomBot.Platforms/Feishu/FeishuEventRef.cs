namespace RoomBot.Platforms.Feishu;

/// <summary>An event and the calendar it is in, as a booking's reference keeps both.</summary>
/// <param name="Calendar">The calendar's id.</param>
/// <param name="Event">The event's id.</param>
internal readonly record struct FeishuEventRef(string Calendar, string Event)
{
    /// <summary>From a booking's reference; null for anything else.</summary>
    /// <param name="reference">As <see cref="ToString"/> writes it.</param>
    public static FeishuEventRef? Parse(string? reference) =>
        reference?.Split('|') is [var calendar, var id] ? new FeishuEventRef(calendar, id) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Calendar}|{Event}";
}
