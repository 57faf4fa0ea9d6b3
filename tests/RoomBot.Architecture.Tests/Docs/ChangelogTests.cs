namespace RoomBot.Architecture.Tests.Docs;

public sealed class ChangelogTests
{
    [Fact]
    public void The_changelog_has_room_for_what_comes_next() =>
        Assert.Empty(Changelog.Violations(Checkout.Single("CHANGELOG.md").Text));

    [Theory]
    [InlineData("# Changelog\n")]
    [InlineData("# Changelog\n\n## [0.1.0]\n### Added\n### Changed\n### Fixed\n### Security\n")]
    [InlineData("# Changelog\n\n## [Unreleased]\n### Added\n### Fixed\n")]
    public void A_changelog_without_an_unreleased_section_of_four_kinds_is_caught(string text) =>
        Assert.NotEmpty(Changelog.Violations(text));

    [Fact]
    public void A_section_of_a_released_version_may_leave_kinds_out() =>
        Assert.Empty(Changelog.Violations(
            "# Changelog\n\n## [Unreleased]\n### Added\n### Changed\n### Fixed\n### Security\n\n## [0.1.0]\n### Added\n"));
}
