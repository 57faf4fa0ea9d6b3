namespace RoomBot.Architecture.Tests.Files;

public sealed class SuppressionsTests
{
    private static IEnumerable<SourceFile> Sources =>
        Checkout.Files.Where(f => f.Is(".cs", ".csproj", ".props") && !f.IsIn("tests/RoomBot.Architecture.Tests/Files/Suppressions"));

    [Fact]
    public void A_rule_is_switched_off_only_with_a_reason_and_everything_caught_only_in_the_two_loops() =>
        Assert.Empty(Sources.SelectMany(Suppressions.Violations));

    [Theory]
    [InlineData("#pragma warning disable CA1822")]
    [InlineData("#pragma warning disable CA1822 // why")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1822\")]")]
    [InlineData("<NoWarn>CA1822</NoWarn>")]
    public void A_rule_switched_off_without_a_reason_is_caught(string line) =>
        Assert.Equal(["src/A.cs:1 switches a rule off without a reason beside it."], Caught("src/A.cs", line));

    [Theory]
    [InlineData("#pragma warning disable CA1822 // the serializer calls it")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1822\", Justification = \"The serializer calls it.\")]")]
    [InlineData("#pragma warning restore CA1822")]
    public void A_rule_switched_off_with_its_reason_passes(string line) => Assert.Empty(Caught("src/A.cs", line));

    [Theory]
    [InlineData("#pragma warning disable CA1031 // a bug must not end the loop")]
    [InlineData("[SuppressMessage(\"Design\", \"CA1031\", Justification = \"a bug must not end it\")]")]
    public void Catching_everything_is_caught_outside_the_two_loops(string line)
    {
        Assert.Single(Caught("src/RoomBot.Core/Bookings/BookingDesk.cs", line));
        Assert.All(Suppressions.MayCatchAll, loop => Assert.Empty(Caught(loop, line)));
    }

    [Fact]
    public void The_settings_say_why_a_rule_is_off() =>
        Assert.Empty(Suppressions.UnexplainedSettings(Checkout.Single(".editorconfig")));

    [Fact]
    public void A_setting_that_does_not_say_why_is_caught() =>
        Assert.Equal(
            [".editorconfig:2 switches a rule off without a reason on the line."],
            Suppressions.UnexplainedSettings(new SourceFile(
                ".editorconfig",
                """
                dotnet_diagnostic.CA1034.severity = none # closed sets nest
                dotnet_diagnostic.CA1062.severity = none
                dotnet_diagnostic.IDE0055.severity = warning
                """)));

    private static IEnumerable<string> Caught(string path, string line) => Suppressions.Violations(new SourceFile(path, line));
}
