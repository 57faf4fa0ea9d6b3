namespace RoomBot.Architecture.Tests.Files;

public sealed class RootEntriesTests
{
    [Fact]
    public void The_root_holds_what_it_should_and_nothing_else() => Assert.Empty(RootEntries.Violations(Checkout.Paths));

    [Fact]
    public void An_entry_too_many_and_one_too_few_are_caught() =>
        Assert.Equal(
            ["scripts does not belong in the root.", "LICENSE is missing in the root."],
            RootEntries.Violations([.. RootEntries.Required.Where(r => r is not "LICENSE"), "scripts/build.sh"]));
}
