namespace RoomBot.Architecture.Tests.Files;

public sealed class TwinsTests
{
    [Theory]
    [InlineData("src/RoomBot.Understanding/", "Chinese", "English")]
    [InlineData("src/RoomBot.Storage/", "Sqlite/Migrations", "Postgres/Migrations")]
    public void Languages_have_the_same_rules_and_databases_the_same_migrations(string home, string one, string other) =>
        Assert.Empty(Twins.Violations(home, one, other, Checkout.Paths));

    [Fact]
    public void A_file_that_one_of_the_two_lacks_is_caught() =>
        Assert.Equal(
            ["src/English has no EnglishDates.cs.", "src/Chinese has no ChineseRanges.cs."],
            Violations("src/Chinese/ChineseDates.cs", "src/Chinese/A.cs", "src/English/A.cs", "src/English/EnglishRanges.cs"));

    [Fact]
    public void The_same_files_under_their_own_names_pass() =>
        Assert.Empty(Violations("src/Chinese/ChineseDates.cs", "src/English/EnglishDates.cs"));

    [Fact]
    public void A_file_that_is_listed_as_alone_is_still_there() => Assert.Empty(Twins.Alone.Keys.Except(Checkout.Paths));

    [Fact]
    public void One_that_is_not_there_yet_lacks_nothing() => Assert.Empty(Violations("src/Chinese/ChineseDates.cs"));

    private static IEnumerable<string> Violations(params string[] paths) => Twins.Violations("src/", "Chinese", "English", paths);
}
