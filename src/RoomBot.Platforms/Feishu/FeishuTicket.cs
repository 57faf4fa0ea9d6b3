using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace RoomBot.Platforms.Feishu;

/// <summary>What a sign-in link and its state say: for whom, in which language, until when. Signed by the installation's key.</summary>
/// <param name="Purpose">What it is good for: one kind is not taken for the other.</param>
/// <param name="User">The open_id that it is bound to.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Until">From when on it is refused.</param>
/// <param name="Nonce">Another one each time.</param>
internal sealed record FeishuTicket(string Purpose, string User, string Language, Instant Until, string Nonce)
{
    /// <summary>The link on a card.</summary>
    public const string Start = "start";

    /// <summary>The state that Feishu gives back.</summary>
    public const string State = "state";

    private const int Fields = 5;

    /// <summary>A new one.</summary>
    public static FeishuTicket New(string purpose, string user, string language, Instant until) =>
        new(purpose, user, language, until, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>As it goes into an address.</summary>
    /// <param name="key">The installation's key.</param>
    public string Sign(ReadOnlySpan<byte> key)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Purpose, User, Language, Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Nonce));
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(Mac(key, text))}";
    }

    /// <summary>What such a text says; null where it was not signed by this installation, is for something else, or is too old.</summary>
    /// <param name="signed">As <see cref="Sign"/> made it, or anything else.</param>
    /// <param name="purpose">What it should be good for.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="now">The moment.</param>
    public static FeishuTicket? Open(string? signed, string purpose, ReadOnlySpan<byte> key, Instant now)
    {
        if (signed?.Split('.') is not [var body, var mac] || !Base64Url.IsValid(body) || !Base64Url.IsValid(mac))
        {
            return null;
        }

        var text = Base64Url.DecodeFromChars(body);
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, text), Base64Url.DecodeFromChars(mac)))
        {
            return null;
        }

        var said = Encoding.UTF8.GetString(text).Split('\n');
        return said.Length == Fields && string.Equals(said[0], purpose, StringComparison.Ordinal)
            && long.TryParse(said[3], CultureInfo.InvariantCulture, out var until) && now.ToUnixTimeSeconds() < until
            ? new FeishuTicket(said[0], said[1], said[2], Instant.FromUnixTimeSeconds(until), said[4])
            : null;
    }

    /// <summary>The PKCE verifier of this sign-in: made from its nonce, so that nothing has to be kept until Feishu answers.</summary>
    /// <param name="key">The installation's key.</param>
    public string Verifier(ReadOnlySpan<byte> key) => Base64Url.EncodeToString(Mac(key, Encoding.UTF8.GetBytes($"verifier\n{Nonce}")));

    /// <summary>What is told of the verifier beforehand (S256).</summary>
    /// <param name="verifier">The verifier.</param>
    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static byte[] Mac(ReadOnlySpan<byte> key, byte[] text)
    {
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, salt: default, "roombot feishu sign-in 1"u8);
        return HMACSHA256.HashData(own, text);
    }
}
