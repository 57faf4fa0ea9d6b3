using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RoomBot.Core.Rooms;

/// <summary>Finds rooms by what people call them: case, width, blanks, hyphens and the words that every room has do not count, Chinese and Arabic numbers are the same.
/// Immutable; made once for each directory.</summary>
public sealed partial class RoomNames
{
    private const int MostNear = 5;
    private const int ShortestPrefix = 3;

    private static readonly ConditionalWeakTable<IReadOnlyList<Room>, RoomNames> Made = [];

    private readonly IReadOnlyList<Room> rooms;
    private readonly Dictionary<RoomId, int> byId;
    private readonly Dictionary<string, int[]> byPlain;
    private readonly Dictionary<string, int[]> byCanonical;
    private readonly Dictionary<string, int[]> byNumber;
    private readonly (string Key, int Room)[] sorted;
    private readonly Lazy<NearNames> near;
    private readonly Lazy<NamesInText> inText;

    private RoomNames(IReadOnlyList<Room> rooms)
    {
        this.rooms = rooms;
        var distinct = new Dictionary<Place, PlaceKeys>();
        Placed = [.. rooms.Select(r => new PlacedRoom(r, KeysOf(r.Place, distinct)))];
        byId = rooms.Select((r, i) => (r.Id, Index: i)).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Index);
        var names = rooms.Select((r, i) => new RoomName(r, Placed[i].Place, i)).ToList();
        byPlain = Group(names.SelectMany(n => n.Plain, (n, key) => (key, n.Index)));
        byCanonical = Group(names.SelectMany(n => n.Canonical, (n, key) => (key, n.Index)));
        byNumber = Group(names.SelectMany(n => n.Numbers, (n, key) => (key, n.Index)));
        sorted = [.. names.SelectMany(n => n.Beginnings, (n, key) => (key, n.Index)).Distinct()];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key) is var c && c != 0 ? c : a.Room - b.Room);
        near = new Lazy<NearNames>(() => new NearNames([.. names.Select(n => n.Canonical[0])]));
        inText = new Lazy<NamesInText>(() => new NamesInText(Group(names.SelectMany(n => n.Spoken, (n, key) => (key, n.Index)))));
    }

    /// <summary>The index of a directory, made at the first call for this instance and kept with it.</summary>
    /// <param name="rooms">The directory; not changed afterwards.</param>
    public static RoomNames Of(IReadOnlyList<Room> rooms) => Made.GetValue(rooms, static r => new RoomNames(r));

    /// <summary>The room with an id, or null.</summary>
    /// <param name="id">Its id.</param>
    public Room? ById(RoomId id) => byId.TryGetValue(id, out var index) ? rooms[index] : null;

    /// <summary>The rooms that go by a name: those that have it, before those whose name begins with it, before suggestions.</summary>
    /// <param name="said">The name as people said it, with or without building and floor before it.</param>
    /// <param name="city">City said with it, or null.</param>
    /// <param name="building">Building said with it, or null.</param>
    /// <param name="floor">Floor said with it, or null.</param>
    public NameMatch Find(string said, string? city = null, string? building = null, string? floor = null)
    {
        if (said.Length > NameKeys.LongestName || NameKeys.Plain(said).Length == 0)
        {
            return new NameMatch.None([]);
        }

        var place = PlaceKeys.Of(city, building, floor);
        var called = Called(said);
        var there = InPlace(called, place);
        if (there.Count == 0 && PlaceFirst().Match(NameKeys.Digits(said)) is { Success: true } split)
        {
            var both = PlaceKeys.Of(city, Or(split.Groups["building"], building), Or(split.Groups["floor"], floor));
            there = InPlace(Called(split.Groups["name"].Value), both);
        }

        return there switch
        {
            [] => new NameMatch.None(Rooms(called.Count > 0 ? called : near.Value.Find(NameKeys.Canonical(said), MostNear)).Take(MostNear).ToArray()),
            [var one] => new NameMatch.One(rooms[one]),
            _ => new NameMatch.Several([.. Rooms(there)]),
        };
    }

    /// <summary>The names of rooms that stand in a sentence, the longest at each place; names that are only digits are left to the grammar.</summary>
    /// <param name="text">Anything.</param>
    /// <returns>By place in the text; none overlaps another.</returns>
    public IReadOnlyList<NameInText> FindIn(string text) =>
        [.. inText.Value.Find(text).Select(f => new NameInText([.. Rooms(f.Rooms)], f.Start, f.Length))];

    /// <summary>The directory, each room with its place.</summary>
    internal IReadOnlyList<PlacedRoom> Placed { get; }

    /// <summary>A room with its place.</summary>
    /// <param name="room">One of this very directory.</param>
    internal PlacedRoom PlaceOf(Room room) => Placed[byId[room.Id]];

    // Written so, meant so, numbered so, beginning so: the first that any room answers to.
    private IReadOnlyList<int> Called(string said)
    {
        var canonical = NameKeys.Canonical(said);
        return byPlain.TryGetValue(NameKeys.Plain(said), out var written) ? written
            : byCanonical.TryGetValue(canonical, out var meant) ? meant
            : byNumber.TryGetValue(canonical, out var numbered) ? numbered
            : Beginning(canonical);
    }

    private List<int> Beginning(string key)
    {
        var found = new List<int>();
        if (key.Length < (key.Any(char.IsAscii) ? ShortestPrefix : 2) || char.IsAsciiDigit(key[^1]))
        {
            return found;
        }

        for (var i = FirstAtOrAfter(key); i < sorted.Length && sorted[i].Key.StartsWith(key, StringComparison.Ordinal); i++)
        {
            found.Add(sorted[i].Room);
        }

        found.Sort();
        return [.. found.Distinct()];
    }

    private int FirstAtOrAfter(string key)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = string.CompareOrdinal(sorted[middle].Key, key) < 0 ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private IReadOnlyList<int> InPlace(IReadOnlyList<int> called, PlaceKeys place) =>
        place.IsAnywhere ? called : [.. called.Where(i => place.Covers(Placed[i].Place))];

    private IEnumerable<Room> Rooms(IReadOnlyList<int> indexes) => indexes.Select(i => rooms[i]);

    private static string? Or(Group group, string? otherwise) => group.Success ? group.Value : otherwise;

    private static PlaceKeys KeysOf(Place place, Dictionary<Place, PlaceKeys> distinct)
    {
        if (!distinct.TryGetValue(place, out var keys))
        {
            distinct.Add(place, keys = PlaceKeys.Of(place));
        }

        return keys;
    }

    private static Dictionary<string, int[]> Group(IEnumerable<(string Key, int Room)> names) => names
        .Where(n => n.Key.Length > 0)
        .GroupBy(n => n.Key, n => n.Room, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    [GeneratedRegex(
        "^(?<building>(?:building|tower|block|bldg) ?(?:[a-z]|\\d+)(?![a-z0-9])|(?:[a-z]|\\d+) ?(?:号楼|[座栋幢]))? ?"
        + "(?<floor>(?:地下|负|b)? ?\\d{1,3} ?(?:楼|层|floor|f(?![a-z])))? ?的?(?<name>\\S.*)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceFirst();
}
