using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuUsageTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalDate Monday = new(2026, 11, 16);

    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 23, 9, 0));

    [Fact]
    public async Task A_week_is_asked_for_a_day_at_a_time_to_the_last_page()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        for (var n = 0; n < 130; n++)
        {
            Take(tenant, n % 2 == 0 ? "omm_a301" : "omm_a302", At(Monday, 8) + Duration.FromMinutes(5 * n), Duration.FromMinutes(5));
        }

        Take(tenant, "omm_a305", At(Monday.PlusDays(6), 10), Duration.FromHours(1));
        var known = await KnownAsync(tenant, Monday, Monday.PlusDays(7));

        Assert.Equal(131, known.Reservations.Count);
        Assert.Equal(6, known.Rooms.Count);
        Assert.Equal(8, tenant.Feishu.Calls.Count(c => c.Name is FeishuCalls.Report));
    }

    [Fact]
    public async Task A_meeting_over_midnight_is_told_twice_and_counts_once()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        Take(tenant, "omm_a301", At(Monday, 23), Duration.FromHours(2));
        Assert.Single((await KnownAsync(tenant, Monday, Monday.PlusDays(2))).Reservations);
    }

    [Fact]
    public async Task More_rooms_than_an_address_holds_are_asked_for_as_all_but_one_and_that_one()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        string[] more = [.. Enumerable.Range(0, 60).Select(n => $"omm_more{n}")];
        foreach (var room in more)
        {
            tenant.Feishu.Add(new SimulatedRoom(room, room, 4, "omb_3"));
        }

        foreach (var room in more.Append("omm_a301"))
        {
            Take(tenant, room, At(Monday, 10), Duration.FromHours(1));
        }

        Assert.Equal(61, (await KnownAsync(tenant, Monday, Monday.PlusDays(1))).Reservations.Select(r => r.Room).Distinct().Count());
        Assert.Equal(2, tenant.Feishu.Calls.Count(c => c.Name is FeishuCalls.Report));
    }

    [Fact]
    public async Task Check_ins_and_early_ends_are_read()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        tenant.Feishu.CheckIn(Take(tenant, "omm_a301", At(Monday, 9), Duration.FromHours(1)));
        Take(tenant, "omm_a301", At(Monday, 10), Duration.FromHours(1));
        tenant.Feishu.ReleaseEarly(Take(tenant, "omm_a301", At(Monday, 11), Duration.FromHours(1)), (At(Monday, 11) + Duration.FromMinutes(20)).ToDateTimeOffset());

        var meetings = (await KnownAsync(tenant, Monday, Monday.PlusDays(1))).Reservations.OrderBy(r => r.When.Start).ToList();

        Assert.Equal([true, false, false], meetings.Select(m => m.IsCheckedIn!.Value));
        Assert.Equal([false, false, true], meetings.Select(m => m.IsReleasedEarly!.Value));
        Assert.Equal(At(Monday, 11) + Duration.FromMinutes(20), meetings[2].ReleasedAt);
    }

    [Fact]
    public async Task More_questions_than_a_minute_allows_wait_as_long_as_they_are_told()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var began = clock.GetCurrentInstant();
        for (var n = 0; n < 3; n++)
        {
            await KnownAsync(tenant, Monday.PlusDays(-24), Monday.PlusDays(7));
        }

        Assert.Equal(began, clock.GetCurrentInstant());
        await clock.PassUntilAsync(KnownAsync(tenant, Monday.PlusDays(-24), Monday.PlusDays(7)));
        Assert.InRange((clock.GetCurrentInstant() - began).TotalSeconds, 55, 500);
        Assert.Contains(tenant.Feishu.Calls, c => c is { Name: FeishuCalls.Report, Code: 99991400 });
        Assert.Equal(4 * 31, tenant.Feishu.Calls.Count(c => c is { Name: FeishuCalls.Report, Code: 0 }));
    }

    [Theory]
    [InlineData(121005, 403, ProviderFaultKind.NotPermitted)]
    [InlineData(121001, 400, ProviderFaultKind.Broken)]
    public async Task What_Feishu_refuses_is_told_by_its_kind(int code, int status, ProviderFaultKind kind)
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        tenant.Feishu.Faults.Plan(FeishuCalls.Report, new Fault.Refused(code, status));
        var answer = await ReadAsync(tenant, Monday, Monday.PlusDays(1));
        Assert.Equal(kind, Assert.IsType<UsageAnswer.Unknown>(answer).Fault.Kind);
    }

    [Theory]
    [InlineData("2022.12.17 21:00:00 (GMT+08:00)", "2022-12-17T13:00:00Z")]
    [InlineData("2022.12.17 21:00:00 (GMT-05:30)", "2022-12-18T02:30:00Z")]
    [InlineData("2022.12.17 21:00:00 (GMT+8)", "2022-12-17T13:00:00Z")]
    [InlineData("2022.12.17 21:00:00 (GMT)", "2022-12-17T21:00:00Z")]
    public void The_reports_times_are_read_with_their_offset(string text, string moment) =>
        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(moment).Value, FeishuReservations.Of(Row() with { EventStartTime = text })!.When.Start);

    [Theory]
    [InlineData("预定成功", false)]
    [InlineData("审批中", true)]
    [InlineData("已取消", true)]
    [InlineData("Reserved", false)]
    [InlineData("Canceled", true)]
    public void What_never_stood_counts_as_cancelled(string status, bool isCancelled) =>
        Assert.Equal(isCancelled, FeishuReservations.Of(Row() with { ReservationStatus = status })!.IsCancelled);

    [Theory]
    [InlineData("已签到", "", true, false)]
    [InlineData("未签到", "未释放", false, false)]
    [InlineData("Not checked in", "No", false, false)]
    [InlineData("", "已释放（手动释放）", null, true)]
    [InlineData("", "已释放（未签到自动释放）", false, true)]
    [InlineData("", "", null, false)]
    public void The_reports_words_are_read(string checkIn, string release, bool? isCheckedIn, bool isReleased)
    {
        var read = FeishuReservations.Of(Row() with { RoomCheckInStatus = checkIn, IsReleaseEarly = release })!;
        Assert.Equal((isCheckedIn, isReleased), (read.IsCheckedIn, read.IsReleasedEarly));
    }

    [Fact]
    public void A_row_without_a_time_is_a_fault_and_one_without_a_room_is_left_out()
    {
        Assert.Throws<PlatformFaultException>(() => FeishuReservations.Of(Row() with { EventEndTime = "soon" }));
        Assert.Null(FeishuReservations.Of(Row() with { RoomId = "" }));
    }

    private static FeishuReservation Row() => new("omm_1", "A301", "2022.12.17 20:00:00 (GMT+08:00)", "2022.12.31 22:00:00 (GMT+08:00)");

    private static async Task<UsageAnswer.Known> KnownAsync(FeishuTenant tenant, LocalDate first, LocalDate behind) =>
        Assert.IsType<UsageAnswer.Known>(await ReadAsync(tenant, first, behind));

    private static Task<UsageAnswer> ReadAsync(FeishuTenant tenant, LocalDate first, LocalDate behind) =>
        tenant.Services.GetRequiredService<IUsageSource>().ReadAsync(new Interval(At(first, 0), At(behind, 0)), new Progress<double>(), TestContext.Current.CancellationToken);

    private static string Take(FeishuTenant tenant, string room, Instant start, Duration length) =>
        tenant.Feishu.Take(room, start.ToDateTimeOffset(), (start + length).ToDateTimeOffset(), "ou_bob");

    private static Instant At(LocalDate day, int hour) => day.AtMidnight().PlusHours(hour).InZoneStrictly(Zone).ToInstant();
}
