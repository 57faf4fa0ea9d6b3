using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Testing.Fakes;
using static RoomBot.Core.Tests.Bookings.World;

namespace RoomBot.Core.Tests.Bookings;

public sealed class BookingDeskTests
{
    private readonly World world = new();

    [Fact]
    public async Task A_booking_is_booked_only_once_the_provider_has_accepted()
    {
        var booking = await world.BookedAsync(1, Ann, 10, 11);
        Assert.Equal(BookingStatus.Confirmed, booking.Status);
        Assert.Equal("周会", Assert.Single(world.Provider.Events).Topic);
        world.AssertTrue();
    }

    [Fact]
    public async Task Asked_again_it_answers_the_same_and_asks_nobody()
    {
        var first = await world.BookedAsync(1, Ann, 10, 11);
        var calls = world.Provider.Calls.Values.Sum();
        Assert.Equal(first, await world.BookedAsync(1, Ann, 10, 11));
        Assert.Equal(calls, world.Provider.Calls.Values.Sum());
    }

    [Fact]
    public async Task Of_two_who_want_one_room_the_second_is_told_who_has_it()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        var taken = Assert.IsType<DeskBookResult.Taken>(await world.Desk.BookAsync(Request(2, Bob, 10, 12), Token));
        Assert.Equal("Ann", Assert.Single(taken.By).Organiser);
        var held = Assert.IsType<HoldResult.Booked>(await world.Desk.HoldAsync(Request(3, Bob, 10, 12), Token));
        Assert.Equal(Id(1), held.By.Id);
    }

    [Fact]
    public async Task What_is_taken_in_the_platforms_own_client_is_taken()
    {
        world.Provider.TakeElsewhere(new RoomId("r1"), Hours(10, 11), "Cid");
        var taken = Assert.IsType<DeskBookResult.Taken>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
        Assert.Equal("Cid", Assert.Single(taken.By).Organiser);
        Assert.Equal(BookingStatus.Failed, world.Recorded(1).Status);
        Assert.IsType<DeskBookResult.Over>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
    }

    [Fact]
    public async Task A_hold_keeps_others_from_booking_until_it_lapses()
    {
        Assert.IsType<HoldResult.Held>(await world.Desk.HoldAsync(Request(1, Ann, 10, 11), Token));
        var other = Assert.IsType<DeskBookResult.HeldByOther>(await world.Desk.BookAsync(Request(2, Bob, 10, 11), Token));
        Assert.Equal(Ann.Id, other.By.Holder);

        world.Clock.Advance(Duration.FromMinutes(3));
        await world.BookedAsync(3, Bob, 10, 11);

        // A late confirm books only what is still free.
        Assert.IsType<DeskBookResult.Taken>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
    }

    [Fact]
    public async Task A_late_confirm_books_what_nobody_else_wants()
    {
        await world.Desk.HoldAsync(Request(1, Ann, 10, 11), Token);
        world.Clock.Advance(Duration.FromMinutes(30));
        await world.BookedAsync(1, Ann, 10, 11);
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up()
    {
        world.Provider.Fault = method => method is "BookAsync" ? FaultKind.LostAnswer : FaultKind.None;
        await world.BookedAsync(1, Ann, 10, 11);
        Assert.Equal(1, world.Provider.Calls["BookAsync"]);
    }

    [Fact]
    public async Task What_was_told_as_not_booked_is_removed_when_it_surfaces()
    {
        world.Provider.Fault = _ => FaultKind.LostAnswer;
        Assert.IsType<DeskBookResult.NoAnswer>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
        Assert.Single(world.Provider.Events);
        Assert.Equal(BookingStatus.Removing, world.Recorded(1).Status);

        world.Provider.Fault = _ => FaultKind.NoAnswer;
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));
        world.Provider.Fault = _ => FaultKind.None;
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));
        Assert.Empty(world.Provider.Events);
        Assert.Equal(BookingStatus.Removing, world.Recorded(1).Status); // it may still surface

        world.Clock.Advance(Duration.FromMinutes(2));
        Assert.IsType<DeskChange.Removed>(Assert.Single(await world.Desk.ResumeAsync(10, Token)));
        Assert.Equal(BookingStatus.Failed, world.Recorded(1).Status);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_asked_as_often_as_a_user_waits()
    {
        world.Provider.Fault = _ => FaultKind.NoAnswer;
        var result = await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token);
        Assert.Equal(ProviderFaultKind.TimedOut, Assert.IsType<DeskBookResult.NoAnswer>(result).Fault.Kind);
        Assert.Equal((1, 3), (world.Provider.Calls["BookAsync"], world.Provider.Calls["LookUpAsync"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_room_that_answers_later_is_waited_for_and_told_of(bool accepts)
    {
        world.Provider.AnswersLater = true;
        var waiting = Assert.IsType<DeskBookResult.Waiting>(await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token));
        Assert.False(waiting.NeedsApproval);
        Assert.Empty(await world.Desk.ResumeAsync(10, Token));

        world.Provider.Settle(accepts);
        var change = Assert.Single(await world.Desk.ResumeAsync(10, Token));
        Assert.Equal(accepts, change is DeskChange.Accepted);
        Assert.Equal(!accepts, change is DeskChange.Declined);
        Assert.Equal(accepts ? 1 : 0, world.Provider.Events.Count);
        await world.SettleAsync();
        world.AssertTrue();
    }

    [Fact]
    public async Task What_waits_long_is_asked_for_less_and_less()
    {
        world.Provider.AnswersLater = true;
        await world.Desk.BookAsync(Request(1, Ann, 10, 11), Token);
        var asked = new List<int>();
        for (var minute = 0; minute < 30; minute++)
        {
            var before = world.Provider.Calls.TryGetValue("LookUpAsync", out var n) ? n : 0;
            for (var second = 0; second < 60; second++)
            {
                world.Clock.Advance(Duration.FromSeconds(1));
                await world.Desk.ResumeAsync(10, Token);
            }

            asked.Add(world.Provider.Calls["LookUpAsync"] - before);
        }

        Assert.InRange(asked[0], 20, 60);
        Assert.InRange(asked[^5..].Sum(), 1, 5);
    }

    [Fact]
    public async Task A_room_under_approval_waits() =>
        Assert.True(Assert.IsType<DeskBookResult.Waiting>(await world.Desk.BookAsync(Request(1, Ann, 10, 11, "r3"), Token)).NeedsApproval);

    [Fact]
    public async Task A_disabled_room_is_refused() =>
        Assert.Equal(RefusalReason.RoomDisabled, Assert.IsType<DeskBookResult.Refused>(await world.Desk.BookAsync(Request(1, Ann, 10, 11, "r4"), Token)).Why);

    [Fact]
    public async Task Cancelling_frees_the_room_and_again_is_done()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        Assert.Equal(BookingStatus.Cancelled, Assert.IsType<DeskCancelResult.Done>(await world.Desk.CancelAsync(Id(1), Token)).Booking.Status);
        Assert.IsType<DeskCancelResult.Done>(await world.Desk.CancelAsync(Id(1), Token));
        Assert.IsType<DeskCancelResult.NoSuchBooking>(await world.Desk.CancelAsync(Id(9), Token));
        Assert.Empty(world.Provider.Events);
        await world.BookedAsync(2, Bob, 10, 11);
    }

    [Fact]
    public async Task A_cancellation_without_an_answer_is_told_as_not_done()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        world.Provider.Fault = _ => FaultKind.NoAnswer;
        Assert.IsType<DeskCancelResult.NotDone>(await world.Desk.CancelAsync(Id(1), Token));
        Assert.Equal(BookingStatus.Confirmed, world.Recorded(1).Status);
        world.AssertTrue();
    }

    [Fact]
    public async Task A_booking_moves_and_a_move_repeated_changes_nothing()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        for (var i = 0; i < 2; i++)
        {
            var moved = Assert.IsType<DeskMoveResult.Moved>(await world.Desk.MoveAsync(Id(1), new RoomId("r2"), Hours(10.5, 12), Token));
            Assert.Equal(Hours(10.5, 12), moved.Booking.When);
        }

        world.AssertTrue();
        Assert.Empty(await world.Store.HoldsAsync("memory", Hours(0, 24), world.Clock.GetCurrentInstant(), Token));
    }

    [Fact]
    public async Task Longer_is_refused_where_the_next_booking_begins_and_the_old_stands()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        await world.BookedAsync(2, Bob, 11, 12);
        var taken = Assert.IsType<DeskMoveResult.Taken>(await world.Desk.EndAtAsync(Id(1), Hours(10, 11.5).End, Token));
        Assert.Equal("Bob", Assert.Single(taken.By).Organiser);
        Assert.Equal(Hours(10, 11), world.Recorded(1).When);
        Assert.IsType<DeskMoveResult.Moved>(await world.Desk.EndAtAsync(Id(1), Hours(10, 10.5).End, Token));
        world.AssertTrue();
    }

    [Theory]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.NoAnswer)]
    public async Task A_move_whose_answer_is_lost_is_looked_up(FaultKind fault)
    {
        await world.BookedAsync(1, Ann, 10, 11);
        var isFirst = true;
        world.Provider.Fault = method =>
        {
            var kind = method is "MoveAsync" && isFirst ? fault : FaultKind.None;
            isFirst &= method is not "MoveAsync";
            return kind;
        };
        Assert.IsType<DeskMoveResult.Moved>(await world.Desk.MoveAsync(Id(1), new RoomId("r1"), Hours(13, 14), Token));
        world.AssertTrue();
    }

    [Fact]
    public async Task What_has_begun_is_released_at_the_full_minute()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        world.Clock.Advance(Hours(10, 11).Start - world.Clock.GetCurrentInstant() + Duration.FromSeconds(1230));
        var done = Assert.IsType<DeskCancelResult.Done>(await world.Desk.ReleaseAsync(Id(1), Token));
        Assert.Equal(BookingStatus.Released, done.Booking.Status);
        Assert.Equal(Duration.FromMinutes(20), done.Booking.When.Duration);
        Assert.Equal(done.Booking.When, Assert.Single(world.Provider.Events).When);
        await world.BookedAsync(2, Bob, 10.4, 11);
    }

    [Fact]
    public async Task My_bookings_shows_what_stands_at_the_provider()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        await world.BookedAsync(2, Ann, 12, 13);
        await world.BookedAsync(3, Ann, 14, 15);
        world.Provider.MoveElsewhere(Id(1), Hours(16, 17));
        world.Provider.DeleteElsewhere(Id(2));

        var mine = await world.Desk.OfAsync(Ann.Id, Hours(0, 24), Token);
        Assert.Equal([Id(3), Id(1)], mine.Bookings.Select(b => b.Id));
        Assert.Contains(mine.Changes, c => c is DeskChange.MovedElsewhere { Now: var now } && now.When == Hours(16, 17));
        Assert.Contains(mine.Changes, c => c is DeskChange.CancelledElsewhere { Booking: var over } && over.Id == Id(2));
        Assert.Null(mine.Unchecked);
        world.AssertTrue();

        world.Provider.Fault = _ => FaultKind.NoAnswer;
        var unchecked_ = await world.Desk.OfAsync(Ann.Id, Hours(0, 24), Token);
        Assert.Equal(2, unchecked_.Bookings.Count);
        Assert.NotNull(unchecked_.Unchecked);
    }

    [Fact]
    public async Task What_was_deleted_in_the_platforms_own_client_is_in_nobodys_way()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        world.Provider.DeleteElsewhere(Id(1));
        Assert.IsType<HoldResult.Held>(await world.Desk.HoldAsync(Request(2, Bob, 10, 11), Token));
        await world.BookedAsync(2, Bob, 10, 11);
        Assert.Equal(BookingStatus.Cancelled, world.Recorded(1).Status);
        world.AssertTrue();
    }
}
