using System.Text.Json;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Sends cards to Feishu and updates them in place: in the answer to the click that waits for it, else by PATCH.</summary>
internal sealed class FeishuChannel(FeishuClient client, FeishuCards cards, FeishuCallbacks callbacks, FeishuSignIn signIn, FeishuUsers users) : IChannel
{
    private const string Card = "interactive";

    /// <inheritdoc/>
    public ChannelName Name => ChannelName.Feishu;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        // A sign-in that ended by itself is told with the next card that nobody else reads.
        var person = message.Conversation.User;
        var tells = message is { Chat: ChatKind.Direct, IsInterim: false } && users.IsToBeTold(person);
        var links = tells || message.Reply is Reply.HelpCard ? await signIn.LinksAsync(person, message.Reply.Language, cancellationToken) : null;
        var (json, view) = cards.Draw(message.Reply, links, tells ? SignInWords.Ended(message.Reply.Language) : "");
        var result = await DeliverAsync(message, json, view, cancellationToken);
        if (tells && result is SendResult.Sent)
        {
            users.Told(person);
        }

        return result;
    }

    private async Task<SendResult> DeliverAsync(OutboundMessage message, string json, CardView view, CancellationToken cancellationToken)
    {
        if (await IsInAnswerAsync(message, json, view))
        {
            return new SendResult.Sent(message.SentAs);
        }

        try
        {
            return message switch
            {
                { IsUpdate: true, SentAs.Length: > 0 } => await UpdateAsync(message.SentAs, json, cancellationToken),
                { OnlyFor: { } only, Chat: ChatKind.Group } => await SendOnlyToAsync(message, only.Id.Value, json, cancellationToken),
                _ => await SendNewAsync(message, json, cancellationToken),
            };
        }
        catch (PlatformFaultException exception)
        {
            return Failed(message, exception);
        }
    }

    // A stranger's click gets a toast; the clicked card's own next state goes back with the click.
    private async Task<bool> IsInAnswerAsync(OutboundMessage message, string json, CardView view)
    {
        if (callbacks.Find(message.Answers) is not { } waiting)
        {
            return false;
        }

        if (message.OnlyFor is not null)
        {
            return await waiting.OfferAsync(FeishuAnswers.Toast(view.Lead.Length > 0 ? view.Lead : view.Title));
        }

        return message.IsUpdate && string.Equals(message.SentAs, FeishuAddress.Parse(message.ReplyTo)?.Message, StringComparison.Ordinal)
            && await waiting.OfferAsync(FeishuAnswers.Redraw(json));
    }

    private async Task<SendResult> SendNewAsync(OutboundMessage message, string json, CancellationToken cancellationToken)
    {
        var address = FeishuAddress.Parse(message.ReplyTo);
        var answer = address is not null && message.Chat == ChatKind.Group
            ? await client.GetAsync(
                isRepeatable: true,
                (api, token, stop) => api.ReplyAsync(
                    token, address.Message, new MessageRequest(ReceiveId: null, Card, json, message.Key) { ReplyInThread = address.InThread ? true : null }, stop),
                cancellationToken)
            : await client.GetAsync(
                isRepeatable: true,
                (api, token, stop) => api.SendAsync(token, "chat_id", new MessageRequest(message.Conversation.Chat, Card, json, message.Key), stop),
                cancellationToken);
        return new SendResult.Sent(answer.MessageId ?? "");
    }

    private async Task<SendResult> SendOnlyToAsync(OutboundMessage message, string member, string json, CancellationToken cancellationToken)
    {
        using var card = JsonDocument.Parse(json);
        var request = new EphemeralRequest(message.Conversation.Chat, member, Card, card.RootElement);
        var answer = await client.GetAsync(isRepeatable: false, (api, token, stop) => api.SendOnlyToAsync(token, request, stop), cancellationToken);
        return new SendResult.Sent(answer.MessageId ?? "");
    }

    private async Task<SendResult> UpdateAsync(string sentAs, string json, CancellationToken cancellationToken)
    {
        await client.DoAsync(isRepeatable: true, (api, token, stop) => api.UpdateAsync(token, sentAs, new PatchRequest(json), stop), cancellationToken);
        return new SendResult.Sent(sentAs);
    }

    private static SendResult Failed(OutboundMessage message, PlatformFaultException exception) => exception switch
    {
        _ when message.IsUpdate && FeishuErrors.IsTooLateToUpdate(exception.Code) => new SendResult.TooLateToUpdate(),
        _ when FeishuErrors.IsNeverSent(exception.Code) || (exception.Code == FeishuErrors.CardRefused && !exception.IsLocked) =>
            new SendResult.Never(exception.Fault.Detail),
        { Fault.Kind: ProviderFaultKind.NotPermitted } => new SendResult.Never(exception.Fault.Detail),

        // The codes of cards for one member are documented by halves, and later it would come too late anyhow.
        { Fault.Kind: ProviderFaultKind.Broken, Code: > 0, IsTransient: false } when message is { OnlyFor: not null, Chat: ChatKind.Group, IsUpdate: false } =>
            new SendResult.Never(exception.Fault.Detail),
        _ => new SendResult.Later(exception.Fault.RetryAfter, exception.Fault.Detail),
    };
}
