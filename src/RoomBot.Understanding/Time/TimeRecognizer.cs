using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time.Refiners;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time;

/// <summary>The recognizer: words to items, rules in stages over the items, what is left to readings. Work grows with
/// the length of the text
/// and with nothing else; memory with the number of times found.</summary>
public sealed class TimeRecognizer : ITimeRecognizer
{
    [ThreadStatic]
    private static Scan? spare;

    private readonly Lexer lexer;
    private readonly RuleEngine engine;

    /// <summary>Builds the recognizer with all its languages. Build one and keep it.</summary>
    public TimeRecognizer()
    {
        // A new language is a line here.
        ILanguage[] languages = [new ChineseGrammar(), new EnglishGrammar()];
        var lexicon = new Lexicon();
        foreach (var language in languages)
        {
            language.AddWords(lexicon);
        }

        Zones.Add(lexicon);
        lexer = new Lexer(lexicon, languages);
        var stages = new IReadOnlyList<Rule>[(int)Stage.Closing + 1];
        for (var stage = Stage.Nothing; stage <= Stage.Closing; stage++)
        {
            stages[(int)stage] = RulesOf(stage, languages);
        }

        engine = new RuleEngine(stages);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TimeMention> Recognize(string text, UnderstandingContext context) =>
        Recognize(text, context, out _);

    /// <summary>The same, with how much work it was: characters read and rules tried.</summary>
    internal IReadOnlyList<TimeMention> Recognize(string text, UnderstandingContext context, out long work)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var scan = spare ?? new Scan();
        spare = null;
        var mentions = new MentionList();
        scan.Begin(Normalizer.Normalize(text), context);
        for (var at = 0; at < text.Length;)
        {
            at = lexer.Read(scan, at);
            engine.Run(scan);
            mentions.Take(scan);
            scan.Clear();
        }

        var found = mentions.Finish(scan);
        work = scan.Work;
        scan.End();
        spare = scan;
        return found;
    }

    private static IReadOnlyList<Rule> RulesOf(Stage stage, ILanguage[] languages) =>
    [
        .. languages.SelectMany(language => language.Rules(stage)),
        .. stage switch
        {
            Stage.Nothing => [.. AroundTheClock.All, .. NothingRules.All, .. SpokenDecimals.All],
            Stage.Lengths => [.. LengthRules.All, .. BareMinutes.All],
            Stage.Atoms => [.. CompactClocks.All, .. ClockRules.All, .. DayRules.All],
            Stage.Joins => [.. CompactClocks.Listed, .. JoinRules.All],
            Stage.Relative => [.. PartOfWindow.All, .. RelativeRules.All],
            Stage.Ranges => RangeRules.All,
            Stage.RangeDays => RangeRules.Days,
            Stage.Recurrences => [.. DayByDay.All, .. OnceInAWhile.All, .. RecurrenceRules.All],
            _ => ClosingRules.All,
        },
    ];
}
