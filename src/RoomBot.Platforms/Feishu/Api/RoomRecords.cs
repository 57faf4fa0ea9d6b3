namespace RoomBot.Platforms.Feishu.Api;

/// <summary>A page of rooms.</summary>
internal sealed record RoomPage(IReadOnlyList<FeishuRoom>? Rooms, string? PageToken, bool HasMore);

/// <summary>A room as Feishu has it.</summary>
internal sealed record FeishuRoom(string RoomId, string Name, int Capacity, string? RoomLevelId)
{
    /// <summary>The levels above it, from the top.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>Whether it may be booked.</summary>
    public FeishuRoomStatus? RoomStatus { get; init; }

    /// <summary>What is in it, by display name.</summary>
    public IReadOnlyList<FeishuDevice>? Device { get; init; }
}

/// <summary>Whether a room may be booked.</summary>
/// <param name="Status">True when enabled.</param>
internal sealed record FeishuRoomStatus(bool Status);

/// <summary>A thing in a room.</summary>
/// <param name="Name">Display name, in the tenant's language.</param>
internal sealed record FeishuDevice(string? Name);

/// <summary>A page of levels.</summary>
internal sealed record LevelPage(IReadOnlyList<FeishuLevel>? Items, string? PageToken, bool HasMore);

/// <summary>A level: a city, a building, a floor, as the tenant arranged them.</summary>
internal sealed record FeishuLevel(string RoomLevelId, string Name, string? ParentId, bool HasChild);

/// <summary>When rooms are taken.</summary>
/// <param name="FreeBusy">By room id; a room without bookings may be missing.</param>
internal sealed record FreeBusyAnswer(IReadOnlyDictionary<string, IReadOnlyList<FeishuBusy>?>? FreeBusy);

/// <summary>A stretch in which a room is taken.</summary>
/// <param name="StartTime">RFC 3339.</param>
/// <param name="EndTime">RFC 3339.</param>
/// <param name="Uid">With <paramref name="OriginalTime"/> the event's id.</param>
/// <param name="OriginalTime">0, or the original start of an exception of a series.</param>
internal sealed record FeishuBusy(string StartTime, string EndTime, string? Uid, long OriginalTime)
{
    /// <summary>Missing for private events.</summary>
    public FeishuOrganizer? OrganizerInfo { get; init; }
}

/// <summary>Who took a room.</summary>
/// <param name="Name">Missing for events of an app.</param>
/// <param name="OpenId">Their id.</param>
internal sealed record FeishuOrganizer(string? Name, string? OpenId);

/// <summary>Which rules a room has.</summary>
internal sealed record ReserveScope(ApproveConfig? ApproveConfig, TimeConfig? TimeConfig);

/// <summary>Whether bookings need approval.</summary>
/// <param name="ApprovalSwitch">1 when they do.</param>
/// <param name="ApprovalCondition">0 every one, 1 only those longer than <paramref name="MeetingDuration"/> hours.</param>
/// <param name="MeetingDuration">Hours.</param>
internal sealed record ApproveConfig(int ApprovalSwitch, int ApprovalCondition, double MeetingDuration);

/// <summary>When and how long a room may be booked.</summary>
/// <param name="TimeSwitch">1 when these rules are in force.</param>
/// <param name="DaysInAdvance">How many days ahead.</param>
/// <param name="StartTime">Start of the bookable day, seconds as text.</param>
/// <param name="EndTime">End of the bookable day, seconds as text.</param>
/// <param name="MaxDuration">Hours.</param>
internal sealed record TimeConfig(int TimeSwitch, int DaysInAdvance, string? StartTime, string? EndTime, double MaxDuration)
{
    /// <summary>When, on a day, the furthest day begins to be bookable, seconds as text.</summary>
    public string? OpeningHour { get; init; }
}
