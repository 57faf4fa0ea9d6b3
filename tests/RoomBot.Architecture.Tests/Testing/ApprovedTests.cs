using System.Text;
using RoomBot.Testing;
using Xunit.Sdk;

namespace RoomBot.Architecture.Tests.Testing;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roombot-approved-");

    private string Approval => Path.Combine(folder.FullName, "card.approved.json");

    private string Received => Path.Combine(folder.FullName, "card.received.json");

    [Fact]
    public void The_same_bytes_pass()
    {
        File.WriteAllText(Approval, "一\n二\n");

        Approved.Matches(Approval, "一\n二", renew: false);

        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("one\ntwo \n")]
    [InlineData("one\r\ntwo\n")]
    [InlineData("\uFEFFone\ntwo\n")]
    [InlineData("one\ntwo\n\n")]
    public void One_byte_more_fails_and_leaves_what_came_out(string actual)
    {
        File.WriteAllText(Approval, "one\ntwo\n");

        Assert.ThrowsAny<XunitException>(() => Approved.Matches(Approval, actual, renew: false));

        Assert.Equal(Encoding.UTF8.GetBytes(actual), File.ReadAllBytes(Received));
    }

    [Fact]
    public void The_failure_names_the_line_that_differs()
    {
        File.WriteAllText(Approval, "one\ntwo\nthree\n");

        var failure = Assert.ThrowsAny<XunitException>(() => Approved.Matches(Approval, "one\n2\nthree", renew: false));

        Assert.Contains("from line 2 on", failure.Message, StringComparison.Ordinal);
        Assert.Contains("approved: two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("received: 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_nobody_approved_yet_fails() =>
        Assert.ThrowsAny<XunitException>(() => Approved.Matches(Approval, "new", renew: false));

    [Fact]
    public void Renewing_writes_the_file_and_takes_the_received_one_away()
    {
        File.WriteAllText(Received, "old");

        Approved.Matches(Approval, "new", renew: true);

        Assert.Equal("new\n", File.ReadAllText(Approval));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_name_without_approved_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Approved.Matches(Received, "new", renew: true));

    public void Dispose() => folder.Delete(recursive: true);
}
