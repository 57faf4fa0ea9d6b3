using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Series;
using RoomBot.Testing.Fakes;
using static RoomBot.Core.Tests.Bookings.World;

namespace RoomBot.Core.Tests.Bookings;

/// <summary>Single dates of a series that stands.</summary>
public sealed class SeriesDateTests
{
    private static readonly LocalDate First = new(2026, 11, 22);

    private readonly World world = new();

    [Fact]
    public async Task A_date_is_given_back_and_the_rest_stands()
    {
        await SeriesAsync();

        var done = Assert.IsType<DeskCancelResult.DateDone>(await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token));

        Assert.Equal(Hours(10 + (7 * 24), 11 + (7 * 24)), done.When);
        Assert.Equal([First.PlusWeeks(1)], world.Recorded(1).Series!.Except);
        Assert.Equal([Hours(10, 11), Hours(10 + (14 * 24), 11 + (14 * 24))], Assert.Single(world.Provider.Events).Times);
        Assert.IsType<DeskBookResult.Booked>(await world.Desk.BookAsync(Request(2, Bob, 10 + (7 * 24), 11 + (7 * 24)), Token));
    }

    [Fact]
    public async Task Given_back_twice_it_is_done_once()
    {
        await SeriesAsync();
        await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token);
        var calls = world.Provider.Calls["MoveAsync"];

        Assert.IsType<DeskCancelResult.DateDone>(await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token));

        Assert.Equal(calls, world.Provider.Calls["MoveAsync"]);
    }

    [Fact]
    public async Task Without_its_first_date_it_begins_with_the_second()
    {
        await SeriesAsync();
        await world.Desk.CancelDateAsync(Id(1), First, Token);

        Assert.Equal(Hours(10 + (7 * 24), 11 + (7 * 24)), world.Recorded(1).When);
        world.AssertTrue();
    }

    [Fact]
    public async Task The_last_date_that_is_left_is_the_series()
    {
        await SeriesAsync();
        await world.Desk.CancelDateAsync(Id(1), First, Token);
        await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(2), Token);

        Assert.Equal(BookingStatus.Cancelled, Assert.IsType<DeskCancelResult.Done>(await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token)).Booking.Status);
        Assert.Empty(world.Provider.Events);
    }

    [Fact]
    public async Task What_is_no_date_of_it_is_none()
    {
        await SeriesAsync();
        await world.BookedAsync(2, Bob, 12, 13);

        Assert.IsType<DeskCancelResult.NoSuchBooking>(await world.Desk.CancelDateAsync(Id(1), First.PlusDays(1), Token));
        Assert.IsType<DeskCancelResult.NoSuchBooking>(await world.Desk.CancelDateAsync(Id(2), First, Token));
        Assert.IsType<DeskCancelResult.NoSuchBooking>(await world.Desk.CancelDateAsync(Id(3), First, Token));
    }

    [Theory]
    [InlineData(FaultKind.NoAnswer, false)]
    [InlineData(FaultKind.LostAnswer, false)]
    [InlineData(FaultKind.NoAnswer, true)]
    public async Task Without_an_answer_it_is_asked_again_and_told_as_not_done_where_none_comes(FaultKind fault, bool isForEver)
    {
        await SeriesAsync();
        var failures = isForEver ? 100 : 1;
        world.Provider.Fault = method => method is "MoveAsync" && failures-- > 0 ? fault : FaultKind.None;

        var result = await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token);

        Assert.Equal(isForEver, result is DeskCancelResult.NotDone);
        Assert.Equal(!isForEver, result is DeskCancelResult.DateDone);
        Assert.Equal(isForEver ? 3 : 2, SeriesTimes.Of(world.Recorded(1).Series, world.Recorded(1).When)!.Count);
    }

    [Fact]
    public async Task A_series_that_was_deleted_elsewhere_is_over()
    {
        await SeriesAsync();
        world.Provider.DeleteElsewhere(Id(1));

        Assert.IsType<DeskCancelResult.Done>(await world.Desk.CancelDateAsync(Id(1), First.PlusWeeks(1), Token));
        Assert.Equal(BookingStatus.Cancelled, world.Recorded(1).Status);
    }

    private async Task SeriesAsync()
    {
        var series = new Recurrence("FREQ=WEEKLY;COUNT=3", First.At(new LocalTime(10, 0)), Duration.FromHours(1), "UTC");
        Assert.IsType<DeskBookResult.Booked>(await world.Desk.BookAsync(Request(1, Ann, 10, 11) with { Series = series }, Token));
    }
}
