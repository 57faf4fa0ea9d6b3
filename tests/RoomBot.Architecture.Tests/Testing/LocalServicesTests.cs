using RoomBot.Testing;
using Xunit.Sdk;

namespace RoomBot.Architecture.Tests.Testing;

public sealed class LocalServicesTests
{
    private static readonly string[] Names = ["chromium", "chromium-browser"];
    private static readonly string[] Folders = ["first", "second"];

    [Fact]
    public void The_first_folder_that_has_one_of_the_names_wins()
    {
        var there = new[] { Path.Combine("first", "chromium-browser"), Path.Combine("second", "chromium") };

        Assert.Equal(there[0], LocalServices.Require("Chromium", Names, Folders, there.Contains, required: false));
    }

    [Fact]
    public void What_is_missing_skips_the_test_with_the_reason_in_words()
    {
        try
        {
            LocalServices.Require("Chromium", Names, Folders, _ => false, required: false);
            Assert.Fail("It went on.");
        }
        catch (SkipException skip)
        {
            Assert.Contains("Chromium is not on this machine", skip.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_missing_fails_the_test_where_services_are_required()
    {
        var failure = Assert.ThrowsAny<XunitException>(
            () => LocalServices.Require("Chromium", Names, Folders, _ => false, required: true));

        Assert.Contains("ROOMBOT_REQUIRE_SERVICES=1 asks for it", failure.Message, StringComparison.Ordinal);
    }
}
