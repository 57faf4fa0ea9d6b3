using RoomBot.Core.Rooms;

namespace RoomBot.Core.Reports;

/// <summary>Which rooms a report is about, as people said it; a part that was not said is empty.</summary>
/// <param name="Room">A room by name.</param>
/// <param name="City">A city.</param>
/// <param name="Building">A building.</param>
/// <param name="Floor">A floor.</param>
public sealed record UsageScope(string Room, string City, string Building, string Floor)
{
    /// <summary>All rooms.</summary>
    public static UsageScope Everything { get; } = new("", "", "", "");

    /// <summary>What was said, for people to read; empty for all rooms.</summary>
    public string Said => string.Join(' ', new[] { City, Building, Floor, Room }.Where(part => part.Length > 0));

    /// <summary>Those of a directory that are meant; all of them where several rooms go by the name, none where nothing does.</summary>
    /// <param name="rooms">The directory.</param>
    public IReadOnlyList<Room> Among(IReadOnlyList<Room> rooms)
    {
        if (Room.Length > 0)
        {
            return RoomNames.Of(rooms).Find(Room, City, Building, Floor) switch
            {
                NameMatch.One one => [one.Room],
                NameMatch.Several several => several.Rooms,
                _ => [],
            };
        }

        var place = PlaceKeys.Of(City, Building, Floor);
        return place.IsAnywhere ? Said.Length > 0 ? [] : rooms : [.. rooms.Where(room => place.Covers(PlaceKeys.Of(room.Place)))];
    }
}
