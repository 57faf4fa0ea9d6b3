using NodaTime;
using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>Times that are told and not asked for: "as discussed at 9 this morning", 早上9点说的那个事, 像上次周三的会那样.</summary>
internal static class Background
{
    private const int Reach = 32;

    private static readonly string[] Telling =
    [
        "discussed", "mentioned", "agreed", "talked", "talked about", "spoke", "speaking", "said", "same as",
        "similar to", "follow up on", "following up on",
        "per our", "like", "unlike", "after our", "further to",
    ];

    private static readonly string[] Linking =
        ["at", "on", "in", "the", "our", "we", "from", "during", "about", "it", "had"];

    private static readonly string[] Told =
    [
        "说的", "说过", "说好", "聊的", "聊过", "聊到", "提的", "提到", "提过", "讨论的", "讨论过", "谈的", "谈到", "谈过", "商量的", "商量好", "沟通的",
        "沟通过", "通知的", "交代的", "讲的", "讲过", "那样", "的会那样", "的会一样", "那次一样", "一样",
        "we discussed", "we talked", "we agreed", "we spoke", "you said", "you mentioned", "i said", "i mentioned",
    ];

    private const string Comparing = "像跟和同照如";

    private static readonly string[] Speakers =
        ["我们", "咱们", "大家", "你们", "他们", "你", "我", "他", "她", "就", "已经", "刚", "开会", "会上"];

    /// <summary>Marks them, in place.</summary>
    /// <param name="s">The text.</param>
    /// <param name="mentions">In order.</param>
    /// <param name="links">How each is linked to the one before: as <see cref="Item.Extra"/>.</param>
    public static void Apply(Scan s, List<TimeMention> mentions, List<int> links)
    {
        var isAnotherAsked = false;
        var isMoved = false;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            isMoved |= mention.Role == MentionRole.MovedTo;
            if (mention.Role == MentionRole.Asked && mention.Best.Value is not TimeValue.Length
                && IsTold(s.Text, mention))
            {
                mentions[i] = Past(s, mention);
                continue;
            }

            isAnotherAsked |= mention.Role == MentionRole.Asked && mention.Best.Value is not TimeValue.Length
                && !IsGone(s.Today, mention.Best.Value);
        }

        if (isAnotherAsked && !isMoved)
        {
            MarkGone(s, mentions, links);
        }
    }

    // Nobody books a day gone by: beside a time to come, it is told.
    private static void MarkGone(Scan s, List<TimeMention> mentions, List<int> links)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var isListed = IsList(links[i]) || (i + 1 < links.Count && IsList(links[i + 1]));
            if (mentions[i].Role == MentionRole.Asked && !isListed && IsGone(s.Today, mentions[i].Best.Value))
            {
                mentions[i] = mentions[i] with { Role = MentionRole.Background };
            }
        }
    }

    private static bool IsList(int link) =>
        link is MentionList.BehindAnd or MentionList.BehindOr or MentionList.BehindTo;

    private static bool IsGone(LocalDate today, TimeValue value) => value switch
    {
        TimeValue.Moment moment => moment.At.Date < today,
        TimeValue.Whole { Grain: Grain.Day } day => day.First < today,
        TimeValue.Range { End: { } end } => end <= today.AtMidnight(),
        _ => false,
    };

    // What was said is in the past, whatever working hours make of it.
    private static TimeMention Past(Scan s, TimeMention mention)
    {
        var best = mention.Best;
        return best is { IsFloating: true, Value: TimeValue.Moment moment } && moment.At > s.Now
            ? mention with
            {
                Role = MentionRole.Background,
                Readings = [best with { Value = moment with { At = moment.At.PlusDays(-1) } }],
            }
            : mention with { Role = MentionRole.Background, Readings = PastFirst(s, mention.Readings) };
    }

    private static IReadOnlyList<Reading> PastFirst(Scan s, IReadOnlyList<Reading> readings)
    {
        for (var i = 1; i < readings.Count && !IsGone(s.Today, readings[0].Value); i++)
        {
            if (IsGone(s.Today, readings[i].Value))
            {
                return [readings[i], .. readings.Where((_, at) => at != i)];
            }
        }

        return readings;
    }

    private static bool IsTold(string s, TimeMention mention)
    {
        var behind = s.AsSpan(mention.Start + mention.Length).TrimStart(' ');
        foreach (var speaker in Speakers)
        {
            if (behind.StartsWith(speaker, StringComparison.Ordinal))
            {
                behind = behind[speaker.Length..];
                break;
            }
        }

        // Of 刚才 nobody books.
        return s[mention.Start] == '刚'
            || StartsWithAny(behind, Told, out var word) && (word is not ("一样" or "那样") || IsCompared(s, mention.Start))
            || IsTelling(s, mention.Start);
    }

    private static bool IsCompared(string text, int at) =>
        text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).HasOneOf(Comparing);

    private static bool IsTelling(string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        var before = text.AsSpan(from, at - from).TrimEnd(' ');
        for (var i = 0; i < 4; i++)
        {
            var word = LastWord(before);
            if (!IsOneOf(word, Linking))
            {
                break;
            }

            before = before[..^word.Length].TrimEnd(' ');
        }

        foreach (var word in Telling)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)
                && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
            {
                return !string.Equals(word, "like", StringComparison.Ordinal) || !IsWished(before[..^word.Length]);
            }
        }

        return false;
    }

    // "I would like Friday at 3" asks.
    private static bool IsWished(ReadOnlySpan<char> before) =>
        LastWord(before.TrimEnd(' ')) is "would" or "d" or "i" or "we" or "'d" or "feel" or "something" or "people" or "somewhere";

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
        {
            if (word.SequenceEqual(other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words, out string found)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                found = word;
                return true;
            }
        }

        found = "";
        return false;
    }
}
