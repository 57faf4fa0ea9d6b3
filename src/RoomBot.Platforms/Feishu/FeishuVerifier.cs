using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NodaTime;

namespace RoomBot.Platforms.Feishu;

/// <summary>Decides whether a push is Feishu's, before anything else is done with it; fails closed.</summary>
/// <remarks>open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/request-url-configuration-case</remarks>
internal sealed class FeishuVerifier(IOptions<FeishuOptions> options, IClock clock)
{
    private const string AddressVerification = "url_verification";

    /// <summary>The headers of a signed push; null where one is missing.</summary>
    /// <param name="Timestamp">Seconds.</param>
    /// <param name="Nonce">Any text.</param>
    /// <param name="Value">64 hexadecimal digits.</param>
    internal sealed record Signature(string? Timestamp, string? Nonce, string? Value);

    /// <summary>Verifies and opens a push.</summary>
    /// <param name="signature">Its headers.</param>
    /// <param name="body">Its bytes as received.</param>
    /// <returns>The event, or what to answer at once.</returns>
    public (FeishuEvents.Envelope? Event, FeishuIncoming? Answer) Open(Signature signature, ReadOnlyMemory<byte> body)
    {
        var key = options.Value.EncryptKey;
        if (key.Length == 0)
        {
            return Read(body.Span) is { } plain ? ByToken(plain, isSigned: true) : (null, new FeishuIncoming.Malformed());
        }

        var isUnsigned = signature is { Timestamp: null, Nonce: null, Value: null };
        if (!isUnsigned && !IsSigned(signature, key, body.Span))
        {
            return (null, new FeishuIncoming.Unverified());
        }

        if (Sealed(body.Span) is not { Length: > 0 } cipher)
        {
            // Under an encrypt key nothing comes in plain.
            return (null, new FeishuIncoming.Unverified());
        }

        return FeishuCrypto.Decrypt(cipher, key) is { } bytes
            ? Read(bytes) is { } opened ? ByToken(opened, !isUnsigned) : (null, isUnsigned ? new FeishuIncoming.Unverified() : new FeishuIncoming.Malformed())
            : (null, new FeishuIncoming.Unverified());
    }

    private (FeishuEvents.Envelope? Event, FeishuIncoming? Answer) ByToken(FeishuEvents.Envelope push, bool isSigned)
    {
        var expected = options.Value.VerificationToken;
        var given = push.Header?.Token ?? push.Token ?? "";
        var hasNothing = expected.Length == 0 && options.Value.EncryptKey.Length == 0;
        if (hasNothing || (expected.Length > 0 && !FeishuCrypto.IsToken(given, expected)))
        {
            return (null, new FeishuIncoming.Unverified());
        }

        if (push.Type is AddressVerification)
        {
            return (null, push.Challenge is { Length: > 0 } challenge ? new FeishuIncoming.Challenge(challenge) : new FeishuIncoming.Malformed());
        }

        // Only the verification of the address comes without a signature.
        return isSigned ? (push, null) : (null, new FeishuIncoming.Unverified());
    }

    private bool IsSigned(Signature signature, string key, ReadOnlySpan<byte> body)
    {
        if (signature is not { Timestamp: { } timestamp, Nonce: { } nonce, Value: { } value }
            || !FeishuCrypto.IsSignature(value, FeishuCrypto.Sign(timestamp, nonce, key, body))
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > Instant.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        var age = clock.GetCurrentInstant() - Instant.FromUnixTimeSeconds(seconds);
        var window = Duration.FromTimeSpan(options.Value.SignatureWindow);
        return age <= window && -age <= window;
    }

    private static string? Sealed(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FeishuJson.Default.Sealed)?.Encrypt;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeishuEvents.Envelope? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FeishuJson.Default.Envelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
