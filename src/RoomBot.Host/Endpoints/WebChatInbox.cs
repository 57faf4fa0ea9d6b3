using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using RoomBot.Host.Channels;

namespace RoomBot.Host.Endpoints;

/// <summary>
/// Takes in what a window sends. 202: it is stored and will be answered, once, however often it was sent. 400: it is not what
/// the page sends. 404: nobody was given that button. 413: too long. 503: not stored, send it again.
/// </summary>
internal sealed partial class WebChatInbox(WebChatFeed feed, TurnLoop turns, IClock clock)
{
    /// <summary>The longest message, in UTF-16 units.</summary>
    public const int LongestMessage = 20_000;

    private const int MostValues = 20;
    private const int LongestValue = 1_000;

    /// <summary>Somebody wrote.</summary>
    public async Task MessageAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { Sent.Text: { } text } post || string.IsNullOrWhiteSpace(text))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Not a message of the playground page");
            return;
        }

        if (text.Length > LongestMessage)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"Longer than {LongestMessage} characters");
            return;
        }

        // The bubble first: an answer must not stand in the chat before what it answers. Sent again, both are there already.
        var now = clock.GetCurrentInstant();
        await feed.PutAsync(new ChatEntry(post.Id, post.Key.Chat, post.Person.Id.Value, now) { Text = text }, context.RequestAborted);
        if (post.Chat == ChatKind.Direct || CallsBot().IsMatch(text))
        {
            await turns.AcceptAsync(
                new Activity.Message(ActivityOf(post), post.Key, post.Person, now, CallsBot().Replace(text, " ").Trim())
                {
                    Chat = post.Chat,
                    Mentioned = WebChatOffice.MentionedIn(text, post.Person),
                    Locale = post.Sent.Language is "zh" or "en" ? post.Sent.Language : "",
                },
                context.RequestAborted);
        }

        await AcknowledgeAsync(context, post);
    }

    /// <summary>Somebody clicked a button or sent a form.</summary>
    public async Task ActionAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { Sent.Action: { } action } post || Values(post.Sent) is not { } values)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Not a click of the playground page");
            return;
        }

        var click = new Activity.CardAction(ActivityOf(post), post.Key, post.Person, clock.GetCurrentInstant(), action, values) { Chat = post.Chat };
        if (await turns.AcceptAsync(click, context.RequestAborted) == AcceptResult.UnknownAction)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "No card has this button");
            return;
        }

        await AcknowledgeAsync(context, post);
    }

    private static async Task<Posted?> ReadAsync(HttpContext context)
    {
        // Only the page itself can send this type: another site's form cannot, and its script is not let through.
        if (!context.Request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            var post = await JsonSerializer.DeserializeAsync(context.Request.Body, WebChatJson.Default.WebChatPost, context.RequestAborted);
            return post is { Id: { } id, Person: { } name, Chat: { } chat }
                && Id().IsMatch(id)
                && WebChatOffice.Find(name) is { } person
                && WebChatOffice.Conversation(person, chat) is { } key
                    ? new Posted(post, id, person, key)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? Values(WebChatPost sent)
    {
        var values = (sent.Values ?? []).ToDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal);
        return values.Count <= MostValues && values.All(v => v.Key.Length <= LongestValue && v.Value.Length <= LongestValue) ? values : null;
    }

    private static ActivityId ActivityOf(Posted post) => new(WebChatChannel.ActivityPrefix + post.Id);

    private static Task AcknowledgeAsync(HttpContext context, Posted post)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return JsonBody.WriteAsync(context, "application/json", json => json.WriteString("id", post.Id));
    }

    private static Task RefuseAsync(HttpContext context, int status, string title)
    {
        context.Response.StatusCode = status;
        return JsonBody.WriteAsync(context, "application/problem+json", json =>
        {
            json.WriteString("title", title);
            json.WriteNumber("status", status);
        });
    }

    private sealed record Posted(WebChatPost Sent, string Id, Person Person, ConversationKey Key)
    {
        public ChatKind Chat => WebChatOffice.IsGroup(Key.Chat) ? ChatKind.Group : ChatKind.Direct;
    }

    [GeneratedRegex("^u[0-9a-f]{32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Id();

    [GeneratedRegex(WebChatOffice.Mention, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CallsBot();
}
