using RoomBot.Dialog.Replies;

namespace RoomBot.Architecture.Tests.Cards;

public sealed class ClosedSetsTests
{
    private const string Words = "src/RoomBot.Dialog/Replies/";

    [Fact]
    public void Every_case_that_a_reply_can_carry_is_put_into_words()
    {
        var sets = ClosedSets.Of(typeof(Reply).Assembly, typeof(Reply).Namespace!);

        Assert.Contains(nameof(Reply), sets.Keys);
        Assert.Empty(ClosedSets.Violations(sets, [.. Checkout.Files.Where(f => f.IsIn(Words))]));
    }

    [Fact]
    public void A_case_that_is_named_only_where_it_is_declared_is_caught() =>
        Assert.Equal(
            ["Notice.Kept is put into words nowhere."],
            ClosedSets.Violations(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Notice"] = ["Kept", "Thanks", "Replaced"] },
                [
                    new SourceFile(Words + "Notice.cs", "/// See Notice.Kept and Notice.Thanks"),
                    new SourceFile(Words + "Texts.en.json", "{\"notice.Replaced.title\":\"Replaced\"}"),
                    new SourceFile(Words + "Wording.cs", "Notice.Thanks => words, Notice.KeptBack => words"),
                ]));
}
