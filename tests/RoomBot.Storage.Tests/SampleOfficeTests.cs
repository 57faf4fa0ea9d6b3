using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Tests;

public sealed class SampleOfficeTests : IAsyncDisposable
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly TestDatabase database = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private SampleOffice Office => database.Get<SampleOffice>();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task It_has_rooms_in_two_cities_and_three_buildings_with_names_in_both_languages()
    {
        Assert.Equal(27, await Office.AddRoomsAsync(Now));
        Assert.Equal(0, await Office.AddRoomsAsync(Now));

        var rooms = await database.Get<RoomStore>().ListAsync(Now);
        Assert.Equal(2, rooms.Select(r => r.Place.City).Distinct().Count());
        Assert.Equal(3, rooms.Select(r => r.Place.Building).Distinct().Count());
        Assert.Superset(new HashSet<string> { "A301", "Everest", "珠穆朗玛" }, rooms.Select(r => r.Name).ToHashSet());
        Assert.Contains(rooms, r => r.NeedsApproval);
        Assert.Contains(rooms, r => !r.Enabled);
        Assert.Equal(rooms.Count, rooms.Select(r => r.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-03-04T10:07")]
    [InlineData("2026-03-05T00:10")]
    [InlineData("2026-03-07T21:40")]
    public async Task At_any_moment_some_rooms_are_taken_and_most_are_free(string local)
    {
        var now = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Shanghai).ToInstant();
        database.Clock.MoveTo(now);
        await Office.AddRoomsAsync(Now);

        Assert.InRange(await Office.AddBookingsAsync(now, Shanghai, Now), 50, 60);
        Assert.Equal(0, await Office.AddBookingsAsync(now, Shanghai, Now));

        var rooms = await database.Get<RoomStore>().ListAsync(Now);
        var busy = await database.Get<IRoomProvider>().BusyAsync(
            [.. rooms.Select(r => r.Id)], new Interval(now, now + Duration.FromMinutes(20)), Now);
        var taken = busy.Count(b => Assert.IsType<RoomBusy.Known>(b).Intervals.Count > 0);
        Assert.InRange(taken, 4, 20);
    }

    [Fact]
    public async Task The_next_day_gets_its_own_meetings_beside_those_that_are_there()
    {
        var now = Instant.FromUtc(2026, 3, 4, 2, 0);
        await Office.AddRoomsAsync(Now);
        await Office.AddBookingsAsync(now, Shanghai, Now);

        Assert.InRange(await Office.AddBookingsAsync(now + Duration.FromDays(1), Shanghai, Now), 30, 60);
    }
}
