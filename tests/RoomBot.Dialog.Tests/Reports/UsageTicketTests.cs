using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Reports;
using RoomBot.Dialog.Reports;

namespace RoomBot.Dialog.Tests.Reports;

public sealed class UsageTicketTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 2, 0);
    private static readonly UsageTicket Ticket = new(
        "feishu", new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 16), new UsageScope("A301", "上海", "A座", "3"), "zh", new UserId("feishu", "ou_a:b"), Now + UsageTicket.GoodFor);

    [Fact]
    public void What_was_signed_is_read_again_until_it_has_expired()
    {
        var signed = Ticket.Sign(Key);

        Assert.Equal(Ticket, UsageTicket.Open(signed, Key, Now));
        Assert.Equal(Ticket, UsageTicket.Open(signed, Key, Now + Duration.FromHours(24) - Duration.FromSeconds(1)));
        Assert.Null(UsageTicket.Open(signed, Key, Now + Duration.FromHours(24)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("%%%.%%%")]
    public void What_is_no_ticket_is_refused(string? text) => Assert.Null(UsageTicket.Open(text, Key, Now));

    [Fact]
    public void A_ticket_of_which_any_character_was_changed_is_refused()
    {
        var signed = Ticket.Sign(Key);
        for (var i = 0; i < signed.Length - 1; i++)
        {
            var changed = string.Concat(signed.AsSpan(0, i), signed[i] is 'A' ? "B" : "A", signed.AsSpan(i + 1));
            Assert.Null(UsageTicket.Open(changed, Key, Now));
        }
    }

    [Fact]
    public void A_ticket_of_another_installation_is_refused() =>
        Assert.Null(UsageTicket.Open(Ticket.Sign([.. Key.Reverse()]), Key, Now));

    [Fact]
    public void The_path_of_a_proxy_stays_before_that_of_the_link()
    {
        var link = Ticket.LinkAt(new Uri("https://example.com/bot/"), Key).AbsoluteUri;
        Assert.StartsWith("https://example.com/bot/reports/usage.csv?ticket=", link, StringComparison.Ordinal);
    }
}
