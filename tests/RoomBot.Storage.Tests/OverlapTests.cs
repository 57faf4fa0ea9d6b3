using FsCheck;
using FsCheck.Fluent;

namespace RoomBot.Storage.Tests;

/// <summary>That two bookings of a room do not overlap is a rule of the database itself: here it is spoken to in raw SQL.</summary>
public sealed class OverlapTests : IAsyncDisposable
{
    private const string AddBooking =
        """
        INSERT INTO bookings (id, provider, room, starts, ends, channel, requester, requester_name, topic, status, created_at, zone)
        VALUES (@id, 'local', @room, @starts, @ends, 'test', 'u1', 'Ann', '', @status, 0, '')
        """;

    private readonly TestDatabase database = new();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("r1", 10, 20, "confirmed", false)] // the same
    [InlineData("r1", 12, 18, "confirmed", false)] // within
    [InlineData("r1", 5, 25, "confirmed", false)] // around
    [InlineData("r1", 5, 11, "confirmed", false)] // over its start
    [InlineData("r1", 19, 25, "confirmed", false)] // over its end
    [InlineData("r1", 5, 10, "confirmed", true)] // touches its start
    [InlineData("r1", 20, 25, "confirmed", true)] // touches its end
    [InlineData("r2", 10, 20, "confirmed", true)] // another room
    [InlineData("r1", 12, 18, "cancelled", true)] // over already
    public async Task A_confirmed_booking_that_overlaps_a_confirmed_one_is_refused(string room, int starts, int ends, string status, bool isAccepted)
    {
        using var raw = await OpenAsync();
        Assert.True(raw.Accepts(AddBooking, ("@id", "b1"), ("@room", "r1"), ("@starts", 10), ("@ends", 20), ("@status", "confirmed")));

        Assert.Equal(isAccepted, raw.Accepts(AddBooking, ("@id", "b2"), ("@room", room), ("@starts", starts), ("@ends", ends), ("@status", status)));
    }

    [Theory]
    [InlineData("UPDATE bookings SET status = 'confirmed' WHERE id = 'b2'")]
    [InlineData("UPDATE bookings SET status = 'confirmed', room = 'r1', starts = 0, ends = 11 WHERE id = 'b3'")]
    [InlineData("UPDATE booking_times SET confirmed = 1 WHERE booking = 'b2'")]
    public async Task A_booking_is_not_changed_into_one_that_overlaps(string update)
    {
        using var raw = await OpenAsync();
        raw.Execute(AddBooking, ("@id", "b1"), ("@room", "r1"), ("@starts", 10), ("@ends", 20), ("@status", "confirmed"));
        raw.Execute(AddBooking, ("@id", "b2"), ("@room", "r1"), ("@starts", 15), ("@ends", 25), ("@status", "pending"));
        raw.Execute(AddBooking, ("@id", "b3"), ("@room", "r2"), ("@starts", 10), ("@ends", 20), ("@status", "confirmed"));

        Assert.False(raw.Accepts(update));

        Assert.True(raw.Accepts("UPDATE bookings SET status = 'cancelled' WHERE id = 'b1'"));
        Assert.True(raw.Accepts(update));
    }

    [Fact]
    public async Task An_event_of_the_local_rooms_that_overlaps_is_refused_even_while_it_waits_for_approval()
    {
        using var raw = await OpenAsync();
        AddRoomsAndEvents(raw, 2);
        Assert.True(Occupy(raw, 1, "r1", 10, 20, accepted: 0));

        Assert.False(Occupy(raw, 2, "r1", 15, 25, accepted: 1));
        Assert.True(Occupy(raw, 2, "r1", 20, 25, accepted: 1));
        Assert.False(raw.Accepts("UPDATE room_occurrences SET starts = 19 WHERE event = 2"));
        Assert.False(raw.Accepts("INSERT INTO room_events (key, state, organiser, topic, created_at) VALUES ('k1', 'standing', '', '', 0)"));
        Assert.False(Occupy(raw, 2, "no room", 0, 1, accepted: 1));
    }

    [Fact]
    public async Task Whatever_is_tried_in_whatever_order_no_two_bookings_of_a_room_overlap()
    {
        using var raw = await OpenAsync();
        AddRoomsAndEvents(raw, 8);
        var step = Gen.Choose(1, 8).SelectMany(id => Gen.Choose(1, 2).SelectMany(room => Gen.Choose(0, 30).SelectMany(start =>
            Gen.Choose(1, 12).SelectMany(length => Gen.Elements("pending", "confirmed", "cancelled")
                .Select(status => (Id: id, Room: $"r{room}", Start: start, End: start + length, Status: status))))));

        Prop.ForAll(Arb.From(step.ArrayOf()), steps =>
        {
            raw.Execute("DELETE FROM bookings");
            raw.Execute("DELETE FROM room_occurrences");
            foreach (var (id, room, start, end, status) in steps)
            {
                (string, object)[] values =
                    [("@id", $"b{id}"), ("@room", room), ("@starts", start), ("@ends", end), ("@status", status)];
                if (!raw.Accepts(AddBooking, values))
                {
                    raw.Accepts("UPDATE bookings SET room = @room, starts = @starts, ends = @ends, status = @status WHERE id = @id", values);
                }

                Occupy(raw, id, room, start, end, accepted: start % 2);
            }

            return Overlaps(raw, "bookings", "a.id < b.id AND a.status = 'confirmed' AND b.status = 'confirmed'") == 0
                && Overlaps(raw, "room_occurrences", "a.event < b.event") == 0;
        }).QuickCheckThrowOnFailure();
    }

    private static void AddRoomsAndEvents(RawSql raw, int events)
    {
        raw.Execute(
            """
            INSERT INTO rooms (id, position, name, capacity, city, building, floor, equipment, tags, approval, enabled)
            VALUES ('r1', 1, 'A301', 10, '', '', '', '', '', 0, 1), ('r2', 2, 'A302', 6, '', '', '', '', '', 0, 1)
            """);
        for (var i = 1; i <= events; i++)
        {
            raw.Execute(
                "INSERT INTO room_events (key, state, organiser, topic, created_at) VALUES (@key, 'standing', '', '', 0)", ("@key", $"k{i}"));
        }
    }

    private static bool Occupy(RawSql raw, int by, string room, int starts, int ends, int accepted) => raw.Accepts(
        "INSERT INTO room_occurrences (event, room, starts, ends, accepted) VALUES (@event, @room, @starts, @ends, @accepted)",
        ("@event", by),
        ("@room", room),
        ("@starts", starts),
        ("@ends", ends),
        ("@accepted", accepted));

    private static long Overlaps(RawSql raw, string table, string pair) => (long)raw.Scalar(
        $"SELECT count(*) FROM {table} AS a JOIN {table} AS b ON a.room = b.room AND {pair} WHERE a.starts < b.ends AND b.starts < a.ends")!;

    private async Task<RawSql> OpenAsync()
    {
        await database.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        return new RawSql(database.File);
    }
}
