using RoomBot.Core.Rooms;

namespace RoomBot.Core.Availability;

/// <summary>A query with what is worked out of it once for a search and asked of each room.</summary>
internal sealed class Wish
{
    private readonly PlaceKeys[] notAt;

    /// <summary>From what was said.</summary>
    public Wish(RoomQuery query)
    {
        Query = query;
        Asked = PlaceKeys.Of(query.City, query.Building, query.Floor);
        Near = NearTo(query, Asked);
        notAt = [.. query.NotAt.Select(PlaceKeys.Of)];
    }

    /// <summary>What was said.</summary>
    public RoomQuery Query { get; }

    /// <summary>The place named.</summary>
    public PlaceKeys Asked { get; }

    /// <summary>What rooms shall be near to: the place named, and where the asker usually meets in so far as nothing else was named; null for nowhere.</summary>
    public PlaceKeys? Near { get; }

    /// <summary>True where the room may be offered at all.</summary>
    public bool MayHave(PlacedRoom candidate)
    {
        var room = candidate.Room;
        if (!room.Enabled || (Query.Excluded.Count > 0 && Query.Excluded.Contains(room.Id)))
        {
            return false;
        }

        foreach (var tag in Query.Tags)
        {
            if (!room.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        foreach (var place in notAt)
        {
            if (place.Covers(candidate.Place))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How the room differs from what is asked for; tags and exclusion are not among it, as nobody gives way in those.</summary>
    public RoomFit FitOf(PlacedRoom candidate) => new(
        candidate.Room.Capacity > 0 && Query.Capacity > candidate.Room.Capacity ? Query.Capacity.Value - candidate.Room.Capacity : 0,
        Query.Equipment & ~candidate.Room.Equipment,
        !Asked.Covers(candidate.Place));

    /// <summary>True where the room may be offered and meets all that is asked for.</summary>
    public bool IsMetBy(PlacedRoom candidate) => MayHave(candidate) && FitOf(candidate).IsFull;

    private static PlaceKeys? NearTo(RoomQuery query, PlaceKeys asked)
    {
        var usual = PlaceKeys.Of(query.UsualPlace ?? Place.Unknown);
        var isThere = asked.City.Length == 0 || string.Equals(asked.City, usual.City, StringComparison.Ordinal);
        var near = asked.Building.Length > 0 || !isThere ? asked
            : new PlaceKeys(usual.City, usual.Building, asked.Floor.Length > 0 ? asked.Floor : usual.Floor);
        return near.IsAnywhere ? null : near;
    }
}
