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
        if (await ReadAsync(context) is not { } post || string.IsNullOrWhiteSpace(post.Post.Text))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Not a message of the playground page");
            return;
        }

        var (sent, person, key) = post;
        if (sent.Text.Length > LongestMessage)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"Longer than {LongestMessage} characters");
            return;
        }

        // The bubble first: an answer must not stand in the chat before what it answers. Sent again, both are there already.
        var now = clock.GetCurrentInstant();
        await feed.PutAsync(new ChatEntry(sent.Id, sent.Chat, person.Id.Value, now) { Text = sent.Text }, context.RequestAborted);
        var group = WebChatOffice.IsGroup(sent.Chat);
        if (!group || CallsBot().IsMatch(sent.Text))
        {
            await turns.AcceptAsync(
                new Activity.Message(ActivityOf(sent), key, person, now, CallsBot().Replace(sent.Text, " ").Trim())
                {
                    Chat = group ? ChatKind.Group : ChatKind.Direct,
                    Mentioned = WebChatOffice.MentionedIn(sent.Text, person),
                    Locale = sent.Language is "zh" or "en" ? sent.Language : "",
                },
                context.RequestAborted);
        }

        await AcknowledgeAsync(context, sent);
    }

    /// <summary>Somebody clicked a button or sent a form.</summary>
    public async Task ActionAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } post || !AreSmall(post.Post.Values))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "Not a click of the playground page");
            return;
        }

        var (sent, person, key) = post;
        var chat = WebChatOffice.IsGroup(sent.Chat) ? ChatKind.Group : ChatKind.Direct;
        var click = new Activity.CardAction(ActivityOf(sent), key, person, clock.GetCurrentInstant(), sent.Action, sent.Values) { Chat = chat };
        if (await turns.AcceptAsync(click, context.RequestAborted) == AcceptResult.UnknownAction)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "No card has this button");
            return;
        }

        await AcknowledgeAsync(context, sent);
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
            return post is { Id: not null, Text: not null, Action: not null, Values: not null, Chat: not null, Person: not null }
                && Id().IsMatch(post.Id)
                && WebChatOffice.Find(post.Person) is { } person
                && WebChatOffice.Conversation(person, post.Chat) is { } key
                    ? new Posted(post, person, key)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool AreSmall(IReadOnlyDictionary<string, string> values) =>
        values.Count <= MostValues && values.All(v => v.Key.Length <= LongestValue && v.Value is { Length: <= LongestValue });

    private static ActivityId ActivityOf(WebChatPost sent) => new(WebChatChannel.ActivityPrefix + sent.Id);

    private static Task AcknowledgeAsync(HttpContext context, WebChatPost sent)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return JsonBody.WriteAsync(context, "application/json", json => json.WriteString("id", sent.Id));
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

    private sealed record Posted(WebChatPost Post, Person Person, ConversationKey Key);

    [GeneratedRegex("^u[0-9a-f]{32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Id();

    [GeneratedRegex(WebChatOffice.Mention, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex CallsBot();
}
