using System.Globalization;
using BenchmarkDotNet.Attributes;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Benchmarks.Storage;

/// <summary>What the database costs: activities taken in, each on disk before the next of its conversation, and whole turns.</summary>
public class TurnStorageBenchmarks
{
    private const int Rounds = 2000;

    private BenchmarkDatabase database = null!;
    private IInbox inbox = null!;
    private IOutbox outbox = null!;
    private IConversationStore conversations = null!;
    private int made;

    /// <summary>Conversations at once, each waiting for its own.</summary>
    [Params(1, 20, 200)]
    public int Conversations { get; set; } = 200;

    /// <summary>Opens an empty database.</summary>
    [GlobalSetup]
    public void Open()
    {
        database = new BenchmarkDatabase();
        inbox = database.Get<IInbox>();
        outbox = database.Get<IOutbox>();
        conversations = database.Get<IConversationStore>();
    }

    /// <summary>Takes it away.</summary>
    [GlobalCleanup]
    public void End() => database.End();

    /// <summary>One activity: stored and de-duplicated.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public Task AddAsync() => EachAsync(async (id, key) => await inbox.AddAsync(AMessage(id, key), CancellationToken.None));

    /// <summary>All that a turn asks of the database: activity in, memory read, turn ended with a card of five rooms, reply sent.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public Task TurnAsync() => EachAsync(async (id, key) =>
    {
        var activity = AMessage(id, key);
        await inbox.AddAsync(activity, CancellationToken.None);
        var memory = await conversations.LoadAsync(key, CancellationToken.None) ?? new Conversation(key, new DialogState.Idle());
        var card = ACard(id, key);
        var reply = new OutboundMessage(card.Id, key, card.Id, card.Reply) { Answers = activity.Id };
        await conversations.CommitAsync(new TurnCommit(activity.Id, memory, [card], [reply], BenchmarkDatabase.Now), CancellationToken.None);
        await outbox.SentAsync(reply, "om_" + card.Id, BenchmarkDatabase.Now, CancellationToken.None);
    });

    private Task EachAsync(Func<int, ConversationKey, Task> doAsync) => Task.WhenAll(Enumerable.Range(0, Conversations).Select(c => Task.Run(async () =>
    {
        var key = new ConversationKey(ChannelName.Feishu, "oc_" + c.ToString(CultureInfo.InvariantCulture), "ou_1");
        for (var i = c; i < Rounds; i += Conversations)
        {
            await doAsync(Interlocked.Increment(ref made), key);
        }
    })));

    private static Activity.Message AMessage(int id, ConversationKey key) => new(
        new ActivityId("feishu:om_" + id.ToString(CultureInfo.InvariantCulture)),
        key,
        new Person(key.User, "小王"),
        BenchmarkDatabase.Now,
        "订明天下午三点到四点半的会议室，8个人，要投影")
    {
        AlsoKnownAs = ["feishu:ev_" + id.ToString(CultureInfo.InvariantCulture)],
    };

    private static SentCard ACard(int id, ConversationKey key)
    {
        var rooms = Enumerable.Range(0, 5)
            .Select(i => new RoomFact(new Room(new RoomId($"r{i}"), $"A30{i}", 10, new Place("上海", "A座", "3"), Equipment.Projector), Free: true))
            .ToList();
        var reply = new Reply.RoomsCard(12)
        {
            Rooms = rooms,
            Actions = [.. rooms.Select(r => new ReplyAction(Digits(), ActionKind.Book, $"预订 {r.Room.Name}") { Room = r.Room.Id })],
        };
        return new SentCard(id.ToString("x32", CultureInfo.InvariantCulture), key, new Person(key.User, "小王"), reply, IsOpen: true);
    }

    private static string Digits() => Guid.NewGuid().ToString("N");
}
