using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Grammar;

/// <summary>Long English names of days and months with one slip of the fingers in them, beside those that are in the
/// word list.</summary>
internal static class Misspelt
{
    private const int Shortest = 5;
    private const int Longest = 10;

    private static readonly (string Name, Kind Kind, int Value)[] Names =
    [
        ("monday", Kind.Weekday, 1), ("tuesday", Kind.Weekday, 2), ("wednesday", Kind.Weekday, 3),
        ("thursday", Kind.Weekday, 4), ("friday", Kind.Weekday, 5),
        ("saturday", Kind.Weekday, 6), ("sunday", Kind.Weekday, 7), ("tomorrow", Kind.DayWord, 1),
        ("january", Kind.Month, 1), ("february", Kind.Month, 2),
        ("september", Kind.Month, 9), ("october", Kind.Month, 10), ("november", Kind.Month, 11),
        ("december", Kind.Month, 12),
    ];

    /// <summary>The name that was meant.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out Kind kind, out int value)
    {
        (kind, value) = (Kind.None, 0);
        if (word.Length is < Shortest or > Longest || word is "sundae" or "sundry" or "sunda")
        {
            return false;
        }

        foreach (var name in Names)
        {
            if (word[0] == name.Name[0] && Slips.IsOneSlipAway(word, name.Name))
            {
                (kind, value) = (name.Kind, name.Value);
                return true;
            }
        }

        return false;
    }
}
