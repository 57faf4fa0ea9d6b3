using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;

namespace RoomBot.Core.Tests.Policies;

public sealed class PolicyCheckTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Now = ZonedTimes.At(new LocalDateTime(2026, 11, 21, 23, 0), Zone);
    private static readonly UserId Ann = new("test", "ann");

    public static TheoryData<string, PolicyRule, int, int, int, bool> Rows() => new()
    {
        { "today", new PolicyRule.HorizonDays(0), 21, 23, 60, false },
        { "tomorrow, an hour away", new PolicyRule.HorizonDays(0), 22, 0, 60, true },
        { "the last day of the horizon", new PolicyRule.HorizonDays(7), 28, 23, 60, false },
        { "the day after it", new PolicyRule.HorizonDays(7), 29, 0, 60, true },
        { "as long as allowed", new PolicyRule.MaxDuration(Duration.FromHours(2)), 22, 9, 120, false },
        { "a minute longer", new PolicyRule.MaxDuration(Duration.FromHours(2)), 22, 9, 121, true },
        { "just in time", new PolicyRule.MinimumNotice(Duration.FromHours(10)), 22, 9, 60, false },
        { "too late", new PolicyRule.MinimumNotice(Duration.FromHours(11)), 22, 9, 60, true },
        { "within hours", new PolicyRule.EnforcedHours(WorkingHours.Default), 22, 19, 60, false },
        { "past closing time", new PolicyRule.EnforcedHours(WorkingHours.Default), 22, 19, 90, true },
        { "one booking of two", new PolicyRule.MaxBookingsPerUserPerDay(3), 22, 9, 60, false },
        { "two bookings of two", new PolicyRule.MaxBookingsPerUserPerDay(2), 22, 9, 60, true },
        { "another day's do not count", new PolicyRule.MaxBookingsPerUserPerDay(2), 23, 9, 60, false },
        { "for finance only", new PolicyRule.RoomsByTag("Finance", ["财务部"], []), 22, 9, 60, true },
        { "for finance and Ann", new PolicyRule.RoomsByTag("Finance", ["财务部"], [Ann]), 22, 9, 60, false },
        { "for Ann's department", new PolicyRule.RoomsByTag("Finance", ["R&D"], []), 22, 9, 60, false },
        { "for another tag", new PolicyRule.RoomsByTag("vip", [], []), 22, 9, 60, false },
        { "begun four minutes ago", new PolicyRule.Past(Duration.FromMinutes(5)), 21, 23, 60, false },
        { "begun an hour ago", new PolicyRule.Past(Duration.FromMinutes(5)), 21, 22, 90, true },
        { "over", new PolicyRule.Past(Duration.FromMinutes(5)), 20, 9, 60, true },
    };

    [Theory, MemberData(nameof(Rows))]
    public void A_rule_refuses_as_its_figure_says(string about, PolicyRule rule, int day, int hour, int minutes, bool isBroken)
    {
        var broken = PolicyCheck.Broken(new PolicySet([rule]), Question(day, hour, minutes), Now);
        Assert.True(isBroken == broken.Contains(rule), about);
    }

    [Fact]
    public void All_broken_rules_are_named_in_their_order()
    {
        var policies = new PolicySet([new PolicyRule.HorizonDays(1), new PolicyRule.MinimumNotice(Duration.FromHours(1)), new PolicyRule.MaxDuration(Duration.FromHours(1))]);
        Assert.Equal(["HorizonDays", "MaxDuration"], PolicyCheck.Broken(policies, Question(25, 9, 90), Now).Select(r => r.Name));
    }

    [Fact]
    public void The_defaults_refuse_nothing_within_thirty_days()
    {
        for (var day = 0; day <= 30; day++)
        {
            var when = ZonedTimes.From(new LocalDateTime(2026, 11, 21, 23, 30).PlusDays(day), Duration.FromHours(8), Zone);
            Assert.Empty(PolicyCheck.Broken(PolicySet.Default, new PolicyQuestion(Ann, when, Zone), Now));
        }
    }

    private static PolicyQuestion Question(int day, int hour, int minutes) =>
        new(Ann, ZonedTimes.From(new LocalDateTime(2026, 11, day, hour, 0), Duration.FromMinutes(minutes), Zone), Zone)
        {
            Room = new Room(new RoomId("r1"), "A301", 10, Place.Unknown, Equipment.None) { Tags = ["finance"] },
            TheirStarts = [ZonedTimes.At(new LocalDateTime(2026, 11, 22, 9, 0), Zone), ZonedTimes.At(new LocalDateTime(2026, 11, 22, 16, 0), Zone)],
            Departments = ["r&d"],
        };
}
