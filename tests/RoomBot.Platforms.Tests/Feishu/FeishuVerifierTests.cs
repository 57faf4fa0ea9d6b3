using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Platforms.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuVerifierTests
{
    private const string Key = "encrypt-key";
    private const string Token = "verification-token";
    private const string Event = """{"schema":"2.0","header":{"event_id":"e1","event_type":"x","token":"verification-token"},"event":{}}""";
    private const string Address = """{"challenge":"c1","token":"verification-token","type":"url_verification"}""";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 7, 0);

    [Fact]
    public void A_signed_and_encrypted_event_with_the_token_is_opened()
    {
        var body = Sealed(Event);

        Assert.Equal("e1", Open(Signed(body), body).Event?.Header?.EventId);
    }

    [Fact]
    public void The_address_is_verified_without_a_signature()
    {
        var body = Sealed(Address);

        Assert.Equal(new FeishuIncoming.Challenge("c1"), Open(Unsigned, body).Answer);
    }

    public static TheoryData<string> Attacks { get; } = ["no headers", "no nonce", "no timestamp", "no signature", "other nonce", "stale", "from the future", "tampered",
        "plain under a key", "other token", "other key", "not JSON", "other token for the address"];

    [Theory, MemberData(nameof(Attacks))]
    public void What_cannot_be_verified_does_nothing(string attack)
    {
        var body = attack switch
        {
            "plain under a key" => Encoding.UTF8.GetBytes(Event),
            "other token" => Sealed(Event.Replace(Token, "other", StringComparison.Ordinal)),
            "other token for the address" => Sealed(Address.Replace(Token, "other", StringComparison.Ordinal)),
            "other key" => Sealed(Event, "other-key"),
            "not JSON" => Encoding.UTF8.GetBytes("hello"),
            _ => Sealed(Event),
        };
        var signed = Signed(body);
        var signature = attack switch
        {
            "no headers" or "other token for the address" => Unsigned,
            "no nonce" => signed with { Nonce = null },
            "no timestamp" => signed with { Timestamp = null },
            "no signature" => signed with { Value = null },
            "other nonce" => signed with { Nonce = "other" },
            "stale" => Signed(body, Now - Duration.FromHours(9)),
            "from the future" => Signed(body, Now + Duration.FromHours(9)),
            _ => signed,
        };
        if (attack is "tampered")
        {
            body[^4] ^= 1;
        }

        Assert.Equal(new FeishuIncoming.Unverified(), Open(signature, body).Answer);
    }

    [Fact]
    public void Without_an_encrypt_key_the_token_decides()
    {
        var options = new FeishuOptions { AppId = "cli_1", VerificationToken = Token };

        Assert.NotNull(Open(Unsigned, Encoding.UTF8.GetBytes(Event), options).Event);
        Assert.Equal(
            new FeishuIncoming.Unverified(),
            Open(Unsigned, Encoding.UTF8.GetBytes(Event.Replace(Token, "", StringComparison.Ordinal)), options).Answer);
    }

    [Theory, InlineData(Event), InlineData(Address), InlineData("""{"schema":"2.0","header":{"event_type":"x"},"event":{}}""")]
    public void With_neither_an_encrypt_key_nor_a_token_nothing_is_taken(string body) =>
        Assert.Equal(new FeishuIncoming.Unverified(), Open(Unsigned, Encoding.UTF8.GetBytes(body), new FeishuOptions { AppId = "cli_1" }).Answer);

    [Fact]
    public void Without_an_encrypt_key_the_address_is_verified_in_plain_text_by_the_token()
    {
        var options = new FeishuOptions { AppId = "cli_1", VerificationToken = Token };

        Assert.Equal(new FeishuIncoming.Challenge("c1"), Open(Unsigned, Encoding.UTF8.GetBytes(Address), options).Answer);
        Assert.Equal(new FeishuIncoming.Unverified(), Open(Unsigned, Encoding.UTF8.GetBytes(Address.Replace(Token, "other", StringComparison.Ordinal)), options).Answer);
    }

    private static FeishuVerifier.Signature Unsigned => new(Timestamp: null, Nonce: null, Value: null);

    private static (FeishuEvents.Envelope? Event, FeishuIncoming? Answer) Open(
        FeishuVerifier.Signature signature, byte[] body, FeishuOptions? options = null) =>
        new FeishuVerifier(
            Options.Create(options ?? new FeishuOptions { AppId = "cli_1", EncryptKey = Key, VerificationToken = Token }), new FakeClock(Now))
            .Open(signature, body);

    private static FeishuVerifier.Signature Signed(byte[] body, Instant? at = null)
    {
        var timestamp = (at ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + "nonce" + Key), .. body]);
        return new FeishuVerifier.Signature(timestamp, "nonce", Convert.ToHexStringLower(hash));
    }

    private static byte[] Sealed(string text, string key = Key)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var iv = Enumerable.Range(1, 16).Select(n => (byte)n).ToArray();
        var cipher = aes.EncryptCbc(Encoding.UTF8.GetBytes(text), iv);
        return Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String([.. iv, .. cipher])}}"}""");
    }
}
