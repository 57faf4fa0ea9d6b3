using NodaTime;
using RoomBot.Platforms.Feishu;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuTicketTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(n => (byte)n)];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 8, 0);

    private static readonly FeishuTicket Ticket = FeishuTicket.New(FeishuTicket.State, "ou_ann", "en", Now + Duration.FromMinutes(10));

    [Fact]
    public void What_was_signed_is_read_back() => Assert.Equal(Ticket, FeishuTicket.Open(Ticket.Sign(Key), FeishuTicket.State, Key, Now));

    [Fact]
    public void It_is_not_taken_for_another_purpose_by_another_installation_or_when_it_is_old()
    {
        var signed = Ticket.Sign(Key);

        Assert.Null(FeishuTicket.Open(signed, FeishuTicket.Start, Key, Now));
        Assert.Null(FeishuTicket.Open(signed, FeishuTicket.State, new byte[32], Now));
        Assert.NotNull(FeishuTicket.Open(signed, FeishuTicket.State, Key, Now + Duration.FromSeconds(599)));
        Assert.Null(FeishuTicket.Open(signed, FeishuTicket.State, Key, Now + Duration.FromMinutes(10)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("!!.??")]
    [InlineData("e30.e30")]
    public void What_is_no_ticket_is_refused(string? text) => Assert.Null(FeishuTicket.Open(text, FeishuTicket.State, Key, Now));

    [Fact]
    public void Every_altered_character_is_noticed()
    {
        var signed = Ticket.Sign(Key);
        for (var n = 0; n < signed.Length; n++)
        {
            // The last character of each part may hold bits that count for nothing.
            var altered = signed.Remove(n, 1).Insert(n, signed[n] is 'A' ? "g" : "A");
            if (n + 1 < signed.Length && signed[n + 1] is not '.')
            {
                Assert.Null(FeishuTicket.Open(altered, FeishuTicket.State, Key, Now));
            }
        }
    }

    [Fact]
    public void The_challenge_is_the_one_of_the_standard() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", FeishuTicket.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public void Each_sign_in_has_a_verifier_of_its_own_of_a_permitted_length()
    {
        var other = FeishuTicket.New(FeishuTicket.State, "ou_ann", "en", Ticket.Until);

        Assert.InRange(Ticket.Verifier(Key).Length, 43, 128);
        Assert.Equal(Ticket.Verifier(Key), Ticket.Verifier(Key));
        Assert.NotEqual(Ticket.Verifier(Key), other.Verifier(Key));
    }
}
