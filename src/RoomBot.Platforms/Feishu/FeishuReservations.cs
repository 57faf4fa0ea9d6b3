using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>From the texts of Feishu's report to reservations. The report knows no codes: its words are read, in Chinese and English.</summary>
/// <remarks>open.feishu.cn/document/server-docs/vc-v1/meeting-room-data/get-4</remarks>
internal static class FeishuReservations
{
    private const int LengthOfTime = 19;
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'.'MM'.'dd HH':'mm':'ss");
    private static readonly OffsetPattern[] Offsets = [.. new[] { "+HH:mm", "+H:mm", "+H" }.Select(OffsetPattern.CreateWithInvariantCulture)];
    private static readonly string[] NeverStood = ["取消", "拒绝", "失败", "审批中", "cancel", "declin", "reject", "fail", "pending", "in approval"];
    private static readonly string[] NotSeen = ["未签到", "not checked in", "no check-in"];
    private static readonly string[] Seen = ["已签到", "checked in"];
    private static readonly string[] NotReleased = ["未", "否", "no"];

    /// <summary>The reservation; null for a row without room.</summary>
    /// <param name="row">A row of the report.</param>
    /// <exception cref="PlatformFaultException">Its times cannot be read.</exception>
    public static Reservation? Of(FeishuReservation row)
    {
        if (row.RoomId is not { Length: > 0 } room)
        {
            return null;
        }

        var (start, end) = (Moment(row.EventStartTime), Moment(row.EventEndTime));
        if (start is not { } from || end is not { } until || until <= from)
        {
            throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu wrote a time in its report that is none"));
        }

        var release = row.IsReleaseEarly?.Trim() ?? "";
        return new Reservation(new RoomId(room), new Interval(from, until))
        {
            RoomName = row.RoomName ?? "",
            IsCancelled = Says(row.ReservationStatus, NeverStood),
            IsCheckedIn = Says(row.RoomCheckInStatus, NotSeen) || Says(release, NotSeen) ? false : Says(row.RoomCheckInStatus, Seen) ? true : null,
            IsReleasedEarly = release.Length > 0 && !NotReleased.Any(no => release.StartsWith(no, StringComparison.OrdinalIgnoreCase)),
            ReleasedAt = Moment(row.ReleasingTime),
        };
    }

    private static bool Says(string? text, string[] words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Instant? Moment(string? text)
    {
        if (text is null || text.Length < LengthOfTime || !Time.Parse(text[..LengthOfTime]).TryGetValue(default, out var local))
        {
            return null;
        }

        var behind = text[LengthOfTime..].Trim(' ', '(', ')');
        var offset = behind.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) ? behind["GMT".Length..] : behind;
        if (offset.Length == 0)
        {
            return local.InUtc().ToInstant();
        }

        foreach (var pattern in Offsets)
        {
            if (pattern.Parse(offset).TryGetValue(default, out var known))
            {
                return local.WithOffset(known).ToInstant();
            }
        }

        return null;
    }
}
