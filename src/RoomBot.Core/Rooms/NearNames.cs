namespace RoomBot.Core.Rooms;

/// <summary>Names that are one slip away: a letter too many, too few, another, or two swapped.</summary>
internal sealed class NearNames
{
    private const int ShortestName = 3;

    private readonly Dictionary<string, List<int>> byDeletion = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> keys;

    /// <summary>Prepares names for the search; each is found by what is left of it when one letter is taken out.</summary>
    /// <param name="keys">The names' letters, by the room's place in the directory.</param>
    public NearNames(IReadOnlyList<string> keys)
    {
        this.keys = keys;
        for (var room = 0; room < keys.Count; room++)
        {
            foreach (var shortened in Shortened(keys[room]))
            {
                if (!byDeletion.TryGetValue(shortened, out var rooms))
                {
                    byDeletion.Add(shortened, rooms = []);
                }

                if (rooms.Count == 0 || rooms[^1] != room)
                {
                    rooms.Add(room);
                }
            }
        }
    }

    /// <summary>Places in the directory of names one slip away, in its order.</summary>
    /// <param name="key">What people said, in the same letters.</param>
    /// <param name="atMost">The most wanted.</param>
    public IReadOnlyList<int> Find(string key, int atMost)
    {
        var found = new SortedSet<int>();
        foreach (var shortened in Shortened(key))
        {
            foreach (var room in byDeletion.GetValueOrDefault(shortened, []))
            {
                if (IsOneSlip(key, keys[room]))
                {
                    found.Add(room);
                }
            }
        }

        return [.. found.Take(atMost)];
    }

    /// <summary>True where one slip leads from one to the other.</summary>
    internal static bool IsOneSlip(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = shorter.AsSpan().CommonPrefixLength(longer);
        var restOfShorter = shorter.AsSpan(same);
        var restOfLonger = longer.AsSpan(same);
        if (restOfLonger.Length == 0)
        {
            return false;
        }

        if (restOfShorter.Length < restOfLonger.Length)
        {
            return restOfShorter.SequenceEqual(restOfLonger[1..]);
        }

        return restOfShorter[1..].SequenceEqual(restOfLonger[1..])
            || (restOfShorter.Length > 1 && restOfShorter[0] == restOfLonger[1] && restOfShorter[1] == restOfLonger[0]
                && restOfShorter[2..].SequenceEqual(restOfLonger[2..]));
    }

    // The name itself is among them: it is what a name with one letter more is shortened to.
    private static IEnumerable<string> Shortened(string key)
    {
        if (key.Length < ShortestName || key.Length > NameKeys.LongestName)
        {
            yield break;
        }

        yield return key;
        for (var i = 0; i < key.Length; i++)
        {
            yield return key.Remove(i, 1);
        }
    }
}
