using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>Which bookings are compared with what stands, and how often: those of the next month every minute, those further ahead every hour.</summary>
public sealed class FeishuFollowingTests
{
    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 23, 9, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_further_ahead_than_a_month_is_compared_once_an_hour_a_month_a_question()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var following = tenant.Services.GetRequiredService<FeishuFollowing>();
        Booking[] all = [ABooking(2), ABooking(60), ABooking(200)];

        // None of the three is in the simulated calendar: whatever is compared differs.
        clock.Advance(Duration.FromMinutes(1));
        Assert.Equal([all[0].Id], await following.SuspectsAsync(all, Stop));
        Assert.Equal(1, Calls(tenant));

        clock.Advance(Duration.FromMinutes(59));
        Assert.Equal([all[1].Id, all[2].Id], (await following.SuspectsAsync(all, Stop)).Where(id => id != all[0].Id));
        Assert.Equal(4, Calls(tenant));

        clock.Advance(Duration.FromMinutes(1));
        await following.SuspectsAsync(all, Stop);
        Assert.Equal(5, Calls(tenant));
    }

    [Fact]
    public async Task What_Feishu_tells_of_an_event_is_looked_up_however_far_ahead_it_is()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var following = tenant.Services.GetRequiredService<FeishuFollowing>();
        following.EventChanged("cal", "uid200_0");

        Assert.Equal([ABooking(200).Id], await following.SuspectsAsync([ABooking(2), ABooking(200)], Stop));
        Assert.Equal(0, Calls(tenant));
    }

    [Fact]
    public async Task A_difference_is_let_go_only_when_a_look_up_has_told_what_stands()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var following = tenant.Services.GetRequiredService<FeishuFollowing>();
        var (booking, reference) = (ABooking(2), FeishuEventRef.Parse(ABooking(2).Reference)!.Value);
        following.RoomChanged("omm_a301");
        Assert.Equal([booking.Id], await following.SuspectsAsync([booking], Stop));

        following.LookedUp(booking, reference, isConclusive: false);
        Assert.Equal(clock.GetCurrentInstant() + Duration.FromSeconds(2), following.At);
        Assert.Equal([booking.Id], await following.SuspectsAsync([booking], Stop));
        following.RoomChanged("omm_a301");
        Assert.Equal([booking.Id], await following.SuspectsAsync([booking], Stop));

        following.LookedUp(booking, reference, isConclusive: true);
        following.RoomChanged("omm_a301");
        Assert.Empty(await following.SuspectsAsync([booking], Stop));
    }

    private static Booking ABooking(int daysAhead)
    {
        var start = FakeClock.At(new LocalDateTime(2026, 11, 23, 9, 0)).GetCurrentInstant() + Duration.FromDays(daysAhead);
        return new Booking(
            new BookingId($"{daysAhead:x32}"), "feishu", new RoomId("omm_a301"), new Interval(start, start + Duration.FromHours(1)),
            new Person(new UserId("feishu", "u1"), "Ann"), "周会", BookingStatus.Confirmed)
        {
            Reference = $"cal|uid{daysAhead}_0",
        };
    }

    private static int Calls(FeishuTenant tenant) => tenant.Feishu.Calls.Count(c => c.Name is FeishuCalls.Busy);
}
