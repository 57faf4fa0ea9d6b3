using RoomBot.Testing;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Intents;

/// <summary>
/// The tables below <c>Specs/intents</c>: <c>text => intent · slot: value · …</c>. Right of the arrow stands all that is
/// understood, no more: <c>time</c> and <c>new</c> (the time to move to) as the words of the text, several joined with
/// <c> + </c>; <c>people</c>, <c>with</c> (equipment), <c>city</c>, <c>building</c>, <c>floor</c>, <c>room</c>, <c>topic</c>,
/// <c>who</c> (attendees, joined with <c>、</c>), <c>not</c> (rooms and places that are refused) and <c>change</c> (names of <see cref="SlotChange"/>). A text that begins
/// with <c>&gt; </c> is said in a dialog; the rest of it is the text.
/// </summary>
public sealed class IntentSpecTests
{
    private const string Answer = "> ";
    private static readonly Understander Reader = new(new TimeRecognizer());

    public static TheoryData<SpecRow> Rows => SpecTable.Theory("tests/RoomBot.Understanding.Tests/Specs/intents");

    [Theory, MemberData(nameof(Rows))]
    public void A_sentence_means_what_the_table_says(SpecRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Assert.Equal(row.Expected, Tell(row));
    }

    private static string Tell(SpecRow row)
    {
        var inDialog = row.Text.StartsWith(Answer, StringComparison.Ordinal);
        var text = inDialog ? row.Text[Answer.Length..] : row.Text;
        var understood = Reader.Understand(text, new UnderstandingContext(row.Setting.NowInZone) { InDialog = inDialog });
        return MeaningText.Of(text, understood);
    }
}
