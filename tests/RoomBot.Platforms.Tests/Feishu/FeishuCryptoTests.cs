using System.Text;
using RoomBot.Platforms.Feishu;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuCryptoTests
{
    private const string Key = "roombot-encrypt-key";

    private const string Cipher =
        "AAECAwQFBgcICQoLDA0OD6zdouSmwHkkXb17x9un+GYew31V5LsIOxor5XEcen86Yq59ihR3sJxZgVKIGKvH8KGcSLacW+NMyoTXU5yvM5BVTaahH63OKRLTnJj0CRGN";

    [Theory]
    [InlineData("test key", "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=", "hello world")]
    [InlineData(Key, Cipher, """{"challenge":"ajls384kdjxxxx","token":"vtoken","type":"url_verification"}""")]
    public void What_Feishu_encrypts_is_read(string key, string cipher, string plain) =>
        Assert.Equal(plain, Encoding.UTF8.GetString(FeishuCrypto.Decrypt(cipher, key)!));

    [Theory]
    [InlineData("")]
    [InlineData("no base64!")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("AAECAwQFBgcICQoLDA0OD6zdouSmwHkkXb17x9un+GYew31V5LsIOxor5XEcen86Yq59ihR3sJxZgVKIGKvH8KGcSLacW+NMyoTXU5yvM5BVTaahH63OKRLTnJj0CRE=")]
    public void What_was_not_encrypted_is_refused_without_an_exception(string cipher) => Assert.Null(FeishuCrypto.Decrypt(cipher, Key));

    [Fact]
    public void Another_key_does_not_open_it()
    {
        var opened = FeishuCrypto.Decrypt(Cipher, "another-key");

        Assert.DoesNotContain("challenge", opened is null ? "" : Encoding.UTF8.GetString(opened), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9d467a30b96fe20aaab2231c015e7978a1299c31a18647d8c3fd1b9ff229a9df", true)]
    [InlineData("9D467A30B96FE20AAAB2231C015E7978A1299C31A18647D8C3FD1B9FF229A9DF", true)]
    [InlineData("9d467a30b96fe20aaab2231c015e7978a1299c31a18647d8c3fd1b9ff229a9de", false)]
    [InlineData("9d467a30b96fe20aaab2231c015e7978a1299c31a18647d8c3fd1b9ff229a9", false)]
    [InlineData("zz467a30b96fe20aaab2231c015e7978a1299c31a18647d8c3fd1b9ff229a9df", false)]
    [InlineData("", false)]
    public void A_signature_is_over_timestamp_nonce_key_and_the_bytes_of_the_body(string signature, bool expected)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Cipher}}"}""");

        Assert.Equal(expected, FeishuCrypto.IsSignature(signature, FeishuCrypto.Sign("1609073151", "n0nce", Key, body)));
    }
}
