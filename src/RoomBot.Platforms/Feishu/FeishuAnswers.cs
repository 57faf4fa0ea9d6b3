using System.Buffers;
using System.Text;
using System.Text.Json;

namespace RoomBot.Platforms.Feishu;

/// <summary>What goes back in the answer to a push. A click's answer has <c>toast</c> and <c>card</c> only.</summary>
/// <remarks>open.feishu.cn/document/feishu-cards/card-callback-communication</remarks>
internal static class FeishuAnswers
{
    /// <summary>Nothing to say.</summary>
    public const string Nothing = "{}";

    /// <summary>A word over the chat that only the clicker sees.</summary>
    /// <param name="words">Plain text.</param>
    public static string Toast(string words) => Write(json =>
    {
        json.WriteStartObject("toast");
        json.WriteString("type", "info");
        json.WriteString("content", words);
        json.WriteEndObject();
    });

    /// <summary>The clicked card's next state.</summary>
    /// <param name="card">Card JSON 2.0.</param>
    public static string Redraw(string card) => Write(json =>
    {
        json.WriteStartObject("card");
        json.WriteString("type", "raw");
        json.WritePropertyName("data");
        json.WriteRawValue(card);
        json.WriteEndObject();
    });

    /// <summary>The address is verified.</summary>
    /// <param name="challenge">What Feishu sent.</param>
    public static string Challenge(string challenge) => Write(json => json.WriteString("challenge", challenge));

    private static string Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
