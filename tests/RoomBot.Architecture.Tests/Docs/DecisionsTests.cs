namespace RoomBot.Architecture.Tests.Docs;

public sealed class DecisionsTests
{
    private const string Whole = """
        # Title

        Date: 2026-11-21
        Status: accepted

        ## What forced it

        ## Options

        ## Decision

        ## What follows

        """;

    [Fact]
    public void Every_decision_is_told_the_same_way() =>
        Assert.Empty(Decisions.Violations(Checkout.Files.Where(f => f.IsIn(Decisions.Folder))));

    [Fact]
    public void A_whole_record_passes() => Assert.Empty(Violations(("0001-one.md", Whole), ("0002-the-other.md", Whole)));

    [Fact]
    public void A_gap_in_the_numbers_is_caught() =>
        Assert.Equal(["0003-other.md is not 0002-what-was-decided.md."], Violations(("0001-one.md", Whole), ("0003-other.md", Whole)));

    [Fact]
    public void A_name_without_a_number_is_caught() =>
        Assert.Equal(["about-time.md is not 0001-what-was-decided.md."], Violations(("about-time.md", Whole)));

    [Fact]
    public void A_part_that_is_missing_or_out_of_place_is_caught()
    {
        Assert.Equal(
            ["0001-one.md has no '## Options', or not in its place."],
            Violations(("0001-one.md", Whole.Replace("## Options", "", StringComparison.Ordinal))));
        Assert.Equal(
            ["0001-one.md has no 'Status:', or not in its place."],
            Violations(("0001-one.md", "\nStatus: accepted\n" + Whole.Replace("Status: accepted", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void More_than_a_page_is_caught() =>
        Assert.Equal(["0001-one.md is longer than a page (80 lines)."], Violations(("0001-one.md", Whole + new string('\n', 80))));

    private static IEnumerable<string> Violations(params (string Name, string Text)[] records) =>
        Decisions.Violations(records.Select(r => new SourceFile(Decisions.Folder + r.Name, r.Text)));
}
