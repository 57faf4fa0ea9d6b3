using System.Globalization;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>What was booked on a day (vc/v1/resource_reservation_list), with the display texts of a Chinese tenant.</summary>
internal sealed class ReportEndpoint(FeishuState state)
{
    private const long Day = 86400;

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Report, List)
        {
            Query = "room_level_id need_topic start_time end_time room_ids is_exclude page_size page_token", PerMinute = 100, PerSecond = 0,
        },
    ];

    private JsonObject List(FeishuCall call)
    {
        var level = call.NeedQuery("room_level_id");
        var (since, until) = (call.NeedSeconds("start_time"), call.NeedSeconds("end_time"));
        if (since > state.Now.ToUnixTimeSeconds())
        {
            throw new FeishuRefusal(126005, "start time error (cannot larger than now or smaller than 0)", isMistake: true);
        }

        if (until < since || until - since > Day)
        {
            throw new FeishuRefusal(126006, "end time cannot exceed start time for one day or smaller than start time", isMistake: true);
        }

        var named = call.All("room_ids");
        if (named.Count == 0)
        {
            throw FeishuRefusal.Invalid("room_ids is required");
        }

        var isWhole = !level.StartsWith("omb", StringComparison.Ordinal);
        var rooms = call.IsSet("is_exclude")
            ? state.Rooms.Values.Where(room => !named.Contains(room.Id, StringComparer.Ordinal) && (isWhole || RoomEndpoints.IsBelow(state, room, level)))
            : state.Rooms.Values.Where(room => named.Contains(room.Id, StringComparer.Ordinal));
        var isTold = call.IsSet("need_topic");
        var rows = from room in rooms
                   from taken in state.Calendar.Taken(room.Id, since, until)
                   select Row(room, taken.Event, taken.Start, taken.End, isTold);
        return call.Page("room_reservation_list", rows, most: 100, otherwise: 20, least: 20);
    }

    private JsonObject Row(SimulatedRoom room, CalendarEvent of, long start, long end, bool isTold)
    {
        var people = of.Attendees.Where(a => a.Type is "user").ToList();
        var who = of.Owner.Length > 0 ? of.Owner : of.Attendees.Find(a => string.Equals(a.Key, room.Id, StringComparison.Ordinal))?.OperateId ?? "";
        var (isSeen, released) = (of.IsCheckedIn, of.ReleasedAt);
        return new JsonObject
        {
            ["room_id"] = room.Id,
            ["room_name"] = room.Name,
            ["event_title"] = isTold ? of.Summary : "",
            ["reserver"] = state.People.GetValueOrDefault(who, ""),
            ["reserver_user_id"] = $"{who}(UserID);{(of.Owner.Length == 0 ? $"{state.Options.AppId}(BotID)" : "")}",
            ["department_of_reserver"] = "",
            ["guests_number"] = people.Count.ToString(CultureInfo.InvariantCulture),
            ["accepted_number"] = people.Count(a => a.Rsvp is "accept").ToString(CultureInfo.InvariantCulture),
            ["event_start_time"] = Written(start, of.Zone),
            ["event_end_time"] = Written(end, of.Zone),
            ["event_duration"] = TimeSpan.FromSeconds(end - start).ToString("h':'mm':'ss", CultureInfo.InvariantCulture),
            ["reservation_status"] = "预定成功",
            ["check_in_device"] = isSeen ? "签到板" : "",
            ["room_check_in_status"] = isSeen ? "已签到" : "未签到",
            ["check_in_time"] = isSeen ? Written(start, of.Zone) : "",
            ["is_release_early"] = released is null ? "" : "已释放（手动释放）",
            ["releasing_person"] = released is null ? "" : state.People.GetValueOrDefault(who, ""),
            ["releasing_time"] = released is { } at ? Written(at, of.Zone) : "",
        };
    }

    private static string Written(long seconds, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return local.ToString("yyyy.MM.dd HH:mm:ss '(GMT'zzz')'", CultureInfo.InvariantCulture);
    }
}
