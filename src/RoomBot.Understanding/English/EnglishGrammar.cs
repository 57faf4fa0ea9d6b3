using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.English;

/// <summary>What English brings to the grammar.</summary>
internal sealed class EnglishGrammar : ILanguage
{
    /// <inheritdoc/>
    public void AddWords(Lexicon lexicon) => EnglishWords.Add(lexicon);

    /// <inheritdoc/>
    public int ReadNumber(string text, int at, ref Item number) => EnglishNumbers.Read(text, at, ref number);

    /// <inheritdoc/>
    public IReadOnlyList<Rule> Rules(Stage stage) => stage switch
    {
        Stage.Atoms => [.. EnglishTimesOfDay.All, .. EnglishShortcuts.All, .. EnglishCountedDays.All, .. EnglishDates.All],
        Stage.Joins => EnglishCountedDays.Joins,
        Stage.Relative => EnglishEdges.All,
        Stage.Closing => EnglishShortcuts.Closing,
        _ => [],
    };
}
