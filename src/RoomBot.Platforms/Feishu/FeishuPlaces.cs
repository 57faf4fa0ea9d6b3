using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>City, building and floor out of the tenant's own tree of levels: the lowest level that is called like a floor is the floor, the top is the city, what stands between is the
/// building.</summary>
internal sealed class FeishuPlaces(IReadOnlyList<FeishuLevel> levels)
{
    private readonly Dictionary<string, FeishuLevel> _levels = levels.ToDictionary(level => level.RoomLevelId, StringComparer.Ordinal);

    /// <summary>Where a room is; what the tree does not tell is empty.</summary>
    /// <param name="room">The room.</param>
    public Place Of(FeishuRoom room)
    {
        var names = Names(room);
        var floor = names.FindLastIndex(IsFloor);
        var above = floor < 0 ? names : names[..floor];
        return new Place(
            above.Count > 1 ? above[0] : "",
            above.Count switch { 0 => "", 1 => above[0], _ => string.Join(' ', above[1..]) },
            floor < 0 ? "" : names[floor]);
    }

    private List<string> Names(FeishuRoom room)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = room.RoomLevelId; id is not null && seen.Add(id) && _levels.TryGetValue(id, out var level); id = level.ParentId)
        {
            names.Insert(0, level.Name);
        }

        return names;
    }

    private static bool IsFloor(string name)
    {
        var text = name.Trim();
        var digits = text.Count(char.IsAsciiDigit);
        return text.EndsWith('层') || text.EndsWith('楼')
            || text.Contains("floor", StringComparison.OrdinalIgnoreCase) || text.Contains("level", StringComparison.OrdinalIgnoreCase)
            || (digits > 0 && text.Length <= 4 && text.All(c => char.IsAsciiDigit(c) || c is 'F' or 'f' or 'B' or 'b' or 'L' or 'l'));
    }
}
