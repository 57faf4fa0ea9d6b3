using System.Globalization;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>Rooms, their places, rules and free/busy (vc/v1, meeting_room).</summary>
internal sealed class RoomEndpoints(FeishuState state)
{
    private const int MostRooms = 20;

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Rooms, List) { Callers = FeishuCaller.App, Query = "page_size page_token room_level_id user_id_type" },
        new(FeishuCalls.SearchRooms, Search)
        {
            Callers = FeishuCaller.User, Query = "user_id_type", Body = "custom_room_ids keyword room_level_id search_level_name page_size page_token",
        },
        new(FeishuCalls.Levels, Levels) { Callers = FeishuCaller.App, Query = "room_level_id page_size page_token" },
        new(FeishuCalls.Rules, Rules) { Callers = FeishuCaller.App, Query = "scope_id scope_type user_id_type", PerMinute = 100, PerSecond = 0 },
        new(FeishuCalls.Busy, Busy) { Query = "room_ids time_min time_max", PerMinute = 0, PerSecond = 0 },
    ];

    /// <summary>True where a room is on a level or below it.</summary>
    internal static bool IsBelow(FeishuState state, SimulatedRoom room, string level) => PathOf(state, room).Contains(level, StringComparer.Ordinal);

    private JsonObject List(FeishuCall call)
    {
        var level = call.Query("room_level_id");
        var rooms = state.Rooms.Values.Where(room => level is null || IsBelow(state, room, level));
        return call.Page("rooms", rooms.Select(Json), most: 100, otherwise: 10);
    }

    private JsonObject Search(FeishuCall call)
    {
        var keyword = call.Text("keyword") ?? "";
        var level = call.Text("room_level_id");
        var byLevel = call.Flag("search_level_name", otherwise: false);
        var size = call.Body["page_size"] is { } asked ? asked.GetValue<int>() : 10;
        if (size is < 1 or > 100)
        {
            throw FeishuRefusal.Invalid("page_size is not 1 to 100");
        }

        var own = (call.List("custom_room_ids") ?? []).Select(id => (string?)id ?? "").ToList();
        var found = state.Rooms.Values
            .Where(room => room.IsEnabled && (room.OnlyFor.Count == 0 || room.OnlyFor.Contains(call.User, StringComparer.Ordinal)))
            .Where(room => own.Count > 0
                ? own.Contains(CustomId(room), StringComparer.Ordinal)
                : (level is null || IsBelow(state, room, level)) && (IsNamed(room.Name, keyword) || (byLevel && PathOf(state, room).Any(id => IsNamed(state.Levels[id].Name, keyword)))));
        return FeishuCall.Page("rooms", [.. found.Select(Json)], size, call.Text("page_token"));
    }

    private static bool IsNamed(string name, string keyword) => name.Contains(keyword, StringComparison.OrdinalIgnoreCase);

    private static string CustomId(SimulatedRoom room) => $"custom-{room.Name}";

    private JsonObject Levels(FeishuCall call)
    {
        var parent = call.Query("room_level_id") ?? "";
        if (parent.Length > 0 && !state.Levels.ContainsKey(parent))
        {
            throw new FeishuRefusal(121004, "data not exist", 404);
        }

        var children = state.Levels.Values.Where(level => string.Equals(level.Parent, parent, StringComparison.Ordinal));
        return call.Page("items", children.Select(Json), most: 100, otherwise: 10);
    }

    private JsonObject Rules(FeishuCall call)
    {
        if (call.NeedQuery("scope_type") is not "2" || !state.Rooms.TryGetValue(call.NeedQuery("scope_id"), out var room))
        {
            throw new FeishuRefusal(121003, "param error: the scope is a room that exists, of scope_type 2");
        }

        return new JsonObject
        {
            ["approve_config"] = new JsonObject { ["approval_switch"] = room.NeedsApproval ? 1 : 0, ["approval_condition"] = 0, ["meeting_duration"] = 3 },
            ["time_config"] = new JsonObject
            {
                ["if_cover_child_scope"] = false,
                ["time_switch"] = room.LongestHours + room.DaysAhead > 0 ? 1 : 0,
                ["opening_hour"] = "28800",
                ["days_in_advance"] = room.DaysAhead > 0 ? room.DaysAhead : 365,
                ["start_time"] = "0",
                ["end_time"] = "86400",
                ["max_duration"] = room.LongestHours > 0 ? room.LongestHours : 24,
            },
            ["reserve_scope_config"] = new JsonObject
            {
                ["if_cover_child_scope"] = false,
                ["allow_all_users"] = room.OnlyFor.Count == 0 ? 1 : 0,
                ["allow_users"] = new JsonArray([.. room.OnlyFor.Select(id => new JsonObject { ["user_id"] = id })]),
            },
        };
    }

    private JsonObject Busy(FeishuCall call)
    {
        var rooms = call.All("room_ids");
        if (rooms.Count is 0 or > MostRooms || rooms.Any(room => room.Contains(',', StringComparison.Ordinal)))
        {
            throw FeishuRefusal.Invalid("room_ids is given 1 to 20 times, never joined by commas");
        }

        if (rooms.FirstOrDefault(room => !state.Rooms.ContainsKey(room)) is { } stranger)
        {
            throw new FeishuRefusal(100005, $"invalid room_id {stranger}");
        }

        var (from, until) = (Rfc3339(call.NeedQuery("time_min")), Rfc3339(call.NeedQuery("time_max")));
        if (until <= from || until - from > TimeSpan.FromDays(31))
        {
            throw FeishuRefusal.Invalid("time_min to time_max is at most 30 days");
        }

        var busy = new JsonObject();
        foreach (var room in rooms)
        {
            var taken = state.Calendar.Taken(room, from.ToUnixTimeSeconds(), until.ToUnixTimeSeconds()).Select(t => Json(t.Event, t.Start, t.End, from.Offset)).ToArray();
            if (taken.Length > 0)
            {
                // Whether a free room comes with an empty list is not documented: here it is missing.
                busy[room] = new JsonArray(taken);
            }
        }

        return new JsonObject { ["time_min"] = call.Query("time_min"), ["time_max"] = call.Query("time_max"), ["free_busy"] = busy };
    }

    private static DateTimeOffset Rfc3339(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FeishuRefusal(100003, $"not RFC 3339 (is its + URL-encoded?): {text}", isMistake: true);

    private JsonObject Json(CalendarEvent of, long start, long end, TimeSpan offset)
    {
        var organiser = new JsonObject();
        if (of.Owner.Length > 0)
        {
            // An app's events tell no name.
            organiser["name"] = state.People.GetValueOrDefault(of.Owner);
            organiser["open_id"] = of.Owner;
        }

        return new JsonObject
        {
            ["start_time"] = Written(start, offset),
            ["end_time"] = Written(end, offset),
            ["uid"] = of.Uid,
            ["original_time"] = 0,
            ["organizer_info"] = organiser,
        };
    }

    private static string Written(long seconds, TimeSpan offset) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private JsonObject Json(SimulatedRoom room) => new()
    {
        ["room_id"] = room.Id,
        ["name"] = room.Name,
        ["capacity"] = room.Capacity,
        ["description"] = "",
        ["display_id"] = $"FM{room.Capacity}",
        ["custom_room_id"] = CustomId(room),
        ["room_level_id"] = room.Level,
        ["path"] = new JsonArray([.. PathOf(state, room).Select(id => JsonValue.Create(id))]),
        ["room_status"] = new JsonObject { ["status"] = room.IsEnabled, ["schedule_status"] = room.IsEnabled, ["disable_start_time"] = "0", ["disable_end_time"] = "0" },
        ["device"] = new JsonArray([.. room.Devices.Select(name => new JsonObject { ["name"] = name })]),
    };

    private JsonObject Json(SimulatedLevel level) => new()
    {
        ["room_level_id"] = level.Id,
        ["name"] = level.Name,
        ["parent_id"] = level.Parent,
        ["has_child"] = state.Levels.Values.Any(other => string.Equals(other.Parent, level.Id, StringComparison.Ordinal)),
    };

    private static List<string> PathOf(FeishuState state, SimulatedRoom room)
    {
        var path = new List<string>();
        for (var id = room.Level; state.Levels.TryGetValue(id, out var level); id = level.Parent)
        {
            path.Insert(0, id);
        }

        return path;
    }
}
