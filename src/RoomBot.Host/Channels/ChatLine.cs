using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace RoomBot.Host.Channels;

/// <summary>One line that went into the terminal chat. A closed set.</summary>
internal abstract record ChatLine
{
    private ChatLine()
    {
    }

    /// <summary>Nothing was written.</summary>
    internal sealed record Blank : ChatLine;

    /// <summary>Somebody wrote.</summary>
    /// <param name="User">Who.</param>
    /// <param name="Chat">The group it was written in, or null for the user's own chat with the bot.</param>
    /// <param name="Text">What.</param>
    internal sealed record Said(string User, string? Chat, string Text) : ChatLine;

    /// <summary>Somebody clicked.</summary>
    /// <param name="User">Who.</param>
    /// <param name="Chat">The group it was clicked in, or null.</param>
    /// <param name="Action">The action's id.</param>
    /// <param name="Values">What the form's fields hold, by name.</param>
    internal sealed record Clicked(string User, string? Chat, string Action, IReadOnlyDictionary<string, string> Values) : ChatLine;

    /// <summary>The clock is set.</summary>
    /// <param name="Now">Local time.</param>
    internal sealed record ClockSet(LocalDateTime Now) : ChatLine;

    /// <summary>It is not what the protocol knows.</summary>
    /// <param name="Why">What is wrong with it.</param>
    internal sealed record Unreadable(string Why) : ChatLine;

    /// <summary>Reads a line: text as it is, or JSON where it begins with a brace.</summary>
    /// <param name="line">Without its end.</param>
    /// <param name="user">Who writes where the line does not say.</param>
    public static ChatLine Parse(string line, string user)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return new Blank();
        }

        if (!line.AsSpan().TrimStart().StartsWith("{"))
        {
            return new Said(user, null, line);
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return FromJson(json.RootElement, user);
        }
        catch (JsonException)
        {
            return new Unreadable("the line begins like JSON and is none");
        }
    }

    /// <summary>Local ISO time; seconds may be left out; null where it is none.</summary>
    public static LocalDateTime? ParseTime(string? text) =>
        text is null ? null
        : LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var exact } ? exact
        : _minutes.Parse(text) is { Success: true, Value: var minute } ? minute
        : null;

    private static readonly LocalDateTimePattern _minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static ChatLine FromJson(JsonElement line, string user)
    {
        if (Member(line, "now") is { } now)
        {
            return ParseTime(now) is { } time ? new ClockSet(time) : new Unreadable("now is no local ISO time (2026-11-20T15:00:00)");
        }

        var by = Member(line, "user") ?? user;
        var chat = Member(line, "chat");
        if (by.Length is 0 or > 100 || chat is { Length: 0 or > 100 })
        {
            return new Unreadable("user and chat are 1 to 100 characters");
        }

        if (Member(line, "text") is { } text)
        {
            return new Said(by, chat, text);
        }

        return Member(line, "action") is not { } action ? new Unreadable("the line has neither text, action nor now")
            : Fields(line) is { } values ? new Clicked(by, chat, action, values)
            : new Unreadable("values is no object of texts, numbers and truths");
    }

    private static string? Member(JsonElement line, string name) =>
        line.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    private static Dictionary<string, string>? Fields(JsonElement line)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!line.TryGetProperty("values", out var given) || given.ValueKind is JsonValueKind.Null)
        {
            return values;
        }

        if (given.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        foreach (var field in given.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return null;
            }

            values[field.Name] = field.Value.ToString();
        }

        return values;
    }
}
