using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>People and the bot itself (contact/v3, bot/v3).</summary>
internal sealed class ContactEndpoints(FeishuState state)
{
    private const string Ids = "user_id_type department_id_type";

    public IEnumerable<FeishuRoute> Routes() =>
    [
        new(FeishuCalls.Bot, _ => Bot()) { Callers = FeishuCaller.App, IsFlat = true },
        new(FeishuCalls.Users, Several) { Query = $"{Ids} user_ids" },
        new(FeishuCalls.User, One) { Query = Ids },
        new(FeishuCalls.Names, Names) { Callers = FeishuCaller.App, Query = "user_id_type", Body = "user_ids", PerMinute = 0, PerSecond = 5 },
    ];

    private JsonObject Bot() => new()
    {
        ["bot"] = new JsonObject { ["activate_status"] = 2, ["app_name"] = state.Options.BotName, ["avatar_url"] = "", ["ip_white_list"] = new JsonArray(), ["open_id"] = state.Options.BotId },
    };

    private JsonObject Several(FeishuCall call)
    {
        var ids = call.All("user_ids");
        return ids.Count is 0 or > 50
            ? throw FeishuRefusal.Invalid("user_ids is given 1 to 50 times")
            : new JsonObject { ["items"] = new JsonArray([.. ids.Where(state.People.ContainsKey).Select(Json)]) };
    }

    private JsonObject One(FeishuCall call)
    {
        var id = call.Path("user");
        return state.People.ContainsKey(id) ? new JsonObject { ["user"] = Json(id) } : throw new FeishuRefusal(99992351, "the open_id does not exist");
    }

    private JsonObject Names(FeishuCall call)
    {
        var ids = (call.List("user_ids") ?? []).Select(id => (string?)id ?? "").ToList();
        return ids.Count is 0 or > 10
            ? throw FeishuRefusal.Invalid("user_ids is 1 to 10")
            : new JsonObject
            {
                ["users"] = new JsonArray([.. ids.Where(state.People.ContainsKey).Select(id => new JsonObject { ["user_id"] = id, ["name"] = state.People[id] })]),
            };
    }

    private JsonObject Json(string id) => new() { ["open_id"] = id, ["union_id"] = id.Replace("ou_", "on_", StringComparison.Ordinal), ["name"] = state.People[id] };
}
