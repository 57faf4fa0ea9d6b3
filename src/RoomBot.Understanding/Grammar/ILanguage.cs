namespace RoomBot.Understanding.Grammar;

/// <summary>What a language brings to the grammar.</summary>
internal interface ILanguage
{
    /// <summary>Its words for times.</summary>
    void AddWords(Lexicon lexicon);

    /// <summary>Reads a number written in words.</summary>
    /// <param name="text">In the normal form.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="number">The number, where there is one.</param>
    /// <returns>Its length in the text, 0 where there is none.</returns>
    int ReadNumber(string text, int at, ref Item number);

    /// <summary>Its rules for a stage, in order.</summary>
    IReadOnlyList<Rule> Rules(Stage stage);
}
