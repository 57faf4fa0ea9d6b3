namespace RoomBot.Architecture.Tests.Files;

public sealed class ForbiddenWordsTests
{
    [Fact]
    public void Nothing_is_left_undone_and_no_machine_shows_through() =>
        Assert.Empty(Checkout.Files.SelectMany(ForbiddenWords.Violations));

    [Theory]
    [InlineData("// TO", "DO: later")]
    [InlineData("// FIX", "ME")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("#reg", "ion Fields")]
    [InlineData("_ = Task.R", "un(() => Handle(activity));")]
    [InlineData("var path = \"/tm", "p/roombot.db\";")]
    [InlineData("var path = \"/ho", "me/alice/roombot\";")]
    [InlineData("https://api.nu", "get.org/v3/index.json")]
    public void A_word_that_does_not_belong_is_caught(string half, string otherHalf) =>
        Assert.Single(ForbiddenWords.Violations(new SourceFile("src/A.cs", half + otherHalf)));

    [Theory]
    [InlineData("src/A.cs", "return pages / roots / items;")]
    [InlineData("src/A.cs", "https://example.com/home/page")]
    [InlineData("docs/a.md", "A list of to-dos.")]
    public void Words_that_only_look_alike_pass(string path, string text) =>
        Assert.Empty(ForbiddenWords.Violations(new SourceFile(path, text)));
}
