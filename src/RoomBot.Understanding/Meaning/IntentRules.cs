using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;

namespace RoomBot.Understanding.Meaning;

/// <summary>All rules by which an intent is told, in the order in which they are tried; the first that holds decides.</summary>
internal static class IntentRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<IntentRule> All { get; } =
    [
        .. HelpRules.All,
        .. ChineseIntents.First,
        .. EnglishIntents.First,
        .. ManageRules.All,
        .. AskRules.All,
        .. BookRules.All,
    ];
}
