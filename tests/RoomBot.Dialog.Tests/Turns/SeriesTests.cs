using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;

namespace RoomBot.Dialog.Tests.Turns;

/// <summary>What a series asks of the rest of the bot, beyond the words of the transcripts.</summary>
public sealed class SeriesTests
{
    private static readonly LocalDateTime Wednesday = new(2026, 11, 25, 15, 0);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_that_the_rules_keep_for_others_is_not_offered_for_a_series_nor_instead_of_another()
    {
        await using var office = Guarded();
        var rooms = Assert.IsType<Reply.RoomsCard>(await LastAsync(office, "每周三下午3点到4点的会议室，开到12月底"));
        Assert.NotEmpty(rooms.Rooms);
        Assert.DoesNotContain(rooms.Rooms, r => r.Room.Name is "A301" or "Everest");

        Take(office, "r4", Wednesday.PlusDays(7));
        var instead = Assert.IsType<Reply.AlternativesCard>(await LastAsync(office, "每周三下午3点到4点订A302，开到12月底"));
        Assert.Contains(instead.Rooms, r => r.Room.Name is "K2");
        Assert.DoesNotContain(instead.Rooms, r => r.Room.Name is "A301" or "Everest");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_room_that_the_rules_keep_for_others_is_refused_by_its_rule_before_anything_is_offered_in_its_place(bool isTakenOnce)
    {
        await using var office = Guarded();
        if (isTakenOnce)
        {
            Take(office, "r1", Wednesday.PlusDays(7));
        }

        var refused = Assert.IsType<Reply.ErrorCard>(await LastAsync(office, "每周三下午3点到4点订A301，开到12月底"));

        Assert.IsType<PolicyRule.RoomsByTag>(Assert.IsType<Problem.AgainstRule>(refused.What).Rule);
    }

    [Fact]
    public async Task A_series_whose_first_date_is_taken_by_another_booking_of_the_bots_is_booked_from_the_second_on()
    {
        await using var office = new TestOffice();
        await ConfirmAsync(office, "u2", "订A301 11月25日下午3点到4点");
        await office.SayAsync("u1", "每周三下午3点到4点订A301，开到12月底");
        var skip = office.Channel.Seen[^1].Reply.Actions.Single(a => a.Label.StartsWith("跳过", StringComparison.Ordinal));
        await office.ClickAsync("u1", skip);

        await ConfirmAsync(office, "u1", say: null);

        var series = Assert.Single(office.Bookings.All, b => b.Series is not null);
        Assert.Equal(BookingStatus.Confirmed, series.Status);
        Assert.Equal(At(office, Wednesday.PlusDays(7)), series.When.Start);
        Assert.Equal([new LocalDate(2026, 11, 25)], series.Series!.Except);
    }

    [Fact]
    public async Task A_room_that_declines_a_series_though_it_seems_free_is_not_offered_again()
    {
        await using var office = new TestOffice();
        await office.SayAsync("u1", "每周三下午3点到4点订A301，开到12月底");
        office.Provider.TakeUnseen(new RoomId("r1"), new Interval(At(office, Wednesday), At(office, Wednesday.PlusHours(1))));

        await ConfirmAsync(office, "u1", say: null);

        var instead = Assert.IsType<Reply.AlternativesCard>(office.Channel.Seen[^1].Reply);
        Assert.NotEmpty(instead.Rooms);
        Assert.DoesNotContain(instead.Rooms, r => r.Room.Name is "A301");
    }

    private static TestOffice Guarded() => new(
        [.. TestOffice.Rooms.Select(r => r.Name is "A301" or "Everest" ? r with { Tags = ["board"] } : r)],
        settings: s => s with { Policies = s.Policies with { Rules = [.. s.Policies.Rules, new PolicyRule.RoomsByTag("board", [], [])] } });

    private static async Task<Reply> LastAsync(TestOffice office, string text) => (await office.SayAsync("u1", text))[^1].Reply;

    private static async Task ConfirmAsync(TestOffice office, string user, string? say)
    {
        if (say is not null)
        {
            await office.SayAsync(user, say);
        }

        await office.ClickAsync(user, office.Channel.Seen[^1].Reply.Actions.Single(a => a.Kind is ActionKind.Confirm));
    }

    private static void Take(TestOffice office, string room, LocalDateTime start) =>
        office.Provider.TakeElsewhere(new RoomId(room), new Interval(At(office, start), At(office, start.PlusHours(1))), "李雷");

    private static Instant At(TestOffice office, LocalDateTime local) => local.InZoneStrictly(office.Settings.Zone).ToInstant();
}
