namespace RoomBot.Platforms.Feishu;

/// <summary>An event, the calendar it is in, and whose that is, as a booking's reference keeps them.</summary>
/// <param name="Calendar">The calendar's id.</param>
/// <param name="Event">The event's id.</param>
/// <param name="Owner">The open_id of the one as whom it was made; empty for the bot itself.</param>
internal readonly record struct FeishuEventRef(string Calendar, string Event, string Owner = "")
{
    /// <summary>From a booking's reference; null for anything else.</summary>
    /// <param name="reference">As <see cref="ToString"/> writes it.</param>
    public static FeishuEventRef? Parse(string? reference) => reference?.Split('|') switch
    {
        [var calendar, var id] => new FeishuEventRef(calendar, id),
        [var calendar, var id, var owner] => new FeishuEventRef(calendar, id, owner),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Owner.Length == 0 ? $"{Calendar}|{Event}" : $"{Calendar}|{Event}|{Owner}";
}
