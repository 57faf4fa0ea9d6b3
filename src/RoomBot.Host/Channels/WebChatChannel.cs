using System.Text.Json;
using NodaTime;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;
using RoomBot.Platforms.Shared;

namespace RoomBot.Host.Channels;

/// <summary>The web chat of the playground page.</summary>
internal sealed partial class WebChatChannel(
    ReplyWriter writer, CardTemplates templates, WebChatFeed feed, IClock clock, ILogger<WebChatChannel> logger) : IChannel
{
    /// <summary>What stands before the page's own id in the id of an activity.</summary>
    public const string ActivityPrefix = "playground:";

    /// <inheritdoc/>
    public ChannelName Name => ChannelName.Playground;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var view = writer.Write(message.Reply);
        var entry = new ChatEntry(message.Card, message.Conversation.Chat, "", clock.GetCurrentInstant())
        {
            Text = view.Text,
            Card = Draw(view),
            Key = message.Key,
            OnlyFor = message.OnlyFor?.Id.Value ?? "",
            Answers = Answered(message),
        };
        try
        {
            await feed.PutAsync(entry, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return new SendResult.Later(null, "storage");
        }

        return new SendResult.Sent(message.Card);
    }

    private static string Answered(OutboundMessage message) =>
        message.Answers is { } activity && activity.Value.StartsWith(ActivityPrefix, StringComparison.Ordinal)
            ? activity.Value[ActivityPrefix.Length..]
            : "";

    // A template that held with its sample and breaks on these facts must not cost somebody the answer.
    private string Draw(CardView view)
    {
        try
        {
            return templates.Fill(ChannelName.Playground.Value, view);
        }
        catch (CardTemplateException e)
        {
            Broken(logger, e.Message);
            return $$"""{"card":"notice","tone":"over","title":{{Quoted(view.Title)}},"body":[{"type":"lead","text":{{Quoted(view.Text)}}}]}""";
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    [LoggerMessage(1301, LogLevel.Error, "A card is shown as plain text: {Problem}")]
    private static partial void Broken(ILogger logger, string problem);
}
