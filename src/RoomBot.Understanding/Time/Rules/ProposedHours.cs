using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Bare numbers that are hours by the words around them: "let's do 3 on Wednesday", "how about 11", "I meant 4".</summary>
internal static class ProposedHours
{
    /// <summary>True where the word before the number proposes it as an hour.</summary>
    internal static bool AreSaid(Scan s, int i) =>
        IsMeant(s, i) || IsContrasted(s, i) || IsInstead(s, i) || (IsOnDay(s, i + 1) && IsProposing(s.Text.AsSpan(s.Before.Start, s.Before.End - s.Before.Start)));

    // "4 works", "does 11 work for you"
    internal static bool Work(Scan s, int i) =>
        s[i].Digits > 0 && s[i].Value is >= 1 and <= 12 && s.Has(i + 1, Kind.Other) && s.Before.Kind is Kind.None or Kind.Comma or Kind.Other
        && s.Text.AsSpan(s[i].End) is [' ', 'w', 'o', 'r', 'k', .. var rest] && rest is [] or ['s', ..] or [' ', 'f', 'o', 'r', ..] or ['?', ..];

    // "for 4 on the 27th", "let's do 3 on Wednesday"
    internal static bool IsOnDay(Scan s, int i) =>
        s.Has(i, Kind.At) && s[i].Value == 1 && !s[i].Is(ItemMarks.Chinese)
        && (s.KindAt(i + 1) is Kind.Weekday or Kind.Month or Kind.When || (s.Has(i + 1, Kind.The) && s[i + 2].IsOrdinal));

    private static bool IsProposing(ReadOnlySpan<char> word) => word is "do" or "say" or "it" or "us" or "make it";

    // "I meant 4", "I meant 4, not 3"
    private static bool IsMeant(Scan s, int i) =>
        s.Text.AsSpan(s.Before.Start, s.Before.End - s.Before.Start) is "meant" or "mean" or "said" && s[i].Value is >= 1 and <= 12
        && (s.KindAt(i + 1) is Kind.None or Kind.Break or Kind.Comma || s.Text.AsSpan(s[i].End).StartsWith(" not "));

    // "could we do 3 instead", "3 instead of 2 on Thursday"
    private static bool IsInstead(Scan s, int i) =>
        s[i].Digits > 0 && s[i].Value is >= 1 and <= 12 && s.Text.AsSpan(s[i].End).StartsWith(" instead")
        && s.Text.AsSpan(s.Before.Start, s.Before.End - s.Before.Start) is "do" or "say" or "try" or "take" or "make it";

    /// <summary>"3 instead of 2": the second hour.</summary>
    internal static bool IsReplaced(Scan s, int i) =>
        s[i].Digits > 0 && s[i].Value is >= 1 and <= 12 && s.Back(3) is { Kind: Kind.When, Frame.HasClock: true }
        && s.Text.AsSpan(0, s.Before.End).EndsWith("instead of");

    // "I meant 4, not 3"
    internal static bool IsContrasted(Scan s, int i)
    {
        var before = s.Text.AsSpan(0, s[i].Start).TrimEnd(' ');
        return s[i].Digits > 0 && s[i].Value is >= 1 and <= 12 && before.EndsWith("not") && s.KindAt(i + 1) is Kind.None or Kind.Break or Kind.Comma
            && (s.Back(2).Kind == Kind.When && s.Back(2).Frame!.HasClock || s.Back(3).Kind == Kind.When && s.Back(3).Frame!.HasClock);
    }

    // "how about 11", "what about 4 instead"
    internal static bool IsSuggested(Scan s, int i)
    {
        var isAsked = s.Text.AsSpan(0, s.Before.Start).TrimEnd(' ');
        return (isAsked.EndsWith("how") || isAsked.EndsWith("what")) && s[i].Value is >= 1 and <= 12
            && (s.KindAt(i + 1) is Kind.None or Kind.Break or Kind.Or
                || s.Text.AsSpan(s[i].End).TrimStart(' ') is ['i', 'n', 's', 't', 'e', 'a', 'd', ..] or ['t', 'h', 'e', 'n', ..]);
    }
}
