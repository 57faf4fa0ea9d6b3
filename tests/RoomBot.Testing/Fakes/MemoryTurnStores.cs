using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Turns;

namespace RoomBot.Testing.Fakes;

/// <summary>What a turn uses, in memory, kept as JSON as a database keeps it; outlives a crash, and can crash or be unavailable at every call.</summary>
public sealed class MemoryTurnStores : IInbox, IOutbox, IConversationStore
{
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> handled = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Json)> inbox = [];
    private readonly Dictionary<string, string> conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sentAs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> cardOfAction = new(StringComparer.Ordinal);
    private readonly HashSet<string> knownKeys = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Json)> outbox = [];

    /// <summary>What goes wrong at a call, by the name of the method; asked once a call. <see cref="FaultKind.NoAnswer"/> is a database that does not answer.</summary>
    public Func<string, FaultKind> Fault { get; set; } = _ => FaultKind.None;

    /// <summary>Activities that are stored and not handled.</summary>
    public int Open => Do("", () => inbox.Count(a => !handled.Contains(a.Id)));

    /// <inheritdoc/>
    public Task<bool> AddAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(nameof(AddAsync), () =>
        {
            string[] ids = [activity.Id.Value, .. activity.AlsoKnownAs];
            if (ids.Any(seen.Contains))
            {
                return false;
            }

            seen.UnionWith(ids);
            inbox.Add((activity.Id.Value, DialogJson.Write(activity)));
            return true;
        });

    /// <inheritdoc/>
    Task<IReadOnlyList<Activity>> IInbox.OpenAsync(CancellationToken cancellationToken) =>
        CallAsync<IReadOnlyList<Activity>>(
            "OpenInboxAsync", () => [.. inbox.Where(a => !handled.Contains(a.Id)).Select(a => DialogJson.ReadActivity(a.Json))]);

    /// <inheritdoc/>
    Task<IReadOnlyList<OutboundMessage>> IOutbox.OpenAsync(CancellationToken cancellationToken) =>
        CallAsync<IReadOnlyList<OutboundMessage>>(
            "OpenOutboxAsync", () => [.. outbox.Select(m => DialogJson.ReadOutboundMessage(m.Json)).Select(m => m with { SentAs = NameOf(m.Card) })]);

    /// <inheritdoc/>
    public Task SentAsync(OutboundMessage message, string sentAs, Instant at, CancellationToken cancellationToken) =>
        CallAsync(nameof(SentAsync), () =>
        {
            if (sentAs.Length > 0)
            {
                this.sentAs[message.Card] = sentAs;
            }

            return outbox.RemoveAll(m => string.Equals(m.Key, message.Key, StringComparison.Ordinal));
        });

    /// <inheritdoc/>
    public Task GivenUpAsync(OutboundMessage message, string why, Instant at, CancellationToken cancellationToken) =>
        CallAsync(nameof(GivenUpAsync), () => outbox.RemoveAll(m => string.Equals(m.Key, message.Key, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public Task<Conversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        CallAsync(nameof(LoadAsync), () => conversations.TryGetValue(key.ToString(), out var json) ? DialogJson.ReadConversation(json) : null);

    /// <inheritdoc/>
    public Task<SentCard?> CardOfActionAsync(string action, CancellationToken cancellationToken) =>
        CallAsync(nameof(CardOfActionAsync), () => cardOfAction.TryGetValue(SentCard.ActionKeyOf(action), out var card) ? Card(card) : null);

    /// <inheritdoc/>
    public Task<SentCard?> CardAsync(string card, CancellationToken cancellationToken) => CallAsync(nameof(CardAsync), () => Card(card));

    /// <inheritdoc/>
    public Task<bool> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) => CallAsync(nameof(CommitAsync), () => Commit(commit));

    private bool Commit(TurnCommit commit)
    {
        if (handled.Contains(commit.Activity.Value))
        {
            return false;
        }

        conversations[commit.Conversation.Key.ToString()] = DialogJson.Write(commit.Conversation);
        foreach (var card in commit.Cards)
        {
            cards[card.Id] = DialogJson.Write(card);
            foreach (var key in card.ActionKeys)
            {
                cardOfAction[key] = card.Id;
            }
        }

        outbox.AddRange(commit.Replies.Where(r => knownKeys.Add(r.Key)).Select(r => (r.Key, DialogJson.Write(r))));
        if (commit.IsFinal)
        {
            seen.Add(commit.Activity.Value);
            handled.Add(commit.Activity.Value);
        }

        return true;
    }

    private SentCard? Card(string id) =>
        cards.TryGetValue(id, out var json) ? DialogJson.ReadSentCard(json) with { SentAs = NameOf(id) } : null;

    private string NameOf(string card) => sentAs.GetValueOrDefault(card, "");

    private async Task<T> CallAsync<T>(string method, Func<T> act)
    {
        await Task.Yield();
        return Do(method, act);
    }

    private T Do<T>(string method, Func<T> act)
    {
        lock (gate)
        {
            var fault = method.Length == 0 ? FaultKind.None : Fault(method);
            if (fault is FaultKind.CrashBefore)
            {
                throw new CrashException($"before {method}");
            }

            if (fault is FaultKind.NoAnswer)
            {
                throw new StorageUnavailableException($"{method}: the database is locked.");
            }

            var result = act();
            return fault switch
            {
                FaultKind.CrashAfter => throw new CrashException($"after {method}"),
                FaultKind.LostAnswer => throw new StorageUnavailableException($"{method}: the answer was lost."),
                _ => result,
            };
        }
    }
}
