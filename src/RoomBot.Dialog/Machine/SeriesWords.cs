namespace RoomBot.Dialog.Machine;

/// <summary>Whether one date of a series is meant, or all of them; and what to do about dates on which the room is taken.</summary>
internal static class SeriesWords
{
    private static readonly string[] One =
    [
        "仅这一次", "只这一次", "就这一次", "这一次就", "仅这次", "只这次", "就这次", "只取消这次", "只取消这一次", "只取消一次", "仅此一次", "只取消那次", "只取消那一次", "只取消当天", "只取消一天",
        "仅取消这", "仅取消那", "其他不变", "其余不变", "其他照常", "其余照常",
        "only this one", "just this one", "only this date", "just this date", "only that one", "just that one", "only once", "just once", "only the one", "just the one", "this one only",
        "that one only", "only this time", "just this time", "keep the rest", "keep the others", "not the whole series", "not the series",
    ];

    private static readonly string[] All =
    [
        "整个系列", "全部", "所有", "每一次", "每次", "都取消", "整个",
        "whole series", "entire series", "all of them", "all dates", "every date", "every one", "all occurrences", "cancel all", "the series", "them all",
    ];

    private static readonly string[] Skipping = ["跳过", "skip"];

    private static readonly string[] Elsewhere =
        ["那天换", "那次换", "那几天换", "那几次换", "这天换", "这次换", "这几次换", "当天换", "换会议室", "换个会议室", "换个房间", "another room on", "other room on", "different room on", "another room for that", "another room for those"];

    private static readonly string[] Refusing = ["不", "别", "don't", "dont", "do not", "not "];

    /// <summary>True where the dates on which the room is taken are to be left out.</summary>
    /// <param name="text">As written.</param>
    public static bool Skips(string text) => Has(text, Skipping) && !Has(text, Refusing);

    /// <summary>True where another room is wanted on those dates.</summary>
    /// <param name="text">As written.</param>
    public static bool WantsOtherRoom(string text) => Has(text, Elsewhere) && !Has(text, Refusing);

    /// <summary>True for one date, false for all, null where nothing says.</summary>
    /// <param name="text">As written.</param>
    public static bool? OneDate(string text) => Has(text, One) ? true : Has(text, All) ? false : null;

    private static bool Has(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
