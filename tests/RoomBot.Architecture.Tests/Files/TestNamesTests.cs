namespace RoomBot.Architecture.Tests.Files;

public sealed class TestNamesTests
{
    [Fact]
    public void Every_test_is_named_by_a_sentence() =>
        Assert.Empty(Checkout.CSharp.Where(f => f.IsIn("tests/") && f.Name is not "TestNamesTests.cs").SelectMany(TestNames.Violations));

    [Theory]
    [InlineData("[Fact]\n    public void TestBook1() { }", "TestBook1")]
    [InlineData("[Fact]\n    public async Task Book_works() { }", "Book_works")]
    [InlineData("[Theory]\n    [InlineData(1)]\n    // with one\n    public void ReturnsTrueWhenFree(int x) { }", "ReturnsTrueWhenFree")]
    [InlineData("[Theory, MemberData(nameof(Rows))]\n    public Task<int> book_that_is_lost(SpecRow row) { }", "book_that_is_lost")]
    public void A_name_that_is_no_sentence_is_caught(string code, string name) =>
        Assert.Equal([$"tests/A.cs: {name} is not a sentence."], TestNames.Violations(new SourceFile("tests/A.cs", code)));

    [Theory]
    [InlineData("[Fact]\n    public void A_booking_that_starts_as_another_ends_does_not_overlap() => Assert.True(true);")]
    [InlineData("[Fact(Timeout = 5000)]\n    public async Task BookAsync_says_who_has_the_room() { }")]
    [InlineData("private static void Helper() { }")]
    public void A_sentence_passes(string code) => Assert.Empty(TestNames.Violations(new SourceFile("tests/A.cs", code)));
}
