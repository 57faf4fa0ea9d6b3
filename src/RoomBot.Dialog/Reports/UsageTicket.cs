using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.People;
using RoomBot.Core.Reports;

namespace RoomBot.Dialog.Reports;

/// <summary>What the link to a report's file says, signed by the installation's key: whoever has the link may have the file, for a day.</summary>
/// <param name="Provider">Whose rooms.</param>
/// <param name="First">The first day.</param>
/// <param name="Behind">The day behind the last.</param>
/// <param name="Scope">Of which rooms; its parts without line breaks.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="For">The administrator who asked for it.</param>
/// <param name="Until">From when on it is refused.</param>
public sealed record UsageTicket(string Provider, LocalDate First, LocalDate Behind, UsageScope Scope, string Language, UserId For, Instant Until)
{
    /// <summary>Where the file is, behind RoomBot:PublicUrl.</summary>
    public const string Path = "/reports/usage.csv";

    /// <summary>The query's field that holds the ticket.</summary>
    public const string Field = "ticket";

    /// <summary>How long a link is good.</summary>
    public static readonly Duration GoodFor = Duration.FromHours(24);

    private const int Fields = 10;

    /// <summary>The link.</summary>
    /// <param name="publicUrl">Where browsers reach the bot, with a path where a proxy adds one.</param>
    /// <param name="key">The installation's key.</param>
    public Uri LinkAt(Uri publicUrl, ReadOnlySpan<byte> key) => new($"{publicUrl.AbsoluteUri.TrimEnd('/')}{Path}?{Field}={Sign(key)}");

    /// <summary>As it goes into an address.</summary>
    /// <param name="key">The installation's key.</param>
    public string Sign(ReadOnlySpan<byte> key)
    {
        var text = Encoding.UTF8.GetBytes(string.Join(
            '\n', Provider, LocalDatePattern.Iso.Format(First), LocalDatePattern.Iso.Format(Behind), Language, Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            Scope.Room, Scope.City, Scope.Building, Scope.Floor, For.ToString()));
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(Mac(key, text))}";
    }

    /// <summary>What such a text says; null where it was not signed by this installation, or is too old.</summary>
    /// <param name="text">As <see cref="Sign"/> made it, or anything else.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="now">The moment.</param>
    public static UsageTicket? Open(string? text, ReadOnlySpan<byte> key, Instant now)
    {
        if (text?.Split('.') is not [var body, var mac] || !Base64Url.IsValid(body) || !Base64Url.IsValid(mac))
        {
            return null;
        }

        var said = Base64Url.DecodeFromChars(body);
        return CryptographicOperations.FixedTimeEquals(Mac(key, said), Base64Url.DecodeFromChars(mac))
            && Read(Encoding.UTF8.GetString(said).Split('\n', Fields)) is { } ticket && now < ticket.Until
                ? ticket
                : null;
    }

    private static UsageTicket? Read(string[] said)
    {
        if (said.Length != Fields
            || !LocalDatePattern.Iso.Parse(said[1]).TryGetValue(default, out var first)
            || !LocalDatePattern.Iso.Parse(said[2]).TryGetValue(default, out var behind)
            || !long.TryParse(said[4], NumberStyles.None, CultureInfo.InvariantCulture, out var until))
        {
            return null;
        }

        var (scope, asker) = (new UsageScope(said[5], said[6], said[7], said[8]), said[9]);
        var colon = asker.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? null
            : new UsageTicket(said[0], first, behind, scope, said[3], new UserId(asker[..colon], asker[(colon + 1)..]), Instant.FromUnixTimeSeconds(until));
    }

    private static byte[] Mac(ReadOnlySpan<byte> key, byte[] text)
    {
        // A key of its own: what is signed for something else is no ticket.
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, salt: default, "roombot usage report 2"u8);
        return HMACSHA256.HashData(own, text);
    }
}
