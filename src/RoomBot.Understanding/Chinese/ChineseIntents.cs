using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.Chinese;

/// <summary>Ways of saying what is wanted that only Chinese has.</summary>
internal static class ChineseIntents
{
    /// <summary>Rules to try before those that both languages share, in order.</summary>
    public static IReadOnlyList<IntentRule> First { get; } =
    [
        // 把A301订了: an order, though 订了 alone tells of a booking that is there.
        new("zh.book.disposal", Intent.Book, (s, f) => f.Room is not null && s.Text.Contains('把', StringComparison.Ordinal) && s.TryFirst(Sense.Booked, out var booked) && s.Reads(booked, "订了", "定了", "预订了", "预定了", "占了") && !s.Has(Sense.Question | Sense.Who) && (booked.End == s.Text.Length || !Text.Letters.IsWord(s.Text[booked.End]) || s.Text[booked.End] is '吧')),
        // 我订会议室了吗: asked, not ordered.
        new("zh.list.have-i", Intent.List, (s, f) => s.TryFirst(Sense.Book, out var book) && s.IsBefore(book.Start, Sense.Me | Sense.Have) && s.Has(Sense.Me) && (s.IsBefore(book.Start, Sense.Have) || s.Times.Count == 0 || s.Has(Sense.Room)) && s.Text.AsSpan(book.End) is var rest
            && (s.IsBefore(book.Start, Sense.Have) || rest.Contains("了吗", StringComparison.Ordinal) || rest.Contains("了没", StringComparison.Ordinal) || rest.Contains("了么", StringComparison.Ordinal))),
        new("zh.who.anyone-there", Intent.Who, (s, f) => f.Room is not null && s.TryFirst(Sense.Greeting, out var there) && s.Reads(there, "有人吗")),
        // 我已经在会议室了.
        new("zh.checkin.there", Intent.CheckIn, (s, f) => s.HasRoom(f) && s.Has(Sense.Me) && s.Times.Count == 0 && s.Text.Contains('在', StringComparison.Ordinal) && s.Text.TrimEnd("。!啦 ".ToCharArray()).EndsWith('了')
            && s.IsOnly(Sense.Me | Sense.Function | Sense.Filler | Sense.Room) && !s.Has(Sense.Question)),
        new("zh.checkin.arrived", Intent.CheckIn, (s, f) => f.Room is not null && s.Text.TrimEnd("。!啦 ".ToCharArray()).EndsWith('了') && (s.Text.Contains('到', StringComparison.Ordinal)) && s.Has(Sense.Me)
            && s.IsOnly(Sense.Me | Sense.Function | Sense.Filler | Sense.Room | Sense.CheckIn) && s.Times.Count == 0),
    ];
}
