using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Contracts;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuRoomProviderTests : RoomProviderContract, IAsyncDisposable
{
    private FeishuTenant? tenant;

    [Fact]
    public async Task A_window_that_begins_within_a_second_is_asked_in_whole_seconds()
    {
        var setting = await StartAsync();
        var window = new Interval(setting.Now, setting.Now + Duration.FromMinutes(30) + Duration.FromNanoseconds(7));
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Bob");

        var busy = await setting.Provider.BusyAsync([setting.Room.Id], window, TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<RoomBusy.Known>(busy[0]).Intervals);
    }

    [Fact]
    public async Task Rooms_are_asked_for_twenty_at_a_time()
    {
        var setting = await StartAsync();
        for (var n = 0; n < 45; n++)
        {
            tenant!.Feishu.Add(new SimulatedRoom($"omm_more{n}", $"M{n}", 4, "omb_3"));
        }

        RoomId[] rooms = [.. Enumerable.Range(0, 45).Select(n => new RoomId($"omm_more{n}"))];
        var busy = await setting.Provider.BusyAsync(rooms, Hours(setting, 10, 11), TestContext.Current.CancellationToken);

        Assert.Equal(45, busy.OfType<RoomBusy.Known>().Count());
        Assert.Equal(3, tenant!.Feishu.Calls.Count(c => c.Name is FeishuCalls.Busy));
    }

    [Fact]
    public async Task A_room_under_approval_is_refused_to_the_app_and_nothing_is_made()
    {
        var setting = await StartAsync();

        var answer = await setting.Provider.BookAsync(Named(setting, "omm_a304"), TestContext.Current.CancellationToken);

        Assert.Equal(RefusalReason.NeedsApproval, Assert.IsType<BookResult.Refused>(answer).Why);
        Assert.Empty(tenant!.Feishu.Events);
        Assert.Equal(0, tenant.Feishu.Count(FeishuCalls.CreateEvent));
    }

    [Fact]
    public async Task Everybody_who_was_named_is_invited_beside_the_one_who_asked()
    {
        var setting = await StartAsync();
        Person[] named = [new(new UserId("feishu", "ou_bob"), "Bob"), new(new UserId("feishu", "ou_cid"), "Cid")];

        Assert.IsType<BookResult.Booked>(await setting.Provider.BookAsync(Named(setting, "omm_a301") with { Attendees = named }, TestContext.Current.CancellationToken));

        Assert.Equal(["ou_bob", "ou_cid", "u1"], Assert.Single(tenant!.Feishu.Events).People.Order(StringComparer.Ordinal));
    }

    private static Booking Named(RoomProviderSetting setting, string room) => new(
        new BookingId($"{77:x32}"), "feishu", new RoomId(room), Hours(setting, 10, 11), new Person(new UserId("feishu", "u1"), "Ann"), "周会", BookingStatus.Pending);

    public async ValueTask DisposeAsync()
    {
        if (tenant is not null)
        {
            await tenant.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task<RoomProviderSetting> StartAsync()
    {
        tenant = await FeishuTenant.StartAsync();
        var provider = tenant.Services.GetRequiredService<IRoomProvider>();
        var known = Assert.IsType<RoomsAnswer.Known>(await provider.RoomsAsync(new UserId("test", "u1"), TestContext.Current.CancellationToken));
        Room Named(string name) => known.Rooms.Single(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        var clock = tenant.Services.GetRequiredService<IClock>();
        return new RoomProviderSetting(provider, clock.GetCurrentInstant(), Named("A301"), Named("A302"))
        {
            Disabled = Named("A303"),
            TakeElsewhereAsync = (room, when, who) =>
            {
                var person = tenant.Feishu.People.Single(p => string.Equals(p.Value, who, StringComparison.Ordinal)).Key;
                tenant.Feishu.Take(room.Value, when.Start.ToDateTimeOffset(), when.End.ToDateTimeOffset(), person);
                return Task.CompletedTask;
            },

            // Each try is repeated under the same key, so all of them lose their answer.
            LoseNextAnswer = () => tenant.Feishu.Faults.Plan(FeishuCalls.AddAttendees, new Fault.AnswerLost(), times: 3),
        };
    }
}
