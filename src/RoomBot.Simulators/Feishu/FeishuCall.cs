using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RoomBot.Simulators.Feishu;

/// <summary>One call: who makes it and with what. What is missing or of another type than documented is refused.</summary>
/// <param name="request">The request.</param>
/// <param name="body">Its body; empty where there is none.</param>
/// <param name="user">The user it is made for; empty for the app.</param>
internal sealed class FeishuCall(HttpRequest request, JsonObject body, string user)
{
    private const int Least = 1;

    /// <summary>The user it is made for; empty for the app.</summary>
    public string User => user;

    public JsonObject Body => body;

    public string Host => request.Host.Value ?? "";

    public string Path(string name) => Uri.UnescapeDataString((string)request.RouteValues[name]!);

    public string? Query(string name) => request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public IReadOnlyList<string> All(string name) => [.. request.Query[name].OfType<string>()];

    public string NeedQuery(string name) => Query(name) ?? throw FeishuRefusal.Invalid($"{name} is required");

    public bool IsSet(string name) => Query(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw FeishuRefusal.Invalid($"{name} is no boolean"),
    };

    public long NeedSeconds(string name) =>
        long.TryParse(NeedQuery(name), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : throw FeishuRefusal.Invalid($"{name} is no number of seconds");

    /// <summary>A page of a list by <c>page_size</c> and <c>page_token</c> of the query.</summary>
    public JsonObject Page(string name, IEnumerable<JsonObject> all, int most, int otherwise, int least = Least)
    {
        var size = Query("page_size") is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given >= least && given <= most ? given
            : throw FeishuRefusal.Invalid($"page_size is not {least} to {most}");
        return Page(name, [.. all], size, Query("page_token"));
    }

    public static JsonObject Page(string name, IReadOnlyList<JsonObject> all, int size, string? token)
    {
        var from = 0;
        if (token is not null && (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out from) || from > all.Count))
        {
            throw FeishuRefusal.Invalid("page_token was not given by an answer");
        }

        var hasMore = from + size < all.Count;
        var page = new JsonObject { [name] = new JsonArray([.. all.Skip(from).Take(size)]), ["has_more"] = hasMore };
        if (hasMore)
        {
            page["page_token"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    public string NeedText(string name, int longest = int.MaxValue) =>
        Text(name, longest) is { Length: > 0 } text ? text : throw FeishuRefusal.Invalid($"{name} is required");

    public string? Text(string name, int longest = int.MaxValue) => Text(body, name, longest);

    public JsonArray? List(string name) => body[name] switch
    {
        null => null,
        JsonArray list => list,
        _ => throw FeishuRefusal.Invalid($"{name} is no list"),
    };

    public bool Flag(string name, bool otherwise) => Flag(body, name, otherwise);

    public static bool Flag(JsonObject from, string name, bool otherwise) => from[name] switch
    {
        null => otherwise,
        { } value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ => throw FeishuRefusal.Invalid($"{name} is no boolean"),
    };

    public static string? Text(JsonObject from, string name, int longest = int.MaxValue) => from[name] switch
    {
        null => null,
        { } value when value.GetValueKind() is JsonValueKind.String => value.GetValue<string>() is var text && text.Length <= longest
            ? text
            : throw FeishuRefusal.Invalid($"{name} is longer than {longest}"),
        _ => throw FeishuRefusal.Invalid($"{name} is no string"),
    };

    public static JsonObject NeedObject(JsonNode? node, string name) =>
        node as JsonObject ?? throw FeishuRefusal.Invalid($"{name} is no object");

    /// <summary>Refuses fields that are not documented, and nulls.</summary>
    public static void Only(JsonObject of, string where, string known)
    {
        var names = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (name, value) in of)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw FeishuRefusal.Invalid($"{where} has no field {name}");
            }

            if (value is null)
            {
                throw FeishuRefusal.Invalid($"{where}.{name} is null");
            }
        }
    }
}
