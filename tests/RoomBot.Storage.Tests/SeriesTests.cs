using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

public sealed class SeriesTests : IAsyncDisposable
{
    private static readonly Room Room = new(new RoomId("r1"), "A301", 10, Place.Unknown, Equipment.None);

    private readonly TestDatabase database = new();
    private int made;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IRoomProvider Rooms => database.Get<IRoomProvider>();

    private IBookingStore Bookings => database.Get<IBookingStore>();

    private Instant Now => database.Clock.GetCurrentInstant();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_series_takes_its_room_on_all_its_dates_or_on_none()
    {
        await database.Get<RoomStore>().PutAsync([Room], Token);
        var single = ABooking(new LocalDateTime(2026, 3, 18, 15, 30));
        Assert.IsType<BookResult.Booked>(await Rooms.BookAsync(single, Token));
        var series = ABooking(new LocalDateTime(2026, 3, 4, 15, 0), "FREQ=WEEKLY;COUNT=4");

        var taken = Assert.IsType<BookResult.Taken>(await Rooms.BookAsync(series, Token));
        Assert.Equal(single.When, Assert.Single(taken.By).When);
        Assert.Single(await TakenAsync());

        var skipping = series with { Series = series.Series! with { Except = [new LocalDate(2026, 3, 18)] } };
        Assert.Equal(series.When, Assert.IsType<BookResult.Booked>(await Rooms.BookAsync(skipping, Token)).When);
        Assert.Equal(4, (await TakenAsync()).Count);

        Assert.IsType<CancelResult.Cancelled>(await Rooms.CancelAsync(skipping, Token));
        Assert.Equal([single.When], await TakenAsync());
    }

    [Fact]
    public async Task One_date_of_a_series_is_left_out_by_moving_it_to_itself_without_that_date()
    {
        await database.Get<RoomStore>().PutAsync([Room with { NeedsApproval = true }], Token);
        var series = ABooking(new LocalDateTime(2026, 3, 4, 15, 0), "FREQ=WEEKLY;COUNT=4");
        var pending = Assert.IsType<BookResult.Pending>(await Rooms.BookAsync(series, Token));
        await database.Get<LocalApprovals>().ApproveAsync(pending.Reference, Token);

        var without = series with { Series = series.Series! with { Except = [new LocalDate(2026, 3, 11)] } };

        Assert.IsType<BookResult.Booked>(await Rooms.MoveAsync(series, without, Token));
        Assert.Equal([4, 18, 25], (await TakenAsync()).Select(t => t.Start.InUtc().Day));
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("every now and then")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    public async Task A_series_without_end_or_sense_is_refused(string rule)
    {
        await database.Get<RoomStore>().PutAsync([Room], Token);

        var refused = await Rooms.BookAsync(ABooking(new LocalDateTime(2026, 3, 4, 15, 0), rule), Token);

        Assert.Equal(RefusalReason.RoomRules, Assert.IsType<BookResult.Refused>(refused).Why);
        Assert.Empty(await TakenAsync());
    }

    [Fact]
    public async Task The_bots_own_record_keeps_others_off_every_date_of_a_series()
    {
        var series = ABooking(new LocalDateTime(2026, 3, 4, 15, 0), "FREQ=WEEKLY;COUNT=4");
        var onThird = ABooking(new LocalDateTime(2026, 3, 18, 15, 30)) with { Requester = new Person(new UserId("test", "bob"), "Bob") };
        Assert.NotNull(await Bookings.AddAsync(series, Now, Token));
        Assert.Null(await Bookings.AddAsync(onThird, Now, Token));

        var confirmed = series with { Status = BookingStatus.Confirmed };
        Assert.True(await Bookings.ReplaceAsync(confirmed, BookingStatus.Pending, Token));
        Assert.Null(await Bookings.AddAsync(onThird, Now, Token));
        Assert.Single(await Bookings.InAsync("local", onThird.When, Token));

        var without = confirmed with { Series = series.Series! with { Except = [new LocalDate(2026, 3, 18)] } };
        Assert.True(await Bookings.ReplaceAsync(without, BookingStatus.Confirmed, Token));
        Assert.NotNull(await Bookings.AddAsync(onThird, Now, Token));

        // A confirmed single booking is in the way of a series that wants that date back.
        Assert.True(await Bookings.ReplaceAsync(onThird with { Status = BookingStatus.Confirmed }, BookingStatus.Pending, Token));
        Assert.False(await Bookings.ReplaceAsync(confirmed, BookingStatus.Confirmed, Token));
        Assert.Equal([new LocalDate(2026, 3, 18)], (await Bookings.FindAsync(series.Id, Token))!.Series!.Except);
    }

    private Booking ABooking(LocalDateTime start, string? rule = null)
    {
        var from = start.InUtc().ToInstant();
        return new Booking(
            new BookingId(TurnSamples.Digits(++made)),
            "local",
            Room.Id,
            new Interval(from, from + Duration.FromHours(1)),
            new Person(new UserId("test", "ann"), "Ann"),
            "周会",
            BookingStatus.Pending)
        {
            Series = rule is null ? null : new Recurrence(rule, start, Duration.FromHours(1), "UTC"),
        };
    }

    private async Task<IReadOnlyList<Interval>> TakenAsync()
    {
        var month = new Interval(Instant.FromUtc(2026, 3, 4, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0));
        var busy = await Rooms.BusyAsync([Room.Id], month, Token);
        return [.. Assert.IsType<RoomBusy.Known>(busy[0]).Intervals.Select(b => b.When)];
    }
}
