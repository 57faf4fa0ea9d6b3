using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Chinese;

/// <summary>What Chinese brings to the grammar.</summary>
internal sealed class ChineseGrammar : ILanguage
{
    /// <inheritdoc/>
    public void AddWords(Lexicon lexicon) => ChineseWords.Add(lexicon);

    /// <inheritdoc/>
    public int ReadNumber(string text, int at, ref Item number) => ChineseNumbers.Read(text, at, ref number);

    /// <inheritdoc/>
    public IReadOnlyList<Rule> Rules(Stage stage) => stage switch
    {
        Stage.Atoms => [.. ChineseEarlyLate.All, .. ChineseTimesOfDay.All, .. ChineseDates.All, .. ChineseHolidayRules.All],
        _ => [],
    };
}
