using System.Security.Cryptography;
using System.Text;

namespace RoomBot.Storage;

/// <summary>Encrypts what the database keeps for people: AES-256-GCM under a key that is derived from the installation's. Whose it is is bound in: one person's is not opened as another's.</summary>
internal static class SecretBox
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int KeySize = 32;

    private static ReadOnlySpan<byte> Purpose => "roombot sign-ins 1"u8;

    /// <summary>Encrypts a text.</summary>
    /// <param name="installation">The installation's key.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="text">The text.</param>
    /// <returns>Nonce, tag, cipher text.</returns>
    public static byte[] Seal(byte[] installation, string person, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceSize + TagSize + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceSize);
        var tag = sealedText.AsSpan(NonceSize, TagSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Key(installation), TagSize);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(NonceSize + TagSize), tag, Encoding.UTF8.GetBytes(person));
        return sealedText;
    }

    /// <summary>Decrypts it; null where it was not made by this installation for this person, or was altered.</summary>
    /// <param name="installation">The installation's key.</param>
    /// <param name="person">Whose it should be.</param>
    /// <param name="sealedText">As <see cref="Seal"/> made it.</param>
    public static string? Open(byte[] installation, string person, ReadOnlySpan<byte> sealedText)
    {
        if (sealedText.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[sealedText.Length - NonceSize - TagSize];
        using var aes = new AesGcm(Key(installation), TagSize);
        try
        {
            aes.Decrypt(sealedText[..NonceSize], sealedText[(NonceSize + TagSize)..], sealedText.Slice(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(person));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Key(byte[] installation) => HKDF.DeriveKey(HashAlgorithmName.SHA256, installation, KeySize, salt: null, Purpose.ToArray());
}
