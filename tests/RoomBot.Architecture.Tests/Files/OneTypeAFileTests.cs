namespace RoomBot.Architecture.Tests.Files;

public sealed class OneTypeAFileTests
{
    [Fact]
    public void Every_file_declares_the_type_that_it_is_named_by() =>
        Assert.Empty(Checkout.CSharp.SelectMany(OneTypeAFile.Violations));

    [Fact]
    public void A_second_type_is_caught() =>
        Assert.Equal(["src/Room.cs declares Room and RoomId."], Violations("src/Room.cs", "public sealed record Room;\n\npublic readonly record struct RoomId(string Value);\n"));

    [Fact]
    public void Another_name_than_the_file_s_is_caught() =>
        Assert.Equal(["src/Room.cs declares Place."], Violations("src/Room.cs", "internal static class Place\n{\n}\n"));

    [Theory]
    [InlineData("src/Room.cs", "public abstract record Room\n{\n    public sealed record Small : Room;\n}\n")]
    [InlineData("src/Reply.Cards.cs", "public abstract partial record Reply\n{\n}\n")]
    [InlineData("src/WriteUnit{T}.cs", "internal sealed class WriteUnit<T>\n{\n}\n")]
    [InlineData("src/Program.cs", "return 0;\n")]
    public void One_type_under_its_own_name_passes(string path, string text) => Assert.Empty(Violations(path, text));

    private static IEnumerable<string> Violations(string path, string text) => OneTypeAFile.Violations(new SourceFile(path, text));
}
