using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding;

/// <summary>From text to intent and slots, by rules. Safe for concurrent use. Only the first <see cref="MostCharacters"/> characters of a
/// text are read: nobody asks for a room in more.</summary>
public sealed class Understander : IUnderstander
{
    /// <summary>How much of a text is read, in UTF-16 units.</summary>
    public const int MostCharacters = 2000;

    private static readonly Vocabulary Words = Vocabulary.Build();

    private readonly TimeReader reader;
    private readonly TimeParting parting;

    /// <summary>An understander.</summary>
    /// <param name="times">Finds the time expressions.</param>
    public Understander(ITimeRecognizer times)
    {
        reader = new TimeReader(times, Words);
        parting = new TimeParting(reader);
    }

    /// <inheritdoc/>
    public Understood Understand(string text, UnderstandingContext context) => Read(text, context).Meaning;

    /// <summary>Understands one utterance and tells how.</summary>
    /// <param name="text">As written; any length.</param>
    /// <param name="context">The reference time and what is on the table; <see cref="UnderstandingContext.Trace"/> is taken as true.</param>
    /// <returns>The meaning, and the rules that made it, in order.</returns>
    public (Understood Meaning, IReadOnlyList<TraceStep> Trace) Explain(string text, UnderstandingContext context) =>
        Read(text, context with { Trace = true });

    private (Understood Meaning, IReadOnlyList<TraceStep> Trace) Read(string text, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = new Utterance(Shorten(text));
        var language = context.Language is Language.Unknown ? LanguageTeller.Tell(said.Normal) : context.Language;
        if (string.IsNullOrWhiteSpace(said.Normal) || PlainAnswer.Of(said.Normal) is PlainAnswer.Kind.Wait)
        {
            return (new Understood(Intent.None, Slots.None, [], language), []);
        }

        var names = context.KnownNames?.Invoke(said.Written) ?? [];
        var sentence = Sentence.Start(said, reader.Read(said, names, context), context.Now.Date, context.Trace);
        var findings = new Findings();
        var known = RoomReader.TakeKnown(sentence, names);
        Words.Spot(sentence);
        AnnouncedTopic.TakeWhole(sentence, findings);
        RowReader.Read(sentence, findings, context.InDialog);
        CapacityReader.Read(sentence, findings, context.InDialog);
        PlaceReader.Read(sentence, findings);
        EquipmentReader.Read(sentence, findings);
        RoomReader.Read(sentence, findings, known);
        AttendeesReader.Read(sentence, findings);
        TopicReader.Read(sentence, findings);

        var intent = Decide(sentence, findings);
        var (asked, moved) = parting.Part(sentence, intent, names, context);
        var changes = ChangeReader.Read(sentence, findings, intent, context.InDialog, moved.Count > 0);
        var says = intent is not Intent.None || changes.Count > 0 || AskRules.IsAboutRoom(sentence, findings);
        var slots = !says ? Slots.None : Fill(findings, asked, moved);
        return (new Understood(intent, slots, changes, language) { Not = Refused(findings), IsOwn = sentence.HasMine(), AlsoRooms = findings.AlsoRooms }, sentence.Trace);
    }

    // Half of a surrogate pair at the cut would be no character.
    private static string Shorten(string text) =>
        text.Length <= MostCharacters ? text : text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

    private static Intent Decide(Sentence sentence, Findings findings)
    {
        foreach (var rule in IntentRules.All)
        {
            if (rule.Holds(sentence, findings))
            {
                sentence.Note(rule.Name, 0, sentence.Text.Length);
                return rule.Intent;
            }
        }

        return Intent.None;
    }

    private static Exclusions Refused(Findings findings) => !findings.Refuses && findings.Without.Count == 0 ? Exclusions.None : new Exclusions
    {
        Rooms = findings.NotRooms,
        Floors = findings.NotFloors,
        Buildings = findings.NotBuildings,
        Cities = findings.NotCities,
        Equipment = findings.Without,
    };

    private static Slots Fill(Findings findings, IReadOnlyList<TimeMention> asked, IReadOnlyList<TimeMention> moved) => new()
    {
        Time = asked,
        NewTime = moved,
        Capacity = findings.Capacity,
        Equipment = findings.Equipment,
        City = findings.City,
        Building = findings.Building,
        Floor = findings.Floor,
        Room = findings.Room,
        Topic = findings.Topic,
        Attendees = findings.Attendees,
    };
}
