using System.Security.Cryptography;
using System.Text;

namespace RoomBot.Simulators.Feishu;

/// <summary>How pushes are encrypted and signed.</summary>
/// <remarks>open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/encrypt-key-encryption-configuration-case</remarks>
public static class FeishuCipher
{
    /// <summary>A body as it is pushed under an encrypt key.</summary>
    /// <param name="json">The event.</param>
    /// <param name="key">The encrypt key; empty for none.</param>
    public static byte[] Seal(string json, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var plain = Encoding.UTF8.GetBytes(json);
        if (key.Length == 0)
        {
            return plain;
        }

        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var iv = RandomNumberGenerator.GetBytes(16);
#pragma warning disable CA5401 // the vector stands before the cipher, as the platform does it
        var cipher = aes.EncryptCbc(plain, iv);
#pragma warning restore CA5401

        // As Feishu writes it, with nothing escaped: official SDKs sign what they read and write again.
        return Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String([.. iv, .. cipher])}}"}""");
    }

    /// <summary>The signature of a body.</summary>
    /// <param name="timestamp">Seconds, as in the header.</param>
    /// <param name="nonce">As in the header.</param>
    /// <param name="key">The encrypt key.</param>
    /// <param name="body">The bytes that go out.</param>
    public static string Sign(string timestamp, string nonce, string key, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + nonce + key), .. body]));
}
