using System.Text;
using System.Text.Encodings.Web;
using HandlebarsDotNet;

namespace RoomBot.Platforms.Shared;

/// <summary>Escapes what fills a placeholder for the inside of a JSON string, so that no topic or name can break a card.</summary>
internal sealed class CardJsonEncoder : ITextEncoder
{
    /// <summary>Escapes what JSON demands and leaves Chinese readable; half surrogates become U+FFFD.</summary>
    internal static JavaScriptEncoder Json => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <inheritdoc/>
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    /// <inheritdoc/>
    public void Encode(string? text, TextWriter target) => Json.Encode(target, text ?? "");

    /// <inheritdoc/>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var whole = new StringBuilder();
        while (text is not null && text.MoveNext())
        {
            whole.Append(text.Current);
        }

        Encode(whole.ToString(), target);
    }
}
