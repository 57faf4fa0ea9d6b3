using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.English;

/// <summary>Ways of saying what is wanted that only English has.</summary>
internal static class EnglishIntents
{
    /// <summary>Rules to try before those that both languages share, in order.</summary>
    public static IReadOnlyList<IntentRule> First { get; } =
    [
        // "did I book a room for tomorrow?", "have we reserved anything": asked, not ordered.
        new("en.list.did-i", Intent.List, (s, f) => (s.Text.Contains(" did i book", StringComparison.Ordinal) || s.Text.Contains(" did we book", StringComparison.Ordinal) || s.Text.Contains(" have i booked", StringComparison.Ordinal) || s.Text.Contains(" did i reserve", StringComparison.Ordinal) || StartsWithAny(s.Text, "did i ", "did we ", "have i ", "have we ", "do i have ", "do we have a booking", "what have i ", "which rooms did i", "what did i", "what rooms did i", "do we still have", "do i still have", "which rooms have i", "which rooms do i have", "what rooms have we", "what do i have", "which room do i have", "what room do i have", "what rooms am i", "what rooms have i", "what rooms do i have", "where is my", "where's my"))
            && (s.Has(Sense.Book | Sense.Booked | Sense.Booking | Sense.Meeting | Sense.Mine | Sense.Room) || (s.Times.Count > 0 && s.Text.StartsWith("what do i have", StringComparison.Ordinal) && s.CountUnknown() == 0) || (f.Room is not null && s.Text.Contains(" still have", StringComparison.Ordinal))) && !f.HasWish && !s.Has(Sense.Free | Sense.Chat)),
    ];

    private static bool StartsWithAny(string text, params ReadOnlySpan<string> beginnings)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var beginning in beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
