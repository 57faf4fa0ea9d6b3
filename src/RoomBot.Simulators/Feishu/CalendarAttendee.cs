namespace RoomBot.Simulators.Feishu;

/// <summary>A room or a person in an event.</summary>
/// <param name="type"><c>resource</c>, <c>user</c>, <c>chat</c>, <c>third_party</c>.</param>
/// <param name="key">The room's, person's or chat's id, or an address.</param>
internal sealed class CalendarAttendee(string type, string key)
{
    public string Type { get; } = type;

    public string Key { get; } = key;

    public string Id => $"{Type}_{Key}";

    public string Rsvp { get; set; } = "needs_action";

    /// <summary>For whom a room is booked.</summary>
    public string OperateId { get; init; } = "";

    /// <summary>What whoever approves is told.</summary>
    public string ApprovalReason { get; init; } = "";

    /// <summary>From when on it is listed.</summary>
    public DateTimeOffset ListedAt { get; set; }

    /// <summary>When a room answers.</summary>
    public DateTimeOffset AnswersAt { get; set; }

    public bool IsOptional { get; init; }
}
