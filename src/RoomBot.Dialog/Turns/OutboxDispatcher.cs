using Microsoft.Extensions.Logging;
using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Turns;

/// <summary>
/// Brings what is in the outbox to the channels, again until they have it: messages of one card one at a time and in order. What one conversation is told comes in order
/// too, but a message that is not taken holds up only its own card.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IOutbox outbox, IConversationStore conversations, IEnumerable<IChannel> channels, IClock clock, TimeProvider time, ILogger<OutboxDispatcher> logger)
{
    private static readonly Duration FirstPause = Duration.FromSeconds(1);
    private static readonly Duration LongestPause = Duration.FromMinutes(1);
    private static readonly Duration LongestWaitForOrder = Duration.FromSeconds(2);

    private readonly Dictionary<ChannelName, IChannel> byName = channels.ToDictionary(c => c.Name);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<Entry>> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<ConversationKey, Task> lastOffered = [];
    private readonly UnderWay working = new();

    /// <summary>Queues messages in their order.</summary>
    /// <returns>Ends when each was offered to its channel once.</returns>
    public Task Send(IReadOnlyList<OutboundMessage> messages, CancellationToken stopping)
    {
        if (messages.Count == 0)
        {
            return Task.CompletedTask;
        }

        var offered = new List<Task>(messages.Count);
        foreach (var message in messages)
        {
            var entry = new Entry(message);
            TurnMeters.Outbox(1);
            offered.Add(entry.Offered.Task);
            Queue(entry, stopping);
        }

        return Task.WhenAll(offered);
    }

    /// <summary>Ends when nothing is being sent any more; to be called once its token is cancelled.</summary>
    public Task WhenIdleAsync() => working.WhenDoneAsync();

    private void Queue(Entry entry, CancellationToken stopping)
    {
        lock (gate)
        {
            var conversation = entry.Message.Conversation;
            entry.After = lastOffered.GetValueOrDefault(conversation, Task.CompletedTask);
            lastOffered[conversation] = entry.Offered.Task;
            if (lanes.TryGetValue(entry.Message.Card, out var lane))
            {
                lane.Enqueue(entry);
                return;
            }

            lane = new Queue<Entry>([entry]);
            lanes.Add(entry.Message.Card, lane);
            working.Add(Task.Run(() => WorkAsync(entry.Message, lane, stopping), CancellationToken.None));
        }
    }

    private async Task WorkAsync(OutboundMessage first, Queue<Entry> lane, CancellationToken stopping)
    {
        var (sentAs, failures) = ("", 0);
        while (Peek(first.Card, first.Conversation, lane) is { } entry)
        {
            try
            {
                if (failures > 0)
                {
                    await PauseAsync(failures, null, stopping);
                }

                sentAs = await DeliverAsync(entry, sentAs, lane, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The rest stays in the outbox for the next start.
                Release(lane);
                return;
            }
#pragma warning disable CA1031 // Part of the turn loop: neither a database nor a bug may lose what is queued behind.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogBroken(logger, e, entry.Message.Key, ++failures);
                entry.Offered.TrySetResult();
                continue;
            }

            failures = 0;
            TurnMeters.Outbox(-1);
            lock (gate)
            {
                lane.Dequeue();
            }
        }
    }

    private Entry? Peek(string card, ConversationKey conversation, Queue<Entry> lane)
    {
        lock (gate)
        {
            if (lane.TryPeek(out var entry))
            {
                return entry;
            }

            lanes.Remove(card);
            if (lastOffered.TryGetValue(conversation, out var offered) && offered.IsCompleted)
            {
                lastOffered.Remove(conversation);
            }

            return null;
        }
    }

    private void Release(Queue<Entry> lane)
    {
        lock (gate)
        {
            foreach (var entry in lane)
            {
                entry.Offered.TrySetResult();
            }
        }
    }

    private async Task<string> DeliverAsync(Entry entry, string sentAs, Queue<Entry> lane, CancellationToken stopping)
    {
        await InOrderAsync(entry, stopping);
        var message = await AddressedAsync(entry.Message, sentAs, stopping);
        for (var attempt = 1; ; attempt++)
        {
            if (IsLate(message, lane))
            {
                await KeepAsync(() => outbox.GivenUpAsync(message, "overtaken by what it announced", clock.GetCurrentInstant(), stopping), stopping);
                entry.Offered.TrySetResult();
                return message.SentAs;
            }

            var result = await TryAsync(message, stopping);
            entry.Offered.TrySetResult();
            switch (result)
            {
                case SendResult.Sent sent:
                    var name = sent.SentAs.Length > 0 ? sent.SentAs : message.SentAs;
                    // Also while the program ends: what somebody has seen must not come again after the next start.
                    await KeepAsync(() => outbox.SentAsync(message, name, clock.GetCurrentInstant(), CancellationToken.None), stopping);
                    return name;
                case SendResult.Never never:
                    LogGivenUp(logger, message.Key, message.Conversation.Channel, never.Why);
                    await KeepAsync(() => outbox.GivenUpAsync(message, never.Why, clock.GetCurrentInstant(), stopping), stopping);
                    return message.SentAs;
                case SendResult.TooLateToUpdate:
                    message = message with { IsUpdate = false, SentAs = "" };
                    break;
                case SendResult.Later later:
                    LogLater(logger, message.Key, message.Conversation.Channel, attempt, later.Why);
                    await PauseAsync(attempt, later.After, stopping);
                    break;
                default:
                    throw new InvalidOperationException($"No way on from {result.GetType().Name}.");
            }
        }
    }

    private async Task InOrderAsync(Entry entry, CancellationToken stopping)
    {
        if (!entry.After.IsCompleted)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(entry.After, Task.Delay(LongestWaitForOrder.ToTimeSpan(), time, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    // An update needs the name under which its card was sent, perhaps a moment ago; a card that never arrived cannot be updated.
    private async Task<OutboundMessage> AddressedAsync(OutboundMessage message, string sentAs, CancellationToken stopping)
    {
        if (!message.IsUpdate)
        {
            return message;
        }

        var name = sentAs.Length > 0 ? sentAs
            : message.SentAs.Length > 0 ? message.SentAs
            : (await conversations.CardAsync(message.Card, stopping))?.SentAs ?? "";
        return message with { SentAs = name };
    }

    private bool IsLate(OutboundMessage message, Queue<Entry> lane)
    {
        lock (gate)
        {
            return message.IsInterim && lane.Count > 1;
        }
    }

    private async Task<SendResult> TryAsync(OutboundMessage message, CancellationToken stopping)
    {
        if (!byName.TryGetValue(message.Conversation.Channel, out var channel))
        {
            return new SendResult.Later(LongestPause, "the channel is switched off");
        }

        try
        {
            return await channel.SendAsync(message, stopping);
        }
#pragma warning disable CA1031 // Part of the turn loop: a channel's bug must not lose a reply.
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogBug(logger, e, message.Key, message.Conversation.Channel);
            return new SendResult.Later(null, e.GetType().Name);
        }
    }

    // What the channel has is written down however long the database takes; a second delivery would be the price.
    private async Task KeepAsync(Func<Task> store, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store();
                return;
            }
#pragma warning disable CA1031 // Part of the turn loop: see WorkAsync.
            catch (Exception e) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogStorage(logger, e, attempt);
                await PauseAsync(attempt, null, stopping);
            }
        }
    }

    private Task PauseAsync(int attempt, Duration? atLeast, CancellationToken stopping) =>
        Task.Delay(Backoff.Of(attempt, FirstPause, LongestPause, atLeast).ToTimeSpan(), time, stopping);

    [LoggerMessage(3201, LogLevel.Warning, "Reply {Key} was not taken by {Channel} at try {Attempt}: {Why}")]
    private static partial void LogLater(ILogger logger, string key, ChannelName channel, int attempt, string why);

    [LoggerMessage(3202, LogLevel.Error, "Reply {Key} is given up by {Channel}: {Why}")]
    private static partial void LogGivenUp(ILogger logger, string key, ChannelName channel, string why);

    [LoggerMessage(3203, LogLevel.Error, "Sending reply {Key} by {Channel} broke off")]
    private static partial void LogBug(ILogger logger, Exception exception, string key, ChannelName channel);

    [LoggerMessage(3205, LogLevel.Error, "Reply {Key} waits, broken off {Times} times")]
    private static partial void LogBroken(ILogger logger, Exception exception, string key, int times);

    [LoggerMessage(3204, LogLevel.Warning, "The outbox could not be written at try {Attempt}")]
    private static partial void LogStorage(ILogger logger, Exception exception, int attempt);

    private sealed class Entry(OutboundMessage message)
    {
        public OutboundMessage Message => message;

        // Ends when what the conversation was told before was offered once.
        public Task After { get; set; } = Task.CompletedTask;

        public TaskCompletionSource Offered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
