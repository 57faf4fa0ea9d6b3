using System.Globalization;
using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>Calendars and events (calendar/v4).</summary>
internal sealed class CalendarEndpoints(FeishuState state)
{
    private const string Ids = "user_id_type";
    private const string EventFields =
        "summary description need_notification start_time end_time vchat visibility attendee_ability free_busy_status location color reminders recurrence schemas attachments event_check_in";

    private static readonly string[] Kept = ["description", "vchat", "visibility", "attendee_ability", "free_busy_status", "location", "color", "reminders", "schemas"];

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Calendar, Primary) { Query = Ids },
        new(FeishuCalls.CreateEvent, Create) { Query = $"{Ids} idempotency_key", Body = EventFields },
        new(FeishuCalls.ChangeEvent, Change) { Query = Ids, Body = EventFields },
        new(FeishuCalls.ReadEvent, Read) { Query = $"{Ids} need_attendee max_attendee_num need_meeting_settings" },
        new(FeishuCalls.ListEvents, List) { Query = $"{Ids} page_size page_token start_time end_time anchor_time sync_token" },
        new(FeishuCalls.ViewEvents, View) { Query = $"{Ids} start_time end_time" },
        new(FeishuCalls.Instances, Instances) { Query = "start_time end_time page_size page_token" },
        new(FeishuCalls.DeleteEvent, Delete) { Query = "need_notification" },
        new(FeishuCalls.Subscribe, Subscribe) { Callers = FeishuCaller.User },
    ];

    /// <summary>The caller's calendar, by its id in the path.</summary>
    internal static string Own(FeishuCall call)
    {
        var calendar = call.Path("calendar");
        return string.Equals(calendar, FeishuCalendar.Of(call.User), StringComparison.Ordinal)
            ? calendar
            : throw new FeishuRefusal(191002, "no calendar access_role", 403);
    }

    private static JsonObject Primary(FeishuCall call) => new()
    {
        ["calendars"] = new JsonArray(new JsonObject
        {
            ["calendar"] = new JsonObject
            {
                ["calendar_id"] = FeishuCalendar.Of(call.User),
                ["summary"] = "",
                ["permissions"] = "private",
                ["color"] = -1,
                ["type"] = "primary",
                ["is_deleted"] = false,
                ["is_third_party"] = false,
                ["role"] = "owner",
            },
            ["user_id"] = call.User,
        }),
    };

    private JsonObject Create(FeishuCall call)
    {
        var calendar = Own(call);
        var key = call.Query("idempotency_key");
        if (key is { Length: < 32 or > 128 })
        {
            throw FeishuRefusal.Invalid("idempotency_key is not 32 to 128 characters");
        }

        if (call.Body["start_time"] is null || call.Body["end_time"] is null)
        {
            throw FeishuRefusal.Invalid("start_time and end_time are required");
        }

        var (made, isNew) = state.Calendar.Make(calendar, call.User, key);
        if (isNew)
        {
            Set(made, call);
        }

        return new JsonObject { ["event"] = Json(made) };
    }

    private JsonObject Change(FeishuCall call)
    {
        var (found, original) = state.Calendar.Find(Own(call), call.Path("event"));
        if (call.Body.ContainsKey("start_time") != call.Body.ContainsKey("end_time"))
        {
            throw FeishuRefusal.Invalid("start_time and end_time change together");
        }

        if (original != 0)
        {
            // One date of a series becomes an event of its own.
            found.Removed.Add(original);
            var (own, _) = state.Calendar.Make(found.Calendar, found.Owner, key: null);
            (own.Summary, own.Start, own.End, own.Zone) = (found.Summary, original, original + found.End - found.Start, found.Zone);
            own.Attendees.AddRange(found.Attendees.Select(a => new CalendarAttendee(a.Type, a.Key) { Rsvp = a.Rsvp, OperateId = a.OperateId }));
            found = own;
        }

        Set(found, call);
        return new JsonObject { ["event"] = Json(found) };
    }

    private static void SetTimes(CalendarEvent of, FeishuCall call)
    {
        if (call.Body["start_time"] is null)
        {
            return;
        }

        (of.Start, of.Zone) = Time(call.Body["start_time"], "start_time");
        (of.End, _) = Time(call.Body["end_time"], "end_time");
        if (of.Start >= of.End)
        {
            throw new FeishuRefusal(190014, "end_time is not behind start_time", isMistake: true);
        }
    }

    private static (long Seconds, string Zone) Time(JsonNode? node, string name)
    {
        var time = FeishuCall.NeedObject(node, name);
        FeishuCall.Only(time, name, "timestamp timezone");
        var zone = FeishuCall.Text(time, "timezone") ?? "Asia/Shanghai";
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            && long.TryParse(FeishuCall.Text(time, "timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? (seconds, zone)
                : throw FeishuRefusal.Invalid($"{name} is not a timestamp in seconds, as text, and an IANA zone");
    }

    private void Set(CalendarEvent of, FeishuCall call)
    {
        var (start, end, rule) = (of.Start, of.End, of.Recurrence);
        SetTimes(of, call);
        of.Summary = call.Text("summary", 1000) ?? of.Summary;
        call.Text("description", 40960);
        call.Flag("need_notification", otherwise: true);
        if (call.Text("recurrence") is { } recurrence)
        {
            Recurrences.Check(recurrence, of.Start);
            of.Recurrence = recurrence;
        }

        foreach (var name in Kept.Where(call.Body.ContainsKey))
        {
            of.Fields[name] = call.Body[name]!.DeepClone();
        }

        CheckChoices(of.Fields);
        if ((of.Start, of.End, of.Recurrence) != (start, end, rule))
        {
            // Rooms are asked anew; that the old time is let go meanwhile is the worse of what is not documented.
            of.Attendees.FindAll(a => a.Type is "resource").ForEach(state.Calendar.Ask);
        }
    }

    private static void CheckChoices(JsonObject fields)
    {
        Choice(fields, "visibility", "default public private");
        Choice(fields, "attendee_ability", "none can_see_others can_invite_others can_modify_event");
        Choice(fields, "free_busy_status", "busy free");
        if (fields["vchat"] is { } vchat)
        {
            Choice(FeishuCall.NeedObject(vchat, "vchat"), "vc_type", "vc third_party no_meeting");
        }
    }

    private static void Choice(JsonObject of, string name, string choices)
    {
        if (FeishuCall.Text(of, name) is { } chosen && !choices.Split(' ').Contains(chosen, StringComparer.Ordinal))
        {
            throw FeishuRefusal.Invalid($"{name} {chosen}");
        }
    }

    private JsonObject Read(FeishuCall call)
    {
        var (found, _) = state.Calendar.Find(Own(call), call.Path("event"));
        var json = Json(found);
        if (call.IsSet("need_attendee"))
        {
            json["attendees"] = new JsonArray([.. found.Attendees.Select(a => AttendeeEndpoints.Json(a, state))]);
        }

        return new JsonObject { ["event"] = json };
    }

    private JsonObject List(FeishuCall call)
    {
        var calendar = Own(call);
        if ((call.Query("start_time") is null) != (call.Query("end_time") is null))
        {
            throw FeishuRefusal.Invalid("start_time and end_time belong together");
        }

        var (from, until) = call.Query("start_time") is null ? (0, long.MaxValue) : (call.NeedSeconds("start_time"), call.NeedSeconds("end_time"));
        var found = state.Calendar.Standing.Where(e => string.Equals(e.Calendar, calendar, StringComparison.Ordinal) && Recurrences.In(e, from, until).Any());
        return call.Page("items", found.Select(Json), most: 1000, otherwise: 500, least: 50);
    }

    private JsonObject View(FeishuCall call)
    {
        var calendar = Own(call);
        var (since, until) = (call.NeedSeconds("start_time"), call.NeedSeconds("end_time"));
        if (until <= since || until - since >= 40 * 86400L)
        {
            throw FeishuRefusal.Invalid("the view spans less than 40 days");
        }

        var dates = from standing in state.Calendar.Standing
                    where string.Equals(standing.Calendar, calendar, StringComparison.Ordinal)
                    from date in Recurrences.In(standing, since, until)
                    orderby date.Start
                    select Json(standing, date);
        return new JsonObject { ["items"] = new JsonArray([.. dates]) };
    }

    private JsonObject Instances(FeishuCall call)
    {
        var (found, _) = state.Calendar.Find(Own(call), call.Path("event"));
        var dates = Recurrences.In(found, call.NeedSeconds("start_time"), call.NeedSeconds("end_time"));
        return call.Page("items", dates.Select(date => Json(found, date)), most: 500, otherwise: 50, least: 10);
    }

    private JsonObject Delete(FeishuCall call)
    {
        call.IsSet("need_notification");
        var (found, original) = state.Calendar.Find(Own(call), call.Path("event"));
        if (original == 0)
        {
            found.IsCancelled = true;
        }
        else
        {
            found.Removed.Add(original);
        }

        return [];
    }

    private JsonObject Subscribe(FeishuCall call)
    {
        Own(call);
        state.Calendar.Subscribed.Add(call.User);
        return [];
    }

    private JsonObject Json(CalendarEvent of, (long Start, long End, long Original) date)
    {
        var json = Json(of);
        (json["start_time"], json["end_time"]) = (At(date.Start, of.Zone), At(date.End, of.Zone));
        json["event_id"] = of.Recurrence.Length == 0 ? of.Id : string.Create(CultureInfo.InvariantCulture, $"{of.Uid}_{date.Original}");
        return json;
    }

    private JsonObject Json(CalendarEvent of)
    {
        var json = of.Fields.DeepClone().AsObject();
        json["event_id"] = of.Id;
        json["organizer_calendar_id"] = of.Calendar;
        json["summary"] = of.Summary;
        (json["start_time"], json["end_time"]) = (At(of.Start, of.Zone), At(of.End, of.Zone));
        json["status"] = of.IsCancelled ? "cancelled" : "confirmed";
        json["is_exception"] = false;
        json["create_time"] = of.CreatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        json["event_organizer"] = new JsonObject { ["display_name"] = of.Owner.Length == 0 ? state.Options.BotName : state.People.GetValueOrDefault(of.Owner) };
        json["app_link"] = $"https://applink.feishu.cn/client/calendar/event/detail?calendarId={Uri.EscapeDataString(of.Calendar)}&key={of.Uid}";
        if (of.Recurrence.Length > 0)
        {
            json["recurrence"] = of.Recurrence;
        }

        return json;
    }

    private static JsonObject At(long seconds, string zone) =>
        new() { ["timestamp"] = seconds.ToString(CultureInfo.InvariantCulture), ["timezone"] = zone };
}
