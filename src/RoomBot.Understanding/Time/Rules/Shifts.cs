using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Words just before a time or length that say what it is for: 推迟, 提前, 延长, 改到, 不是.</summary>
internal static class Shifts
{
    private const int Reach = 36;
    private const string Stops = "，。,.;；";

    private static readonly (MentionRole Role, string[] Words)[] OfLengths =
    [
        (MentionRole.ShiftLater,
            ["往后推迟", "往后推", "往后挪", "往后延", "推后", "推迟", "延后", "延迟", "晚", "后移", "顺延", "push", "postpone", "delay",
                "bump", "shift", "later by", "back by", "move it back"]),
        (MentionRole.ShiftEarlier,
            ["往前提", "往前挪", "往前推", "提前", "提早", "前移", "早", "bring it forward", "bring forward", "forward by",
                "earlier by", "pull", "move it forward", "move it up", "move up"]),
        (MentionRole.Extension,
            ["延长", "再延", "延个", "加长", "续", "多开", "再加", "再要", "多用", "多订", "extend", "lengthen", "prolong", "add ", "another", "加"]),
        (MentionRole.Shortening, ["缩短", "减少", "少开", "少用", "shorten", "cut ", "reduce", "缩减"]),
    ];

    private static readonly string[] MovedTo =
        ["改到", "改成", "改为", "换到", "换成", "挪到", "移到", "推到", "推迟到", "延到", "延后到", "延迟到", "延长到", "提前到", "调到", "调整到", "调整为",
            "变成", "改", "换", "顺延到", "提到", "移至", "改至", "调至", "推迟至", "提前至",
            "延长至", "延至", "转到", "定到"];

    private static readonly string[] Rejecting =
        ["不是", "不要", "不用", "不用订到", "不用到", "别订", "而不是", "不在", "取消掉", "not at", "not on", "not the", "not", "instead of", "rather than", "别", "除了", "除去", "跳过",
            "except", "except for", "except on", "excluding", "but not", "but not on", "apart from", "skip", "skipping"];

    private static readonly string[] LeftOut = ["除外", "以外", "之外", "跳过", "excluded"];

    private static readonly string[] TakenBack =
        ["不行", "不要了", "的不要了", "不用了", "取消换", "不可以", "没空", "不合适", "有冲突", "冲突了", "不方便", "哦不", "啊不", "噢不", "不对", "说错了", "doesn't work", "does not work", "won't work",
            "is no good", "no good", "is out", "is full", "is taken", "is not possible", "no wait", "wait no", "sorry"];

    /// <summary>What a length is for, by the words just before it.</summary>
    public static MentionRole OfLength(string text, int at)
    {
        var before = Before(text, at);
        var best = -1;
        var role = MentionRole.Asked;
        foreach (var (candidate, words) in OfLengths)
        {
            foreach (var word in words)
            {
                var found = before.LastIndexOf(word, StringComparison.Ordinal);
                if (found > best && !IsPartOfWord(before, found, word) && IsClose(before, found + word.Length))
                {
                    best = found;
                    role = candidate;
                }
            }
        }

        return role;
    }

    /// <summary>What a length is for that stands behind the meeting which the words before it speak of: 延长10点的会半小时.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="meeting">Where the time of the meeting begins.</param>
    /// <param name="named">Behind the time of the meeting.</param>
    /// <param name="length">Where the length begins.</param>
    public static MentionRole OfMeetingsLength(string text, int meeting, int named, int length)
    {
        var between = text.AsSpan(named, Math.Max(0, length - named));
        return between is ['的', _, ..] && between.Length < 10 && !between.HasOneOf(Stops) ? OfLength(text, meeting) : MentionRole.Asked;
    }

    /// <summary>True where a length is said to shift or to change what is booked.</summary>
    public static bool StandBefore(string text, int at) => OfLength(text, at) != MentionRole.Asked;

    /// <summary>True where the words just before a time say that something is moved to it.</summary>
    public static bool MovesTo(string text, int at)
    {
        var before = Before(text, at).TrimEnd();
        foreach (var word in MovedTo)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return before.EndsWith(" to", StringComparison.Ordinal) || before.EndsWith("make it", StringComparison.Ordinal)
            || ((before.EndsWith(" until", StringComparison.Ordinal) || before.EndsWith(" till", StringComparison.Ordinal)) && MovingWords.PutOff(text, at))
            || (before.EndsWith(" for", StringComparison.Ordinal) && before.Contains("swap ", StringComparison.Ordinal))
            || before.EndsWith("change to", StringComparison.Ordinal) || before.SequenceEqual("to");
    }

    /// <summary>True where the words just before a time take it back.</summary>
    public static bool Rejects(string text, int at)
    {
        var before = Before(text, at).TrimEnd();
        if (before.EndsWith("是不是", StringComparison.Ordinal) || before.EndsWith("if not", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in Rejecting)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the words just behind a time leave it out: 12月2日除外.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="end">Behind the time.</param>
    public static bool LeavesOutBehind(string text, int end)
    {
        var behind = text.AsSpan(end).TrimStart();
        foreach (var word in LeftOut)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the words just behind a time take it back, and another follows: 周三不行，周四吧; 三点，哦不，四点.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="end">Behind the time.</param>
    /// <param name="next">Where the other one begins.</param>
    public static bool RejectsBehind(string text, int end, int next)
    {
        var between = text.AsSpan(end, Math.Max(0, next - end)).Trim("，,。. ");
        if (between.Length is 0 or > 30 || between is [.., '吗'] || between.Contains("的话", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var word in TakenBack)
        {
            if (between.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Before(string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        return text.AsSpan(from, at - from);
    }

    // 连续, 持续, 继续: 续 is no word there.
    private static bool IsPartOfWord(ReadOnlySpan<char> before, int found, string word) =>
        word is "续" && found > 0 && "连持继手后陆存".Contains(before[found - 1], StringComparison.Ordinal);

    // Between the word and the length stands at most a filler: "push it by 30 min", 往后推个半小时.
    private static bool IsClose(ReadOnlySpan<char> before, int end)
    {
        var between = before[end..].Trim();
        if (between.Length <= 2)
        {
            return true;
        }

        return between.Length <= 30
            && (between.EndsWith("by", StringComparison.Ordinal) || between.EndsWith("for", StringComparison.Ordinal)
            || between.EndsWith("back", StringComparison.Ordinal)
                || between.EndsWith("another", StringComparison.Ordinal)
                    || between.EndsWith("会议", StringComparison.Ordinal)) && !between.HasOneOf(Stops);
    }
}
