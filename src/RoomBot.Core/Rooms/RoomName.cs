using System.Text.RegularExpressions;

namespace RoomBot.Core.Rooms;

/// <summary>All the names that one room answers to.</summary>
internal sealed partial class RoomName
{
    /// <summary>Takes a room's name apart.</summary>
    /// <param name="room">The room.</param>
    /// <param name="place">Its place.</param>
    /// <param name="index">Its place in the directory.</param>
    public RoomName(Room room, PlaceKeys place, int index)
    {
        Index = index;
        // "Everest (珠峰)" and "Everest / 珠峰" are two names of one room.
        string[] names = [room.Name, .. PartOfName().Split(room.Name).Where(p => p.Length > 1 && p.Length < room.Name.Length)];
        Plain = [.. names.Select(NameKeys.Plain)];
        string[] canonical = [.. names.Select(NameKeys.Canonical)];
        Canonical = [.. canonical, .. canonical.SelectMany(WithoutHall), .. WithBuilding(canonical[0], place.Building)];
        Numbers = [.. canonical.SelectMany(NumberAtEnd)];
        Beginnings = [.. canonical, .. names.SelectMany(LaterWords)];
        Spoken = [.. Plain.Concat(canonical).Concat(canonical.SelectMany(WithoutHall)).Where(IsTelling).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The room's place in the directory.</summary>
    public int Index { get; }

    /// <summary>As written.</summary>
    public string[] Plain { get; }

    /// <summary>As meant; the first is the whole name.</summary>
    public string[] Canonical { get; }

    /// <summary>The number alone of a room that has letters before it ("301" of A301).</summary>
    public string[] Numbers { get; }

    /// <summary>What a shortened name may be the beginning of: the names and, of several words, each further one on.</summary>
    public string[] Beginnings { get; }

    /// <summary>What may stand for the room in a sentence.</summary>
    public string[] Spoken { get; }

    private static IEnumerable<string> WithoutHall(string name) =>
        name.Length > 2 && name[^1] is '厅' or '室' && name.Length > 2 ? [name[..^1]] : [];

    // Room 301 of Tower A is "A301" as well.
    private static IEnumerable<string> WithBuilding(string name, string building) =>
        building.Length == 1 && char.IsAsciiLetter(building[0]) && char.IsAsciiDigit(name[0]) ? [building + name] : [];

    private static IEnumerable<string> NumberAtEnd(string name)
    {
        var from = name.Length;
        while (from > 0 && char.IsAsciiDigit(name[from - 1]))
        {
            from--;
        }

        return from > 0 && name.Length - from >= 1 ? [name[from..]] : [];
    }

    private static IEnumerable<string> LaterWords(string name)
    {
        var words = NameKeys.Digits(name).Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            var rest = NameKeys.Canonical(string.Join(' ', words[i..]));
            if (!char.IsAsciiDigit(rest[0]))
            {
                yield return rest;
            }
        }
    }

    // One letter, or a word that every room has, tells nothing in a sentence.
    private static bool IsTelling(string key) =>
        key.Length > 1 && !EveryRoom().IsMatch(key);

    [GeneratedRegex(@"[()（）\[\]【】/／|｜]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfName();

    [GeneratedRegex("^(?:(?:meeting|conference|conf)?rooms?|[大小中]?会议(?:室|厅|间|区)?|会议|大|小)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryRoom();
}
