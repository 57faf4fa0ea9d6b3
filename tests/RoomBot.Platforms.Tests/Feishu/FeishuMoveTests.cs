using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Fakes;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>Moves that are declined, not answered or cut off: in the end exactly one event stands, the recorded one, and the next try begins anew.</summary>
public sealed class FeishuMoveTests
{
    private static readonly DeskSettings Impatient = new() { Pauses = [Duration.Zero] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_move_that_the_room_declined_can_be_made_once_it_is_free()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var office = new Office(tenant);
        await office.BookAsync();
        tenant.Feishu.Add(A302 with { Declines = true });
        Assert.IsType<DeskMoveResult.Taken>(await office.MoveAsync());
        Assert.IsType<DeskMoveResult.Taken>(await office.MoveAsync());

        tenant.Feishu.Add(A302);

        Assert.IsType<DeskMoveResult.Moved>(await office.MoveAsync());
        await office.AssertOneAsync();
    }

    [Fact]
    public async Task A_room_that_is_not_listed_yet_has_not_declined()
    {
        await using var tenant = await FeishuTenant.StartAsync(new FeishuSimulatorOptions { RoomsListedAfter = TimeSpan.FromSeconds(1) });
        var office = new Office(tenant);

        await office.BookAsync();

        await office.AssertOneAsync();
    }

    [Fact]
    public async Task A_move_that_the_room_did_not_answer_can_be_made_when_it_answers()
    {
        await using var tenant = await FeishuTenant.StartAsync(settings: ("Feishu:AcceptWithin", "00:00:01"));
        var office = new Office(tenant);
        await office.BookAsync();
        tenant.Feishu.Add(A302 with { IsSilent = true });
        Assert.IsType<DeskMoveResult.NoAnswer>(await office.MoveAsync());
        await office.AssertOneAsync();

        tenant.Feishu.Add(A302);

        Assert.IsType<DeskMoveResult.Moved>(await office.MoveAsync());
        await office.AssertOneAsync();
    }

    [Theory]
    [InlineData(FeishuCalls.CreateEvent, false)]
    [InlineData(FeishuCalls.CreateEvent, true)]
    [InlineData(FeishuCalls.AddAttendees, false)]
    [InlineData(FeishuCalls.AddAttendees, true)]
    [InlineData(FeishuCalls.Attendees, false)]
    [InlineData(FeishuCalls.Attendees, true)]
    public async Task A_move_that_is_given_up_after_it_was_written_leaves_nothing_behind(string call, bool isTriedAgain)
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var office = new Office(tenant);
        await office.BookAsync();
        tenant.Feishu.Faults.Plan(call, new Fault.AnswerLost(), times: 100);
        Assert.IsType<DeskMoveResult.NoAnswer>(await office.MoveAsync());
        Assert.Equal(2, tenant.Feishu.Events.Count);

        tenant.Feishu.Faults.Clear();
        office.Reopen();
        if (isTriedAgain)
        {
            Assert.IsType<DeskMoveResult.Moved>(await office.MoveAsync());
        }

        await office.Desk.ResumeAsync(10, Stop);

        await office.AssertOneAsync();
    }

    [Fact]
    public async Task An_old_event_that_could_not_be_removed_is_removed_in_the_background()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var office = new Office(tenant);
        await office.BookAsync();
        tenant.Feishu.Faults.Plan(FeishuCalls.DeleteEvent, new Fault.Refused(190003, 500), times: 100);
        Assert.IsType<DeskMoveResult.Moved>(await office.MoveAsync());
        Assert.Equal(2, tenant.Feishu.Events.Count);

        tenant.Feishu.Faults.Clear();
        office.Reopen();
        Assert.Empty(await office.Desk.ResumeAsync(10, Stop));

        await office.AssertOneAsync();
    }

    private static SimulatedRoom A302 { get; } = new("omm_a302", "A302", 6, "omb_3");

    /// <summary>A booking in A301 that is to have A302, at a desk that can be opened anew.</summary>
    private sealed class Office(FeishuTenant tenant)
    {
        private static readonly BookingId Id = new($"{1:x32}");

        private readonly MemoryBookingStore store = new();

        public BookingDesk Desk { get; private set; } = null!;

        public void Reopen() => Desk = new BookingDesk(
            tenant.Services.GetRequiredService<IRoomProvider>(), store, tenant.Services.GetRequiredService<IClock>(), TimeProvider.System, Impatient);

        public async Task BookAsync()
        {
            Reopen();
            var start = Instant.FromUnixTimeSeconds(tenant.Services.GetRequiredService<IClock>().GetCurrentInstant().ToUnixTimeSeconds()) + Duration.FromDays(1);
            Assert.IsType<DeskBookResult.Booked>(await Desk.BookAsync(
                new BookingRequest(Id, new RoomId("omm_a301"), new Interval(start, start + Duration.FromHours(1)), new Person(new UserId("feishu", "u1"), "Ann"), "周会"), Stop));
        }

        public async Task<DeskMoveResult> MoveAsync() =>
            await Desk.MoveAsync(Id, new RoomId("omm_a302"), (await store.FindAsync(Id, Stop))!.When, Stop);

        public async Task AssertOneAsync()
        {
            var recorded = Assert.Single(store.All, b => b.Status is BookingStatus.Confirmed or BookingStatus.Pending);
            var stands = Assert.Single(tenant.Feishu.Events);
            Assert.Contains(stands.Id, recorded.Reference, StringComparison.Ordinal);
            Assert.Equal("accept", stands.Rooms[recorded.Room.Value]);
            Assert.IsType<LookUpResult.Stands>(await tenant.Services.GetRequiredService<IRoomProvider>().LookUpAsync(recorded, Stop));
        }
    }
}
