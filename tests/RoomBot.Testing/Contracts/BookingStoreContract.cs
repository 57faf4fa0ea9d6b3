using System.Globalization;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every booking store does, whichever database is behind it.</summary>
public abstract class BookingStoreContract
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 2, 0);
    private static readonly RoomId Room = new("r1");
    private static readonly Person Ann = new(new UserId("test", "ann"), "安妮");
    private static readonly Person Bob = new(new UserId("test", "bob"), "Bob");

    private int made;

    /// <summary>An empty store.</summary>
    protected abstract Task<IBookingStore> StartAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_booking_is_found_as_it_was_added()
    {
        var store = await StartAsync();
        var booking = ABooking(Ann, 10, 11) with
        {
            Topic = "周会; DROP TABLE \"bookings\" {{x}} 😀",
            Attendees = [Bob],
            Reference = "ev_1",
            Zone = "Asia/Shanghai",
            Series = new Recurrence("FREQ=WEEKLY;COUNT=3", new LocalDateTime(2026, 11, 22, 18, 0), Duration.FromHours(1), "Asia/Shanghai")
            {
                Except = [new LocalDate(2026, 11, 29)],
            },
        };
        AssertSame(booking, await store.AddAsync(booking, Now, Token));
        AssertSame(booking, await store.FindAsync(booking.Id, Token));
        Assert.Null(await store.FindAsync(new BookingId(new string('f', 32)), Token));
    }

    [Fact]
    public async Task A_booking_added_again_stays_as_it_is()
    {
        var store = await StartAsync();
        var booking = await AddedAsync(store, ABooking(Ann, 10, 11));
        var confirmed = booking with { Status = BookingStatus.Confirmed, Reference = "ev_1" };
        Assert.True(await store.ReplaceAsync(confirmed, BookingStatus.Pending, Token));

        AssertSame(confirmed, await store.AddAsync(booking, Now, Token));
    }

    [Fact]
    public async Task What_is_to_be_removed_is_added_whatever_it_overlaps_and_is_in_nobodys_way()
    {
        var store = await StartAsync();
        await AddedAsync(store, ABooking(Ann, 10, 11));
        var removing = ABooking(Bob, 10, 11) with { Status = BookingStatus.Removing, Reference = "ev_2" };

        AssertSame(removing, await store.AddAsync(removing, Now, Token));
        AssertSame(removing, Assert.Single(await store.WithStatusAsync(BookingStatus.Removing, 10, Token)));
        var elsewhere = ABooking(Bob, 12, 13) with { Status = BookingStatus.Removing };
        await store.AddAsync(elsewhere, Now, Token);
        Assert.NotNull(await store.AddAsync(ABooking(Ann, 12, 13), Now, Token));
    }

    [Theory]
    [InlineData(10, 11, false)] // the same
    [InlineData(9, 12, false)] // around
    [InlineData(10, 12, false)] // longer
    [InlineData(9, 10, true)] // touches its start
    [InlineData(11, 12, true)] // touches its end
    public async Task A_booking_that_overlaps_one_that_stands_is_not_added(int from, int to, bool isAdded)
    {
        var store = await StartAsync();
        await AddedAsync(store, ABooking(Ann, 10, 11));
        Assert.Equal(isAdded, await store.AddAsync(ABooking(Bob, from, to), Now, Token) is not null);
        Assert.NotNull(await store.AddAsync(ABooking(Bob, from, to) with { Room = new RoomId("r2") }, Now, Token));
        Assert.NotNull(await store.AddAsync(ABooking(Bob, from, to) with { Provider = "other" }, Now, Token));
    }

    [Theory]
    [InlineData(BookingStatus.Failed)]
    [InlineData(BookingStatus.Cancelled)]
    [InlineData(BookingStatus.Released)]
    [InlineData(BookingStatus.Removing)]
    public async Task What_is_over_is_in_nobodys_way_and_in_nobodys_list(BookingStatus over)
    {
        var store = await StartAsync();
        var booking = await AddedAsync(store, ABooking(Ann, 10, 11));
        Assert.True(await store.ReplaceAsync(booking with { Status = over }, BookingStatus.Pending, Token));

        Assert.Empty(await store.OfAsync(Ann.Id, Hours(0, 24), Token));
        Assert.Empty(await store.InAsync("test", Hours(0, 24), Token));
        Assert.Equal(booking.Id, Assert.Single(await store.WithStatusAsync(over, 10, Token)).Id);
        await AddedAsync(store, ABooking(Bob, 10, 11));
    }

    [Fact]
    public async Task A_booking_is_replaced_only_while_its_status_is_the_expected_one()
    {
        var store = await StartAsync();
        var booking = await AddedAsync(store, ABooking(Ann, 10, 11));
        var cancelled = booking with { Status = BookingStatus.Cancelled };

        Assert.False(await store.ReplaceAsync(cancelled, BookingStatus.Confirmed, Token));
        AssertSame(booking, await store.FindAsync(booking.Id, Token));
        Assert.True(await store.ReplaceAsync(cancelled, BookingStatus.Pending, Token));
        AssertSame(cancelled, await store.FindAsync(booking.Id, Token));
        Assert.False(await store.ReplaceAsync(ABooking(Ann, 12, 13), BookingStatus.Pending, Token));
    }

    [Fact]
    public async Task A_booking_is_not_moved_onto_a_confirmed_one()
    {
        var store = await StartAsync();
        await ConfirmedAsync(store, ABooking(Ann, 10, 11));
        var other = await ConfirmedAsync(store, ABooking(Bob, 11, 12));

        Assert.False(await store.ReplaceAsync(other with { When = Hours(10, 12) }, BookingStatus.Confirmed, Token));
        AssertSame(other, await store.FindAsync(other.Id, Token));
        Assert.True(await store.ReplaceAsync(other with { When = Hours(11, 13) }, BookingStatus.Confirmed, Token));
    }

    [Fact]
    public async Task Lists_hold_what_overlaps_the_window_by_start()
    {
        var store = await StartAsync();
        var late = await AddedAsync(store, ABooking(Ann, 14, 15));
        var early = await AddedAsync(store, ABooking(Ann, 9, 11));
        await AddedAsync(store, ABooking(Bob, 12, 13));
        await AddedAsync(store, ABooking(Ann, 15, 16));

        Assert.Equal([early.Id, late.Id], (await store.OfAsync(Ann.Id, Hours(10, 15), Token)).Select(b => b.Id));
        Assert.Equal(3, (await store.InAsync("test", Hours(10, 15), Token)).Count);
        Assert.Empty(await store.InAsync("other", Hours(10, 15), Token));
    }

    [Fact]
    public async Task Bookings_of_a_status_come_oldest_first_and_not_more_than_asked()
    {
        var store = await StartAsync();
        var second = await AddedAsync(store, ABooking(Ann, 9, 10) with { CreatedAt = Now });
        var first = await AddedAsync(store, ABooking(Ann, 10, 11) with { CreatedAt = Now - Duration.FromHours(1) });
        await AddedAsync(store, ABooking(Ann, 11, 12) with { CreatedAt = Now + Duration.FromHours(1) });

        var open = await store.WithStatusAsync(BookingStatus.Pending, 2, Token);
        Assert.Equal([first.Id, second.Id], open.Select(b => b.Id));
        Assert.Empty(await store.WithStatusAsync(BookingStatus.Confirmed, 2, Token));
    }

    [Fact]
    public async Task A_hold_keeps_others_out_until_it_lapses()
    {
        var store = await StartAsync();
        var hold = AHold(Ann, 10, 11);
        Assert.Equal(hold, Assert.IsType<HoldResult.Held>(await store.HoldAsync(hold, Now, Token)).Hold);
        Assert.Equal(hold, Assert.IsType<HoldResult.Held>(await store.HoldAsync(hold, Now, Token)).Hold);

        var other = Assert.IsType<HoldResult.HeldByOther>(await store.HoldAsync(AHold(Bob, 10, 12), Now, Token));
        Assert.Equal(hold, other.By);
        Assert.Null(await store.AddAsync(ABooking(Bob, 10, 11), Now, Token));
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(AHold(Bob, 11, 12), Now, Token));

        Assert.IsType<HoldResult.Held>(await store.HoldAsync(AHold(Bob, 10, 11) with { Until = hold.Until + Duration.FromMinutes(3) }, hold.Until, Token));
        Assert.Null(await store.AddAsync(ABooking(Ann, 10, 11), hold.Until, Token));
    }

    [Fact]
    public async Task A_hold_of_a_series_keeps_others_out_of_all_its_dates_and_is_refused_for_any_of_them()
    {
        var store = await StartAsync();
        var series = AHold(Ann, 10, 11) with { Further = [At(34, 35), At(58, 59)] };
        Assert.Equal(series.Further, Assert.IsType<HoldResult.Held>(await store.HoldAsync(series, Now, Token)).Hold.Further);

        Assert.Equal(series.Id, Assert.IsType<HoldResult.HeldByOther>(await store.HoldAsync(AHold(Bob, 58, 60), Now, Token)).By.Id);
        Assert.Null(await store.AddAsync(ABooking(Bob, 34, 35), Now, Token));
        var crossing = AHold(Bob, 8, 9) with { Further = [At(33, 34), At(57, 59)] };
        Assert.IsType<HoldResult.HeldByOther>(await store.HoldAsync(crossing, Now, Token));
        var live = Assert.Single(await store.HoldsAsync("test", Hours(57, 60), Now, Token));
        Assert.Equal(series.Times, live.Times);
        Assert.Empty(await store.HoldsAsync("test", Hours(35, 58), Now, Token));

        var beside = AHold(Bob, 8, 9) with { Further = [At(32, 33), At(56, 58)] };
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(beside, Now, Token));
        await AddedAsync(store, ABooking(Ann, 82, 83));
        var onceMore = AHold(Bob, 8, 9) with { Further = [At(82, 83)] };
        Assert.IsType<HoldResult.Booked>(await store.HoldAsync(onceMore, Now, Token));

        // Other rooms on some dates are held with it.
        var elsewhere = AHold(Ann, 12, 13) with { Further = [new HeldTime(new RoomId("another"), Hours(36, 37))] };
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(elsewhere, Now, Token));
        Assert.IsType<HoldResult.HeldByOther>(await store.HoldAsync(AHold(Bob, 36, 37) with { Room = new RoomId("another") }, Now, Token));
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(AHold(Bob, 36, 37), Now, Token));

        await store.EndHoldAsync(series.Id, Token);
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(crossing, Now, Token));
    }

    [Fact]
    public async Task The_holder_is_not_in_their_own_way()
    {
        var store = await StartAsync();
        var hold = AHold(Ann, 10, 11);
        await store.HoldAsync(hold, Now, Token);
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(AHold(Ann, 10, 12), Now, Token));
        Assert.NotNull(await store.AddAsync(ABooking(Ann, 10, 11) with { Id = hold.Id }, Now, Token));
        Assert.DoesNotContain(await store.HoldsAsync("test", Hours(0, 24), Now, Token), h => h.Id == hold.Id);
    }

    [Fact]
    public async Task A_booking_may_hold_the_time_it_is_to_be_moved_to()
    {
        var store = await StartAsync();
        var booking = await ConfirmedAsync(store, ABooking(Ann, 10, 11));
        Assert.IsType<HoldResult.Held>(await store.HoldAsync(AHold(Ann, 10, 12) with { Id = booking.Id }, Now, Token));
        Assert.IsType<HoldResult.HeldByOther>(await store.HoldAsync(AHold(Bob, 11, 12), Now, Token));

        var inTheWay = Assert.IsType<HoldResult.Booked>(await store.HoldAsync(AHold(Ann, 10, 12), Now, Token));
        AssertSame(booking, inTheWay.By);
    }

    [Fact]
    public async Task Holds_are_listed_while_they_live_and_lapsed_ones_until_they_are_ended()
    {
        var store = await StartAsync();
        var first = AHold(Ann, 10, 11);
        var second = AHold(Bob, 12, 13) with { Until = first.Until + Duration.FromMinutes(1) };
        await store.HoldAsync(second, Now, Token);
        await store.HoldAsync(first, Now, Token);

        Assert.Equal([first], await store.HoldsAsync("test", Hours(10, 12), Now, Token));
        Assert.Empty(await store.HoldsAsync("other", Hours(10, 12), Now, Token));
        Assert.Empty(await store.LapsedHoldsAsync(Now, 10, Token));
        Assert.Empty(await store.HoldsAsync("test", Hours(10, 12), first.Until, Token));
        Assert.Equal([first], await store.LapsedHoldsAsync(first.Until, 10, Token));
        Assert.Equal([first], await store.LapsedHoldsAsync(second.Until, 1, Token));

        await store.EndHoldAsync(first.Id, Token);
        await store.EndHoldAsync(first.Id, Token);
        Assert.Equal([second], await store.LapsedHoldsAsync(second.Until, 10, Token));
    }

    [Fact]
    public async Task Of_twenty_overlapping_bookings_added_at_once_exactly_one_stands()
    {
        var store = await StartAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => ABooking(Ann, 10, 11 + (i % 3)))
            .Select(b => Task.Run(() => store.AddAsync(b, Now, Token), Token)));
        Assert.Single(added.OfType<Booking>());
        Assert.Single(await store.InAsync("test", Hours(0, 24), Token));
    }

    private static Instant Tomorrow { get; } = Instant.FromUtc(2026, 11, 22, 0, 0);

    private static Interval Hours(int from, int to) =>
        new(Tomorrow + Duration.FromHours(from), Tomorrow + Duration.FromHours(to));

    private Booking ABooking(Person requester, int from, int to) =>
        new(NextId(), "test", Room, Hours(from, to), requester, "", BookingStatus.Pending) { CreatedAt = Now };

    private Hold AHold(Person holder, int from, int to) =>
        new(NextId(), "test", Room, Hours(from, to), holder.Id, Now + Duration.FromMinutes(3));

    private static HeldTime At(int from, int to) => new(Room, Hours(from, to));

    private BookingId NextId() => new(Interlocked.Increment(ref made).ToString("x32", CultureInfo.InvariantCulture));

    private static async Task<Booking> AddedAsync(IBookingStore store, Booking booking) =>
        await store.AddAsync(booking, Now, Token) ?? throw new InvalidOperationException("Not added.");

    private static async Task<Booking> ConfirmedAsync(IBookingStore store, Booking booking)
    {
        var confirmed = await AddedAsync(store, booking) with { Status = BookingStatus.Confirmed };
        Assert.True(await store.ReplaceAsync(confirmed, BookingStatus.Pending, Token));
        return confirmed;
    }

    // Records compare their lists by instance.
    private static void AssertSame(Booking expected, Booking? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Attendees, actual.Attendees);
        Assert.Equal(expected.Series?.Except, actual.Series?.Except);
        var series = actual.Series is null ? null : actual.Series with { Except = expected.Series?.Except ?? [] };
        Assert.Equal(expected, actual with { Attendees = expected.Attendees, Series = series });
    }
}
