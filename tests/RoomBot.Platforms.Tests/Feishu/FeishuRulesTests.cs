using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuRulesTests
{
    // 08:00 to 20:00, at most two hours, three days ahead, the third from nine o'clock on.
    private static readonly ReserveScope Rules = new(
        ApproveConfig: null, new TimeConfig(TimeSwitch: 1, DaysInAdvance: 3, StartTime: "28800", EndTime: "72000", MaxDuration: 2) { OpeningHour = "32400" });

    [Theory]
    [InlineData("2026-11-21T08:30", "2026-11-22T08:00", 120, false)]
    [InlineData("2026-11-21T08:30", "2026-11-22T08:00", 121, true)]
    [InlineData("2026-11-21T08:30", "2026-11-22T07:59", 60, true)]
    [InlineData("2026-11-21T08:30", "2026-11-22T19:00", 60, false)]
    [InlineData("2026-11-21T08:30", "2026-11-22T19:30", 60, true)]
    [InlineData("2026-11-21T08:30", "2026-11-23T10:00", 60, false)]
    [InlineData("2026-11-21T08:59", "2026-11-24T10:00", 60, true)]
    [InlineData("2026-11-21T09:00", "2026-11-24T10:00", 60, false)]
    [InlineData("2026-11-21T09:00", "2026-11-25T10:00", 60, true)]
    public void Hours_length_and_horizon_of_a_room_are_obeyed(string now, string start, int minutes, bool forbidden) =>
        Assert.Equal(forbidden, FeishuRules.Forbids(Rules, Local(start), Duration.FromMinutes(minutes), Local(now)));

    [Fact]
    public void A_room_whose_rules_are_off_forbids_nothing() =>
        Assert.False(FeishuRules.Forbids(
            Rules with { TimeConfig = Rules.TimeConfig! with { TimeSwitch = 0 } }, Local("2027-11-22T03:00"), Duration.FromHours(20), Local("2026-11-21T09:00")));

    [Fact]
    public async Task A_question_without_an_answer_is_asked_again_the_next_time_and_an_answer_is_kept()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var rules = tenant.Services.GetRequiredService<FeishuRules>();
        var room = new RoomId("omm_a304");
        tenant.Feishu.Faults.Plan(FeishuCalls.Rules, new Fault.TooMany(60));
        Assert.False(FeishuRules.NeedsApproval(await rules.OfAsync(room, TestContext.Current.CancellationToken), Duration.FromHours(1)));

        Assert.True(FeishuRules.NeedsApproval(await rules.OfAsync(room, TestContext.Current.CancellationToken), Duration.FromHours(1)));
        var asked = tenant.Feishu.Count(FeishuCalls.Rules);
        await rules.OfAsync(room, TestContext.Current.CancellationToken);
        Assert.Equal(asked, tenant.Feishu.Count(FeishuCalls.Rules));
    }

    [Fact]
    public async Task That_the_rules_may_not_be_read_is_an_answer_and_kept()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var rules = tenant.Services.GetRequiredService<FeishuRules>();
        tenant.Feishu.Faults.Plan(FeishuCalls.Rules, new Fault.ScopeMissing("vc:room:readonly"), times: 100);
        await rules.OfAsync(new RoomId("omm_a304"), TestContext.Current.CancellationToken);
        var asked = tenant.Feishu.Count(FeishuCalls.Rules);
        await rules.OfAsync(new RoomId("omm_a304"), TestContext.Current.CancellationToken);

        Assert.Equal(asked, tenant.Feishu.Count(FeishuCalls.Rules));
    }

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
