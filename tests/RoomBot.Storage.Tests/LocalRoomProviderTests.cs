using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Storage.Local;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class LocalRoomProviderTests : RoomProviderContract, IAsyncDisposable
{
    private static readonly Place Here = new("上海", "A座", "3");

    private static readonly Room[] Rooms =
    [
        new(new RoomId("r1"), "A301", 10, Here, Equipment.Projector | Equipment.Whiteboard),
        new(new RoomId("r2"), "A302", 6, Here, Equipment.None),
        new(new RoomId("r3"), "A303", 6, Here, Equipment.None) { Enabled = false },
        new(new RoomId("r4"), "A304", 6, Here, Equipment.None) { NeedsApproval = true },
    ];

    private readonly TestDatabase database = new();
    private int foreign;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override async Task<RoomProviderSetting> StartAsync()
    {
        await database.Get<RoomStore>().PutAsync(Rooms, Token);
        var provider = database.Get<IRoomProvider>();
        var rooms = Assert.IsType<RoomsAnswer.Known>(await provider.RoomsAsync(new UserId("test", "u1"), Token)).Rooms;
        return new RoomProviderSetting(provider, database.Clock.GetCurrentInstant(), rooms[0], rooms[1])
        {
            Disabled = rooms[2],
            UnderApproval = rooms[3],
            TakeElsewhereAsync = async (room, when, organiser) =>
            {
                // Another process, as a second program over the same file would be.
                await using var other = database.Start();
                Assert.True(await TestDatabase.Get<Database>(other).WriteAsync(
                    async session => await LocalEvents.AddForeignAsync(
                        session, new ForeignMeeting($"f{++foreign}", room, when, organiser, "客户"), when.Start),
                    Token));
            },
        };
    }

    [Fact]
    public async Task What_another_process_changes_is_seen_by_the_next_question()
    {
        var setting = await StartAsync();
        Assert.Empty(await TakenAsync(setting));
        var before = await RoomsAsync(setting);

        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Bob");
        await using (var other = database.Start())
        {
            await TestDatabase.Get<RoomStore>(other).PutAsync([Rooms[1] with { Name = "A302a" }], Token);
        }

        var busy = Assert.Single(await TakenAsync(setting));
        Assert.Equal(("Bob", "客户"), (busy.Organiser, busy.Topic));
        var after = await RoomsAsync(setting);
        Assert.NotSame(before, after);
        Assert.Equal("A302a", after[1].Name);
    }

    [Fact]
    public async Task A_window_that_is_long_past_is_answered_too()
    {
        var setting = await StartAsync();
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Bob");
        database.Clock.Advance(Duration.FromDays(30));
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 12, 13), "Cid");

        Assert.Equal(["Bob", "Cid"], (await TakenAsync(setting)).Select(b => b.Organiser));
    }

    [Fact]
    public async Task What_waits_for_approval_is_in_the_way_of_others_until_it_is_declined()
    {
        var setting = await StartAsync();
        var waiting = ABooking(setting, 1, setting.UnderApproval!, 10, 11);
        var pending = Assert.IsType<BookResult.Pending>(await setting.Provider.BookAsync(waiting, Token));
        Assert.Equal(pending, await setting.Provider.BookAsync(waiting, Token));
        var other = ABooking(setting, 2, setting.UnderApproval!, 10, 12);
        Assert.Equal(waiting.When, Assert.Single(Assert.IsType<BookResult.Taken>(await setting.Provider.BookAsync(other, Token)).By).When);

        var approvals = database.Get<LocalApprovals>();
        Assert.Equal([pending.Reference], await approvals.WaitingAsync(Token));
        Assert.True(await approvals.DeclineAsync(pending.Reference, Token));
        Assert.False(await approvals.DeclineAsync(pending.Reference, Token));
        Assert.IsType<LookUpResult.Declined>(await setting.Provider.LookUpAsync(waiting, Token));
        Assert.IsType<BookResult.Pending>(await setting.Provider.BookAsync(other, Token));
    }

    [Fact]
    public async Task What_is_approved_stands_and_a_move_of_it_waits_again_while_the_old_time_stands()
    {
        var setting = await StartAsync();
        var approvals = database.Get<LocalApprovals>();
        var booking = ABooking(setting, 1, setting.UnderApproval!, 10, 11);
        var pending = Assert.IsType<BookResult.Pending>(await setting.Provider.BookAsync(booking, Token));
        Assert.True(await approvals.ApproveAsync(pending.Reference, Token));
        Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token));

        var target = booking with { When = Hours(setting, 10, 12) };
        Assert.IsType<BookResult.Pending>(await setting.Provider.MoveAsync(booking, target, Token));
        Assert.Equal(booking.When, Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token)).When);
        var between = ABooking(setting, 2, setting.UnderApproval!, 11, 12);
        Assert.IsType<BookResult.Taken>(await setting.Provider.BookAsync(between, Token));

        Assert.True(await approvals.ApproveAsync(pending.Reference, Token));
        Assert.Equal(target.When, Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token)).When);
        Assert.Empty(await approvals.WaitingAsync(Token));
        Assert.False(await approvals.ApproveAsync("nobody's", Token));
    }

    [Fact]
    public async Task Time_that_is_given_back_needs_no_approval_and_may_be_past()
    {
        var setting = await StartAsync();
        var booking = ABooking(setting, 1, setting.UnderApproval!, 10, 12);
        var pending = Assert.IsType<BookResult.Pending>(await setting.Provider.BookAsync(booking, Token));
        await database.Get<LocalApprovals>().ApproveAsync(pending.Reference, Token);
        database.Clock.MoveTo(Hours(setting, 11, 12).Start);

        var shorter = booking with { When = Hours(setting, 10, 11) };
        Assert.IsType<BookResult.Booked>(await setting.Provider.MoveAsync(booking, shorter, Token));
    }

    [Fact]
    public async Task What_is_past_is_not_booked()
    {
        var setting = await StartAsync();
        database.Clock.MoveTo(Hours(setting, 11, 12).Start);

        var past = await setting.Provider.BookAsync(ABooking(setting, 1, setting.Room, 10, 11), Token);
        Assert.Equal(RefusalReason.Past, Assert.IsType<BookResult.Refused>(past).Why);
        Assert.IsType<BookResult.Booked>(await setting.Provider.BookAsync(ABooking(setting, 2, setting.Room, 10, 12), Token));
    }

    private static Booking ABooking(RoomProviderSetting setting, int number, Room room, int from, int to) => new(
        new BookingId(TurnSamples.Digits(number + 1000)), "local", room.Id, Hours(setting, from, to),
        new Person(new UserId("test", "u1"), "Ann"), "", BookingStatus.Pending);

    private static async Task<IReadOnlyList<Room>> RoomsAsync(RoomProviderSetting setting) =>
        Assert.IsType<RoomsAnswer.Known>(await setting.Provider.RoomsAsync(new UserId("test", "u1"), Token)).Rooms;

    private static async Task<IReadOnlyList<BusyInterval>> TakenAsync(RoomProviderSetting setting) =>
        Assert.IsType<RoomBusy.Known>((await setting.Provider.BusyAsync([setting.Room.Id], Hours(setting, 0, 24), Token))[0]).Intervals;
}
