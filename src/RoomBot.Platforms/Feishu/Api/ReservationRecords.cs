namespace RoomBot.Platforms.Feishu.Api;

/// <summary>A page of what was reserved.</summary>
internal sealed record ReservationPage(IReadOnlyList<FeishuReservation>? RoomReservationList, string? PageToken, bool HasMore);

/// <summary>What was reserved, as Feishu's report shows it: all texts, in the tenant's language.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="RoomName">Its name.</param>
/// <param name="EventStartTime"><c>2022.12.17 21:00:00 (GMT+08:00)</c>.</param>
/// <param name="EventEndTime">The same.</param>
internal sealed record FeishuReservation(string? RoomId, string? RoomName, string? EventStartTime, string? EventEndTime)
{
    /// <summary><c>预定成功</c>, <c>审批中</c> and others.</summary>
    public string? ReservationStatus { get; init; }

    /// <summary><c>已签到</c>, <c>未签到</c> or nothing.</summary>
    public string? RoomCheckInStatus { get; init; }

    /// <summary><c>已释放（手动释放）</c> and others, or nothing.</summary>
    public string? IsReleaseEarly { get; init; }

    /// <summary>When it was given back, or nothing.</summary>
    public string? ReleasingTime { get; init; }
}
