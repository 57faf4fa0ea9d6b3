namespace RoomBot.Understanding.Text;

/// <summary>Slips of the fingers.</summary>
internal static class Slips
{
    /// <summary>Whether one letter too many, too few, wrong, or two swapped make one word of the other. The first letter must be right.</summary>
    public static bool IsOneSlipAway(ReadOnlySpan<char> written, ReadOnlySpan<char> right)
    {
        if (written[0] != right[0] || Math.Abs(written.Length - right.Length) > 1)
        {
            return false;
        }

        var same = written.CommonPrefixLength(right);
        var a = written[same..];
        var b = right[same..];
        return a.Length == b.Length
            ? a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
