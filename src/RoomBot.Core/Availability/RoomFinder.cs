using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Core.Availability;

/// <summary>Finds rooms: the directory, less what does not fit, less what is taken, less what others hold, the best first.</summary>
/// <param name="provider">Owns the rooms; its answer is the truth.</param>
/// <param name="store">Knows the holds and what is not accepted yet.</param>
public sealed class RoomFinder(IRoomProvider provider, IBookingStore store)
{
    /// <summary>Looks for a room. A named room is always asked at the provider; one without an answer is never offered.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="now">The moment of asking; nothing before it is offered.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FindResult> FindAsync(RoomQuery query, Instant now, CancellationToken cancellationToken)
    {
        var answer = await provider.RoomsAsync(query.Asker, cancellationToken);
        if (answer is not RoomsAnswer.Known { Rooms: var rooms })
        {
            return new FindResult.NoAnswer(((RoomsAnswer.Unknown)answer).Fault);
        }

        var names = RoomNames.Of(rooms);
        var search = new RoomSearch(provider, store, query, now, names.Placed);
        return Wanted(query, names) switch
        {
            null => await search.AmongAsync(names.Placed, cancellationToken),
            NameMatch.One one => await search.NamedAsync(names.PlaceOf(one.Room), cancellationToken),
            NameMatch.Several several => await search.AmongAsync([.. several.Rooms.Select(names.PlaceOf)], cancellationToken),
            NameMatch.None none => new FindResult.NoSuchRoom(query.Room ?? query.RoomId.ToString()!, none.Near),
            var match => throw new InvalidOperationException($"A match of a new kind: {match}."),
        };
    }

    /// <summary>Looks for a room for a series: the one named, or those that fit best, each with the dates on which it is taken.</summary>
    /// <param name="query">What is wanted; its time is the first occurrence.</param>
    /// <param name="dates">All occurrences, by time; at least one.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SeriesResult> PlanAsync(
        RoomQuery query, IReadOnlyList<Occurrence> dates, Instant now, CancellationToken cancellationToken)
    {
        var answer = await provider.RoomsAsync(query.Asker, cancellationToken);
        if (answer is not RoomsAnswer.Known { Rooms: var rooms })
        {
            return new SeriesResult.NoAnswer(((RoomsAnswer.Unknown)answer).Fault);
        }

        var names = RoomNames.Of(rooms);
        var search = new RoomSearch(provider, store, query, now, names.Placed);
        return Wanted(query, names) switch
        {
            null => await search.PlanAsync([], dates, cancellationToken),
            NameMatch.One one => await search.PlanAsync([names.PlaceOf(one.Room)], dates, cancellationToken),
            NameMatch.Several several => await search.PlanAsync([.. several.Rooms.Select(names.PlaceOf)], dates, cancellationToken),
            NameMatch.None none => new SeriesResult.NoSuchRoom(query.Room ?? query.RoomId.ToString()!, none.Near),
            var match => throw new InvalidOperationException($"A match of a new kind: {match}."),
        };
    }

    private static NameMatch? Wanted(RoomQuery query, RoomNames names) => query switch
    {
        { RoomId: { } id } => names.ById(id) is { } room ? new NameMatch.One(room) : new NameMatch.None([]),
        { Room: { } said } => names.Find(said, query.City, query.Building, query.Floor),
        _ => null,
    };
}
