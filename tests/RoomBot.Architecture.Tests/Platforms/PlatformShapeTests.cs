namespace RoomBot.Architecture.Tests.Platforms;

public sealed class PlatformShapeTests
{
    private static string[] Whole =>
        [.. PlatformShape.Table.Select(t => $"{PlatformShape.Home}Acme/{t.Replace("*", "Acme", StringComparison.Ordinal)}")];

    [Fact]
    public void Every_platform_folder_has_the_same_files() =>
        Assert.Empty(PlatformShape.Violations(Checkout.Paths, PlatformShape.Optional));

    [Fact]
    public void A_folder_with_all_of_the_table_passes() => Assert.Empty(Violations(Whole));

    [Fact]
    public void A_missing_file_is_caught() =>
        Assert.Equal(["Acme has no AcmeCrypto.cs."], Violations([.. Whole.Where(p => !p.Contains("Crypto", StringComparison.Ordinal))]));

    [Fact]
    public void A_file_that_the_others_do_not_have_is_caught_unless_it_is_listed()
    {
        string[] more = [.. Whole, $"{PlatformShape.Home}Acme/AcmeGrid.cs"];

        Assert.Equal(["Acme alone has AcmeGrid.cs; list it as optional, with the reason."], Violations(more));
        Assert.Empty(PlatformShape.Violations(more, new Dictionary<string, string>(StringComparer.Ordinal) { ["*Grid.cs"] = "half hours" }));
    }

    [Fact]
    public void A_file_split_under_its_own_name_passes() =>
        Assert.Empty(Violations([.. Whole, $"{PlatformShape.Home}Acme/AcmeClientLimits.cs", $"{PlatformShape.Home}Acme/IAcmeApiRooms.cs"]));

    [Fact]
    public void What_platforms_share_is_no_platform() =>
        Assert.Equal(["Acme"], PlatformShape.Platforms([.. Whole, $"{PlatformShape.Home}Shared/BodyReader.cs", $"{PlatformShape.Home}X.csproj"]));

    private static IEnumerable<string> Violations(string[] paths) =>
        PlatformShape.Violations(paths, new Dictionary<string, string>(StringComparer.Ordinal));
}
