using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>Who is in an event (calendar/v4 attendees).</summary>
internal sealed class AttendeeEndpoints(FeishuState state)
{
    private const string Ids = "user_id_type";
    private const int MostRooms = 100;
    private const int MostAtOnce = 1000;

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.AddAttendees, Add)
        {
            Query = Ids, Body = "attendees need_notification add_operator_to_attendee is_enable_admin instance_start_time_admin",
        },
        new(FeishuCalls.Attendees, List) { Query = $"{Ids} page_size page_token need_resource_customization" },
        new(FeishuCalls.RemoveAttendees, Remove)
        {
            Query = Ids, Body = "attendee_ids delete_ids need_notification is_enable_admin instance_start_time_admin",
        },
    ];

    /// <summary>An attendee as answers show it.</summary>
    internal static JsonObject Json(CalendarAttendee of, FeishuState state)
    {
        var json = new JsonObject
        {
            ["type"] = of.Type,
            ["attendee_id"] = of.Id,
            ["rsvp_status"] = of.Rsvp,
            ["is_optional"] = of.IsOptional,
            ["is_organizer"] = false,
            ["is_external"] = false,
            ["display_name"] = of.Type is "resource" ? state.Rooms.GetValueOrDefault(of.Key)?.Name : state.People.GetValueOrDefault(of.Key, ""),
            [of.Type switch { "resource" => "room_id", "user" => "user_id", "chat" => "chat_id", _ => "third_party_email" }] = of.Key,
        };
        if (of.OperateId.Length > 0)
        {
            json["operate_id"] = of.OperateId;
        }

        return json;
    }

    private JsonObject Add(FeishuCall call)
    {
        var (to, _) = state.Calendar.Find(CalendarEndpoints.Own(call), call.Path("event"));
        call.Flag("need_notification", otherwise: true);
        var isOperatorAdded = call.Flag("add_operator_to_attendee", otherwise: true);
        var asked = call.List("attendees") is { Count: > 0 and <= MostAtOnce } list ? list : throw FeishuRefusal.Invalid("attendees is 1 to 1000");
        var attendees = asked.Select(node => Parse(FeishuCall.NeedObject(node, "attendees[]"), call.User)).ToList();
        if (attendees.Count(a => a.Type is "resource") > MostRooms)
        {
            throw FeishuRefusal.Invalid("more than 100 rooms");
        }

        foreach (var room in attendees.Where(a => a is { Type: "resource", OperateId.Length: > 0 }).ToList())
        {
            if (isOperatorAdded)
            {
                attendees.Add(new CalendarAttendee("user", room.OperateId));
            }
        }

        var added = new JsonArray();
        foreach (var attendee in attendees)
        {
            var known = to.Attendees.Find(a => string.Equals(a.Id, attendee.Id, StringComparison.Ordinal));
            if (known is null)
            {
                to.Attendees.Add(known = attendee);
                if (attendee.Type is "resource")
                {
                    state.Calendar.Ask(attendee);
                    attendee.ListedAt = state.Now + state.Options.RoomsListedAfter;
                }
            }

            added.Add(Json(known, state));
        }

        return new JsonObject { ["attendees"] = added };
    }

    private CalendarAttendee Parse(JsonObject asked, string user)
    {
        FeishuCall.Only(asked, "attendees[]", "type is_optional user_id chat_id room_id third_party_email operate_id resource_customization approval_reason");
        var type = FeishuCall.Text(asked, "type") ?? "";
        var (field, known) = type switch
        {
            "resource" => ("room_id", (Func<string, bool>)state.Rooms.ContainsKey),
            "user" => ("user_id", state.People.ContainsKey),
            "chat" => ("chat_id", state.Chats.ContainsKey),
            "third_party" => ("third_party_email", static address => address.Contains('@', StringComparison.Ordinal)),
            _ => throw new FeishuRefusal(194004, "invalid attendee type", isMistake: true),
        };
        var key = FeishuCall.Text(asked, field) ?? throw FeishuRefusal.Invalid($"an attendee of type {type} has a {field}");
        if (!known(key))
        {
            throw type is "user" ? new FeishuRefusal(195100, "user is dismissed or not exist in the tenant", 404) : new FeishuRefusal(190002, $"no such {type}");
        }

        var operatedBy = FeishuCall.Text(asked, "operate_id") ?? "";
        if (type is "resource" && user.Length == 0 && !state.People.ContainsKey(operatedBy))
        {
            throw FeishuRefusal.Invalid("the room of an app's event needs the operate_id of a person");
        }

        return new CalendarAttendee(type, key)
        {
            OperateId = operatedBy,
            ApprovalReason = FeishuCall.Text(asked, "approval_reason", 200) ?? "",
            IsOptional = FeishuCall.Flag(asked, "is_optional", otherwise: false),
        };
    }

    private JsonObject List(FeishuCall call)
    {
        var (of, _) = state.Calendar.Find(CalendarEndpoints.Own(call), call.Path("event"));
        return call.Page("items", of.Attendees.Where(a => a.ListedAt <= state.Now).Select(a => Json(a, state)), most: 100, otherwise: 20, least: 10);
    }

    private JsonObject Remove(FeishuCall call)
    {
        var (of, _) = state.Calendar.Find(CalendarEndpoints.Own(call), call.Path("event"));
        call.Flag("need_notification", otherwise: true);
        var ids = (call.List("attendee_ids") ?? []).Select(node => (string?)node ?? "").ToList();
        foreach (var node in call.List("delete_ids") ?? [])
        {
            var asked = FeishuCall.NeedObject(node, "delete_ids[]");
            FeishuCall.Only(asked, "delete_ids[]", "type user_id chat_id room_id third_party_email");
            var key = asked.First(field => field.Key is not "type").Value;
            ids.Add($"{FeishuCall.Text(asked, "type")}_{(string?)key}");
        }

        if (ids.Count is 0 or > 500)
        {
            throw FeishuRefusal.Invalid("attendee_ids and delete_ids are 1 to 500 together");
        }

        of.Attendees.RemoveAll(a => ids.Contains(a.Id, StringComparer.Ordinal));
        return [];
    }
}
