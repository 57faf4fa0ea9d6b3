using System.Security.Cryptography;
using System.Text;

namespace RoomBot.Platforms.Feishu;

/// <summary>Decryption and signature of what Feishu pushes. No I/O.</summary>
/// <remarks>open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/encrypt-key-encryption-configuration-case</remarks>
internal static class FeishuCrypto
{
    private const int BlockBytes = 16;

    /// <summary>AES-256-CBC with PKCS#7; the key is the SHA-256 of the encrypt key, the IV the first 16 bytes.</summary>
    /// <param name="encrypted">Base64 of IV and cipher text.</param>
    /// <param name="encryptKey">The encrypt key as the console shows it.</param>
    /// <returns>The plain bytes, or null for anything that was not encrypted with this key; the reasons are not told apart.</returns>
    public static byte[]? Decrypt(string encrypted, string encryptKey)
    {
        var blob = new byte[(encrypted.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(encrypted, blob, out var length)
            || length < 2 * BlockBytes || length % BlockBytes != 0)
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));
        try
        {
            return aes.DecryptCbc(blob.AsSpan(BlockBytes, length - BlockBytes), blob.AsSpan(0, BlockBytes));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 over timestamp, nonce, encrypt key and body, as they came: a plain hash, not an HMAC.</summary>
    /// <param name="timestamp">The header <c>X-Lark-Request-Timestamp</c>.</param>
    /// <param name="nonce">The header <c>X-Lark-Request-Nonce</c>.</param>
    /// <param name="encryptKey">The encrypt key as the console shows it.</param>
    /// <param name="body">The body's bytes as received.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Sign(string timestamp, string nonce, string encryptKey, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + nonce + encryptKey));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    /// <summary>Compares a signature in constant time, upper and lower case alike.</summary>
    /// <param name="signature">The header <c>X-Lark-Signature</c>: 64 hexadecimal digits.</param>
    /// <param name="expected">What <see cref="Sign"/> gives.</param>
    public static bool IsSignature(string signature, ReadOnlySpan<byte> expected)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        return signature.Length == 2 * SHA256.HashSizeInBytes
            && Convert.FromHexString(signature, given, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == given.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    /// <summary>Compares two tokens in constant time, whatever their lengths.</summary>
    /// <param name="given">What came.</param>
    /// <param name="expected">What is configured.</param>
    public static bool IsToken(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
