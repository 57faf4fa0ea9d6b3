using System.Buffers;

namespace RoomBot.Understanding.Meaning;

/// <summary>
/// A yes or a no that is nothing else, told by all of its words: what follows a yes is done, so a question, a doubt or a negation is none.
/// </summary>
internal static class PlainAnswer
{
    private const int Longest = 40;

    private static readonly SearchValues<char> Asking = SearchValues.Create("?？吗嘛么");

    private static readonly string[] Yes = Sorted(
        "确认预订|确认预定|确认取消|确认改期|确认|确定|好的|好滴|好嘞|好吧|好呀|好啊|好哒|好|行吧|行的|行啊|行|可以的|可以|没问题|没错|对的|对|是的|是|嗯嗯|嗯|恩|中|成|妥|同意|就这个|就这间|就这样|就它|就这|"
        + "定这个|订这个|要这个|选这个|帮我订|帮我定|订吧|定吧|预订吧|预定吧|预订|预定|下单|订了|订它|订|定|ok的|ok|okay|okey|k|yes|yep|yeah|yup|ya|sure|confirmed|confirm it|confirm|absolutely|definitely|of course|"
        + "go ahead|go for it|do it|book it|book this|book that|book|take it|that works|works for me|works|sounds good|sounds great|looks good|looks great|looks right|that's right|that's perfect|that's fine|that is fine|"
        + "perfect|great|fine|good|cool|right|alright|all right|correct|agreed|lgtm|y|收到|👌|👍|✅|可以了|好了|没有问题|就要这个|就要它|要|確認|確定|好的|沒問題|對|對的|是的|訂吧|就這個|就這間|就這樣|cancel it|yes cancel");

    private static readonly string[] No = Sorted(
        "不要了|不要|不用了|不用|不订了|不订|不定了|别订了|别订|别|先不订|先别订|先不|订错了|不是这个|不对|不行|不可以|不太行|不确认|不取消了|不取消|别取消了|别取消|先别取消|不改了|别改了|不|no thanks|no thank you|nope|nah|no|"
        + "not now|not this one|not this|not ok|not okay|not good|don't book it|don't book|do not book it|don't cancel it|don't cancel|do not cancel it|do not cancel|don't|do not|dont|wrong one|wrong day|wrong room|wrong|keep it|no keep it|leave it|"
        + "that's not right|that's wrong|not right|不要訂|別訂|別取消|不取消|不對|保留|留着|算了");

    private static readonly string[] Wait = Sorted(
        "等一下|等一等|等等|等下|稍等一下|稍等|等会儿|等会|先等等|慢着|hold on|hang on|wait a moment|wait a second|wait a minute|wait a sec|wait|one moment|one second|just a moment|just a second|just a sec|one sec|a moment|a second");

    private static readonly string[] Small = Sorted(
        "谢谢你|谢谢|谢了|多谢|感谢|麻烦了|麻烦你|麻烦|辛苦了|辛苦|请|吧|了|啊|呀|哦|噢|喔|哈哈|哈|呢|的|一下|就|那|please|pls|plz|thank you|thanks|thx|then|just|now|this one|that one|this|that|it|one|the|i|am|i'm|oh|ah|um|well|so|and|哎|诶|那就|it is|actually|sorry|抱歉|不好意思|我|you|先");

    /// <summary>What a text says as a whole.</summary>
    public enum Kind
    {
        /// <summary>Something else.</summary>
        None,

        /// <summary>Yes, do it.</summary>
        Yes,

        /// <summary>No, leave it.</summary>
        No,

        /// <summary>Not yet.</summary>
        Wait,
    }

    /// <summary>Tells it; linear in the text, of which only the first words are looked at.</summary>
    /// <param name="text">In normal form: small letters, narrow.</param>
    public static Kind Of(string text)
    {
        if (text.Length > Longest || text.AsSpan().ContainsAny(Asking))
        {
            return Kind.None;
        }

        var kind = Kind.None;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]) && text[at] != '✅')
            {
                at++;
                continue;
            }

            var (length, next) = Longer(Longer(Longer(Longer((0, Kind.None), text, at, Small, Kind.None), text, at, Yes, Kind.Yes), text, at, No, Kind.No), text, at, Wait, Kind.Wait);
            if (length == 0 || (kind is not Kind.None && next is not Kind.None && next != kind))
            {
                return Kind.None;
            }

            kind = next is Kind.None ? kind : next;
            at += length;
        }

        return kind;
    }

    // The longest word at a place; of two as long the later list's.
    private static (int Length, Kind Kind) Longer((int Length, Kind Kind) best, string text, int at, string[] words, Kind kind)
    {
        foreach (var word in words)
        {
            if (word.Length < best.Length)
            {
                break;
            }

            var end = at + word.Length;
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0
                && (!char.IsAsciiLetter(word[^1]) || end >= text.Length || !char.IsAsciiLetterOrDigit(text[end])))
            {
                return (word.Length, kind);
            }
        }

        return best;
    }

    private static string[] Sorted(string words) => [.. words.Split('|').Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
}
