using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;
using RoomBot.Dialog.Turns;
using RoomBot.Testing;
using RoomBot.Testing.Fakes;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Tests.Office;

/// <summary>The whole bot in memory, with a clock that stands still.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    public const string Zone = "Asia/Shanghai";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private int activities;
    private UsageReports? reports;

    public TestOffice(IReadOnlyList<Room>? rooms = null, LocalDateTime? now = null, Func<DialogSettings, DialogSettings>? settings = null)
    {
        Clock = FakeClock.At(now ?? new LocalDateTime(2026, 11, 20, 10, 0));
        var office = new DialogSettings(DateTimeZoneProviders.Tzdb[Zone])
        {
            DefaultRooms = "memory",
            Key = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 },
            Admins = new HashSet<UserId> { new("terminal", "admin") },
        };
        Settings = settings?.Invoke(office) ?? office;
        Provider = new MemoryRoomProvider(rooms ?? Rooms, Clock);
        Usage = new MemoryUsageSource(rooms ?? Rooms);
        Channel = new MemoryChannel(new ReplyWriter(Settings), ChannelName.Terminal);
        (Loop, Upkeep) = Start();
    }

    /// <summary>A small office: three rooms on one floor, others elsewhere, one that needs approval, one that is out of use.</summary>
    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new(new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.Projector | Equipment.Whiteboard),
        new(new RoomId("r2"), "Everest", 12, new Place("上海", "B座", "8"), Equipment.Video | Equipment.Whiteboard),
        new(new RoomId("r3"), "K2", 4, new Place("上海", "B座", "8"), Equipment.None),
        new(new RoomId("r4"), "A302", 6, new Place("上海", "A座", "3"), Equipment.Tv),
        new(new RoomId("r5"), "A501", 20, new Place("上海", "A座", "5"), Equipment.Projector | Equipment.Video) { NeedsApproval = true },
        new(new RoomId("r6"), "A502", 8, new Place("上海", "A座", "5"), Equipment.Tv) { Enabled = false },
    ];

    public FakeClock Clock { get; }

    public DialogSettings Settings { get; }

    public MemoryRoomProvider Provider { get; }

    /// <summary>The rooms' account of their use.</summary>
    public MemoryUsageSource Usage { get; }

    /// <summary>False for a room system without such an account, from the next restart on.</summary>
    public bool HasUsage { get; set; } = true;

    public MemoryBookingStore Bookings { get; } = new();

    public MemoryTurnStores Stores { get; } = new();

    public MemoryChannel Channel { get; }

    public TurnLoop Loop { get; private set; }

    public Upkeep Upkeep { get; private set; }

    /// <summary>What people are called.</summary>
    public void Name(string user, string name) => names[user] = name;

    /// <summary>The kind of chat that messages come from; the chat's id is shared in a group.</summary>
    public ChatKind Chat { get; set; }

    /// <summary>Somebody writes.</summary>
    public Task<IReadOnlyList<SentReply>> SayAsync(string user, string text, params string[] mentioned) =>
        HandleAsync(Message(user, text) with { Mentioned = [.. mentioned.Select(Of)] });

    /// <summary>Somebody clicks.</summary>
    public Task<IReadOnlyList<SentReply>> ClickAsync(string user, ReplyAction action, params (string Field, string Value)[] values) =>
        HandleAsync(Click(user, action.Id, values));

    /// <summary>Time passes, and what is due by then is done.</summary>
    public async Task<IReadOnlyList<SentReply>> WaitUntilAsync(LocalDateTime at)
    {
        var before = Channel.Seen.Count;
        Clock.MoveTo(at.InZoneStrictly(Settings.Zone).ToInstant());
        foreach (var due in await Upkeep.HandInDueAsync(TestContext.Current.CancellationToken))
        {
            await Loop.WhenHandledAsync(due, TestContext.Current.CancellationToken);
        }

        return [.. Channel.Seen.Skip(before)];
    }

    /// <summary>An activity is handed in and handled; what was shown since.</summary>
    public async Task<IReadOnlyList<SentReply>> HandleAsync(Activity activity)
    {
        var before = Channel.Seen.Count;
        await Loop.AcceptAsync(activity, TestContext.Current.CancellationToken);
        await Loop.WhenHandledAsync(activity.Id, TestContext.Current.CancellationToken);
        return [.. Channel.Seen.Skip(before)];
    }

    public Activity.Message Message(string user, string text) =>
        new(NextId(), KeyOf(user), Of(user), Clock.GetCurrentInstant(), text) { Chat = Chat };

    public Activity.CardAction Click(string user, string action, params (string Field, string Value)[] values) =>
        new(NextId(), KeyOf(user), Of(user), Clock.GetCurrentInstant(), action, values.ToDictionary(v => v.Field, v => v.Value, StringComparer.Ordinal)) { Chat = Chat };

    public Person Of(string user) => new(new UserId("terminal", user), names.GetValueOrDefault(user, user));

    /// <summary>Time passes, step by step, until something has happened.</summary>
    public async Task AdvanceUntilAsync(Func<bool> happened, Duration step)
    {
        for (var steps = 0; !happened(); steps++)
        {
            Assert.True(steps < 1000, "It never happens.");
            Clock.Advance(step);

            // What the clock has woken runs on other threads; a moment of real time lets them.
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Time passes, step by step, until something has ended.</summary>
    public async Task AdvanceUntilAsync(Task ended, Duration step)
    {
        await AdvanceUntilAsync(() => ended.IsCompleted, step);
        await ended;
    }

    /// <summary>The process ends and another starts over the same database.</summary>
    public async Task RestartAsync()
    {
        await Loop.StopAsync(TestContext.Current.CancellationToken);
        Loop.Dispose();
        (Loop, Upkeep) = Start();
        await Loop.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Loop.StopAsync(CancellationToken.None);
        Loop.Dispose();
        reports?.Dispose();
    }

    private ConversationKey KeyOf(string user) => new(ChannelName.Terminal, Chat is ChatKind.Group ? "team" : user, user);

    private ActivityId NextId() => new(string.Create(CultureInfo.InvariantCulture, $"terminal:{Interlocked.Increment(ref activities)}"));

    private (TurnLoop Loop, Upkeep Upkeep) Start()
    {
        reports?.Dispose();
        reports = new UsageReports(HasUsage ? [Usage] : [], Settings, Clock);
        var loop = new TurnLoop(
            Stores, Stores, Stores, Bookings, [Provider], [Channel], reports, new Understander(new TimeRecognizer()), Clock, Clock, Settings, NullLoggerFactory.Instance);
        return (loop, new Upkeep(loop, Stores, Bookings, Clock, Settings));
    }
}
