using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every room provider does, whichever system is behind it.</summary>
public abstract class RoomProviderContract
{
    private static readonly Person Asker = new(new UserId("test", "u1"), "Ann");

    private int made;

    /// <summary>A provider over a fresh system.</summary>
    protected abstract Task<RoomProviderSetting> StartAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_directory_that_has_not_changed_is_the_same_instance()
    {
        var setting = await StartAsync();
        var first = Assert.IsType<RoomsAnswer.Known>(await setting.Provider.RoomsAsync(Asker.Id, Token));
        var again = Assert.IsType<RoomsAnswer.Known>(await setting.Provider.RoomsAsync(Asker.Id, Token));

        Assert.Same(first.Rooms, again.Rooms);
        Assert.Contains(setting.Room, first.Rooms);
        Assert.Equal(first.Rooms.Count, first.Rooms.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public async Task Busy_intervals_come_in_the_order_asked_by_start_and_only_those_that_overlap()
    {
        var setting = await StartAsync();
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 14, 15), "Bob");
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Cid");
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 16, 17), "Dan");

        var busy = await setting.Provider.BusyAsync([setting.OtherRoom.Id, setting.Room.Id], Hours(setting, 11, 16), Token);

        Assert.Empty(Assert.IsType<RoomBusy.Known>(busy[0]).Intervals);
        var taken = Assert.Single(Assert.IsType<RoomBusy.Known>(busy[1]).Intervals);
        Assert.Equal(Hours(setting, 14, 15), taken.When);
        if (setting.TellsOrganiser)
        {
            Assert.Equal("Bob", taken.Organiser);
        }

        var all = await setting.Provider.BusyAsync([setting.Room.Id], Hours(setting, 8, 20), Token);
        Assert.Equal(
            [Hours(setting, 10, 11), Hours(setting, 14, 15), Hours(setting, 16, 17)],
            Assert.IsType<RoomBusy.Known>(all[0]).Intervals.Select(b => b.When));
    }

    [Fact]
    public async Task A_booking_may_begin_when_another_ends_and_end_when_another_begins()
    {
        var setting = await StartAsync();
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Bob");
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 12, 13), "Bob");

        await BookedAsync(setting, ABooking(setting, setting.Room, 11, 12));
    }

    [Fact]
    public async Task What_is_booked_is_busy_and_found_again()
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));

        var stands = Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token));
        Assert.Equal((setting.Room.Id, booking.When), (stands.Room, stands.When));
        Assert.Equal([booking.When], await TakenAsync(setting, setting.Room));
    }

    [Fact]
    public async Task The_same_booking_asked_for_twice_is_made_once()
    {
        var setting = await StartAsync();
        var booking = ABooking(setting, setting.Room, 10, 11);
        var first = await BookedAsync(setting, booking);
        var second = await BookedAsync(setting, booking);

        Assert.Equal(first.Reference, second.Reference);
        Assert.Single(await TakenAsync(setting, setting.Room));
    }

    [Fact]
    public async Task A_room_that_is_taken_is_refused_and_nothing_is_left_behind()
    {
        var setting = await StartAsync();
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 10, 11), "Bob");
        var booking = ABooking(setting, setting.Room, 10, 12);

        Assert.False(await IsAcceptedAsync(setting, booking));
        await setting.Provider.CancelAsync(booking, Token);
        Assert.IsType<LookUpResult.Absent>(await setting.Provider.LookUpAsync(booking, Token));
        Assert.Equal([Hours(setting, 10, 11)], await TakenAsync(setting, setting.Room));
    }

    [Fact]
    public async Task A_disabled_room_is_never_booked()
    {
        var setting = await StartAsync();
        var room = setting.Disabled ?? Skipped("This system has no disabled rooms.");
        var refused = Assert.IsType<BookResult.Refused>(await setting.Provider.BookAsync(ABooking(setting, room, 10, 11), Token));
        Assert.Equal(RefusalReason.RoomDisabled, refused.Why);
    }

    [Fact]
    public async Task A_room_under_approval_is_pending_never_booked()
    {
        var setting = await StartAsync();
        var room = setting.UnderApproval ?? Skipped("This system has no rooms under approval.");
        var booking = ABooking(setting, room, 10, 11);
        var pending = Assert.IsType<BookResult.Pending>(await setting.Provider.BookAsync(booking, Token));

        Assert.True(pending.NeedsApproval);
        var found = await setting.Provider.LookUpAsync(booking with { Reference = pending.Reference }, Token);
        Assert.True(Assert.IsType<LookUpResult.Pending>(found).NeedsApproval);
    }

    [Fact]
    public async Task An_unknown_room_is_refused()
    {
        var setting = await StartAsync();
        var nowhere = setting.Room with { Id = new RoomId("no-such-room-1") };
        var refused = Assert.IsType<BookResult.Refused>(await setting.Provider.BookAsync(ABooking(setting, nowhere, 10, 11), Token));
        Assert.Equal(RefusalReason.NoSuchRoom, refused.Why);
    }

    [Fact]
    public async Task Cancelling_frees_the_room_and_cancelling_again_is_success()
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));

        Assert.IsType<CancelResult.Cancelled>(await setting.Provider.CancelAsync(booking, Token));
        Assert.IsType<CancelResult.Cancelled>(await setting.Provider.CancelAsync(booking, Token));
        Assert.IsType<LookUpResult.Absent>(await setting.Provider.LookUpAsync(booking, Token));
        Assert.Empty(await TakenAsync(setting, setting.Room));
        await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));
    }

    [Fact]
    public async Task A_series_takes_every_date_but_those_left_out_and_is_freed_whole()
    {
        var setting = await StartAsync();
        var first = Hours(setting, 2, 3);
        var local = first.Start.InUtc().LocalDateTime;
        var series = await BookedAsync(setting, ABooking(setting, setting.Room, 2, 3) with
        {
            Series = new Recurrence("FREQ=WEEKLY;COUNT=4", local, first.Duration, "UTC") { Except = [local.Date.PlusWeeks(2)] },
            Zone = "UTC",
        });

        // Longer than the month that a room system may answer for at once.
        var window = new Interval(first.Start, first.Start + Duration.FromDays(45));
        var busy = Assert.IsType<RoomBusy.Known>(Assert.Single(await setting.Provider.BusyAsync([setting.Room.Id], window, Token)));
        Assert.Equal([0, 7, 21], busy.Intervals.Select(b => (int)(b.When.Start - first.Start).TotalDays));
        Assert.True(await IsAcceptedAsync(setting, ABooking(setting, setting.Room, 2 + (14 * 24), 3 + (14 * 24))));
        Assert.False(await IsAcceptedAsync(setting, ABooking(setting, setting.Room, 2 + (21 * 24), 3 + (21 * 24))));

        Assert.IsType<CancelResult.Cancelled>(await setting.Provider.CancelAsync(series, Token));
        var after = Assert.IsType<RoomBusy.Known>(Assert.Single(await setting.Provider.BusyAsync([setting.Room.Id], window, Token)));
        Assert.Equal([14], after.Intervals.Select(b => (int)(b.When.Start - first.Start).TotalDays));
    }

    [Fact]
    public async Task A_series_whose_first_date_is_left_out_begins_with_the_second()
    {
        var setting = await StartAsync();
        var first = Hours(setting, 2, 3).Start.InUtc().LocalDateTime;
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 2, 3), "Bob");
        var booked = await BookedAsync(setting, ABooking(setting, setting.Room, 2 + (7 * 24), 3 + (7 * 24)) with
        {
            Series = new Recurrence("FREQ=WEEKLY;COUNT=3", first, Duration.FromHours(1), "UTC") { Except = [first.Date] },
            Zone = "UTC",
        });

        Assert.Equal(Hours(setting, 2 + (7 * 24), 3 + (7 * 24)), booked.When);
        var window = new Interval(Hours(setting, 0, 1).Start, Hours(setting, 0, 30 * 24).End);
        var busy = Assert.IsType<RoomBusy.Known>(Assert.Single(await setting.Provider.BusyAsync([setting.Room.Id], window, Token)));
        Assert.Equal([0, 7, 14], busy.Intervals.Select(b => (int)(b.When.Start - Hours(setting, 2, 3).Start).TotalDays));
    }

    [Fact]
    public async Task Dates_are_taken_out_of_a_series_by_moving_it_to_itself_without_them()
    {
        var setting = await StartAsync();
        var first = Hours(setting, 2, 3);
        var local = first.Start.InUtc().LocalDateTime;
        var series = await BookedAsync(setting, ABooking(setting, setting.Room, 2, 3) with
        {
            Series = new Recurrence("FREQ=WEEKLY;COUNT=4", local, first.Duration, "UTC"),
            Zone = "UTC",
        });

        var without = series with { Series = series.Series! with { Except = [local.Date.PlusWeeks(2)] } };
        await MovedAsync(setting, series, without);
        await MovedAsync(setting, series, without);
        var later = without with { Series = series.Series! with { Except = [local.Date, local.Date.PlusWeeks(2)] }, When = Hours(setting, 2 + (7 * 24), 3 + (7 * 24)) };
        Assert.True(await setting.Provider.MoveAsync(without, later, Token) is BookResult.Booked or BookResult.Pending { NeedsApproval: false });

        var window = new Interval(first.Start, first.Start + Duration.FromDays(30));
        var busy = Assert.IsType<RoomBusy.Known>(Assert.Single(await setting.Provider.BusyAsync([setting.Room.Id], window, Token)));
        Assert.Equal([7, 21], busy.Intervals.Select(b => (int)(b.When.Start - first.Start).TotalDays));
        await BookedAsync(setting, ABooking(setting, setting.Room, 2 + (14 * 24), 3 + (14 * 24)));

        Assert.IsType<CancelResult.Cancelled>(await setting.Provider.CancelAsync(later, Token));
        Assert.Equal(RefusalReason.Gone, Assert.IsType<BookResult.Refused>(await setting.Provider.MoveAsync(later, later with { Series = series.Series }, Token)).Why);
    }

    [Fact]
    public async Task What_was_never_booked_is_absent()
    {
        var setting = await StartAsync();
        Assert.IsType<LookUpResult.Absent>(await setting.Provider.LookUpAsync(ABooking(setting, setting.Room, 10, 11), Token));
    }

    [Fact]
    public async Task A_lost_answer_can_be_looked_up_by_the_bookings_id()
    {
        var setting = await StartAsync();
        var booking = ABooking(setting, setting.Room, 10, 11);
        (setting.LoseNextAnswer ?? Skipped<Action>("No answer can be lost here."))();

        Assert.IsType<BookResult.Unknown>(await setting.Provider.BookAsync(booking, Token));
        await setting.SettleAsync();
        Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token));
        await BookedAsync(setting, booking);
        Assert.Single(await TakenAsync(setting, setting.Room));
    }

    [Theory]
    [InlineData(10, 12)] // longer
    [InlineData(14, 15)] // elsewhen
    public async Task A_booking_moves_to_a_free_time(int from, int to)
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));
        await MovedAsync(setting, booking, booking with { When = Hours(setting, from, to) });
        Assert.Equal([Hours(setting, from, to)], await TakenAsync(setting, setting.Room));
    }

    [Fact]
    public async Task A_booking_moves_to_another_room()
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));
        await MovedAsync(setting, booking, booking with { Room = setting.OtherRoom.Id });
        Assert.Empty(await TakenAsync(setting, setting.Room));
        Assert.Equal([booking.When], await TakenAsync(setting, setting.OtherRoom));
    }

    [Fact]
    public async Task A_move_that_is_refused_keeps_the_old_booking()
    {
        var setting = await StartAsync();
        await setting.TakeElsewhereAsync(setting.Room.Id, Hours(setting, 14, 15), "Bob");
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));

        var result = await setting.Provider.MoveAsync(booking, booking with { When = Hours(setting, 14, 15) }, Token);
        await setting.SettleAsync();

        Assert.IsNotType<BookResult.Booked>(result);
        var stands = Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(booking, Token));
        Assert.Equal(booking.When, stands.When);
    }

    [Fact]
    public async Task A_move_asked_for_twice_is_made_once()
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));
        var target = booking with { When = Hours(setting, 11, 12) };
        await MovedAsync(setting, booking, target);
        await MovedAsync(setting, booking, target);
        Assert.Equal([target.When], await TakenAsync(setting, setting.Room));
    }

    [Fact]
    public async Task What_is_gone_cannot_be_moved()
    {
        var setting = await StartAsync();
        var booking = await BookedAsync(setting, ABooking(setting, setting.Room, 10, 11));
        await setting.Provider.CancelAsync(booking, Token);

        var result = await setting.Provider.MoveAsync(booking, booking with { When = Hours(setting, 14, 15) }, Token);
        Assert.Equal(RefusalReason.Gone, Assert.IsType<BookResult.Refused>(result).Why);
    }

    [Fact]
    public async Task Of_twenty_overlapping_requests_at_once_exactly_one_is_booked()
    {
        var setting = await StartAsync();
        Booking[] bookings = [.. Enumerable.Range(0, 20).Select(_ => ABooking(setting, setting.Room, 10, 11))];
        await Task.WhenAll(bookings.Select(b => Task.Run(() => setting.Provider.BookAsync(b, Token), Token)));
        await setting.SettleAsync();

        var found = await Task.WhenAll(bookings.Select(b => setting.Provider.LookUpAsync(b, Token)));
        Assert.Single(found.OfType<LookUpResult.Stands>());
    }

    /// <summary>From one full hour to another, tomorrow by UTC.</summary>
    protected static Interval Hours(RoomProviderSetting setting, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var day = setting.Now.InUtc().Date.PlusDays(1).AtMidnight().InUtc().ToInstant();
        return new Interval(day + Duration.FromHours(from), day + Duration.FromHours(to));
    }

    private Booking ABooking(RoomProviderSetting setting, Room room, int from, int to) => new(
        new BookingId(Interlocked.Increment(ref made).ToString("x32", System.Globalization.CultureInfo.InvariantCulture)),
        setting.Provider.Name, room.Id, Hours(setting, from, to), Asker, "周会", BookingStatus.Pending)
    { CreatedAt = setting.Now };

    private static async Task<Booking> BookedAsync(RoomProviderSetting setting, Booking booking)
    {
        var answer = await setting.Provider.BookAsync(booking, Token);
        var reference = answer switch
        {
            BookResult.Booked booked => booked.Reference,
            BookResult.Pending { NeedsApproval: false } pending => pending.Reference,
            _ => throw new InvalidOperationException($"Not booked: {answer}"),
        };
        await setting.SettleAsync();
        var found = await setting.Provider.LookUpAsync(booking with { Reference = reference }, Token);
        Assert.IsType<LookUpResult.Stands>(found);
        return booking with { Reference = reference, Status = BookingStatus.Confirmed };
    }

    private static async Task<bool> IsAcceptedAsync(RoomProviderSetting setting, Booking booking)
    {
        if (await setting.Provider.BookAsync(booking, Token) is BookResult.Taken or BookResult.Refused)
        {
            return false;
        }

        await setting.SettleAsync();
        return await setting.Provider.LookUpAsync(booking, Token) is LookUpResult.Stands;
    }

    private static async Task MovedAsync(RoomProviderSetting setting, Booking booking, Booking target)
    {
        var answer = await setting.Provider.MoveAsync(booking, target, Token);
        Assert.True(answer is BookResult.Booked or BookResult.Pending { NeedsApproval: false }, $"Not moved: {answer}");
        await setting.SettleAsync();
        var stands = Assert.IsType<LookUpResult.Stands>(await setting.Provider.LookUpAsync(target, Token));
        Assert.Equal((target.Room, target.When), (stands.Room, stands.When));
    }

    private static async Task<IEnumerable<Interval>> TakenAsync(RoomProviderSetting setting, Room room)
    {
        var busy = await setting.Provider.BusyAsync([room.Id], Hours(setting, 0, 24), Token);
        return Assert.IsType<RoomBusy.Known>(busy[0]).Intervals.Select(b => b.When);
    }

    private static Room Skipped(string why) => Skipped<Room>(why);

    private static T Skipped<T>(string why)
    {
        Assert.Skip(why);
        return default!;
    }
}
