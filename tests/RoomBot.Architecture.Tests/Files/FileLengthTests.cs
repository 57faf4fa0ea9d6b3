namespace RoomBot.Architecture.Tests.Files;

public sealed class FileLengthTests
{
    [Fact]
    public void No_file_is_longer_than_400_lines() => Assert.Empty(FileLength.Violations(Checkout.Code));

    [Fact]
    public void A_file_of_400_lines_passes_and_one_line_more_is_caught()
    {
        Assert.Empty(FileLength.Violations([OfLines(400)]));
        Assert.Equal(["src/A.cs has 401 lines; 400 are the limit."], FileLength.Violations([OfLines(401)]));
    }

    private static SourceFile OfLines(int count) => new("src/A.cs", string.Concat(Enumerable.Repeat("a\n", count)));
}
