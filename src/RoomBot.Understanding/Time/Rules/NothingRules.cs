using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Time.Rules;

/// <summary>Takes out of the way what looks like a time and is none: 10人, 3楼, 18F, $20, 2号楼, 版本3.5, 1-on-1,
/// 两点建议.</summary>
internal static class NothingRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("nothing.counted", Kind.Number, Counted),
        new("nothing.code", Kind.Number, Code),
        new("nothing.n-points", Kind.Number, Points),
    ];

    private static readonly string[] CountedByPoints =
        ("心意 诚意 小事 小礼物 零食 建议 意见 要求 问题 原因 想法 理由 疑问 说明 需求 看法 好处 区别 内容 注意 " +
        "补充 感想 体会 希望 共识 结论 反馈 不足 改进 思考 总结 事项 情况 收获 心得 " +
        "困难 优势 变化 提醒 经验 启示 钱 东西 事情 小意 声音 声明 优化 调整建 改动 " +
        "感受 感悟 诉求 期望 愿望 措施 举措 对策 教训 考虑 担忧 顾虑 前提 条件 目标 任务 技巧 秘诀 策略 方法 做法 办法 依据 特征 特点 不满 " +
        "请求 关键 核心 信息 用处 帮助 能力 担心 疑虑 质疑 规定 风险 进展 很重要 " +
        "我觉得 需要注意 需要说明 值得 可以改 要说明 要注意 要强调 没说 没有 没明 不明 " +
        "不懂 不清 不同 不太 必须 是要 我不 小小 小建 式 档 论 支撑 看法").Split(' ');

    private static int MakeOther(Scan s, int taken)
    {
        s.Made = new Item { Kind = Kind.Other };
        return taken;
    }

    // 10人, 8-10 people, 3到5个人, 第2会议室
    private static int Counted(Scan s, int i)
    {
        var at = i + 1;

        // "the 2nd one"
        if (s[i].IsOrdinal && !s[i].Is(ItemMarks.Chinese) && s[at] is { Kind: Kind.Number, Value: 1, Digits: 0 }
            && !s[at].IsOrdinal)
        {
            return MakeOther(s, 2);
        }

        if (s.KindAt(at) is Kind.Dash or Kind.To or Kind.Or or Kind.And && s[at + 1].Kind == Kind.Number
            && s.Has(at + 2, Kind.Counter))
        {
            return MakeOther(s, at + 3 - i);
        }

        if (s.Has(at, Kind.About) && s.Has(at + 1, Kind.Counter))
        {
            at++;
        }

        if (s.Has(at, Kind.Dash) && s.Touches(at) && s.Touches(at + 1) && s.Has(at + 1, Kind.Counter))
        {
            at++;
        }

        if (!s.Has(at, Kind.Counter))
        {
            return IsNamed(s, i) ? MakeOther(s, 1) : 0;
        }

        // "May 5 people", "at 3 more": a month or a clock before the number does not make it one.
        return MakeOther(s, at + 1 - i);
    }

    // 第2会议室, "room 5", "Room 3", "floor 2", "No. 5", 会议室2, "conference room 12"
    private static bool IsNamed(Scan s, int i)
    {
        // 中山路25号
        if (s[i].Digits > 0 && s.Has(i + 1, Kind.DayMark) && s.Text[s[i + 1].Start] == '号' && s.Before.Kind == Kind.Other && s.Before.End == s[i].Start
            && s.Text[s[i].Start - 1] is '路' or '街' or '巷' or '弄' or '道' or '环')
        {
            return true;
        }

        if (s[i].IsOrdinal && s[i].Is(ItemMarks.Chinese))
        {
            return s.KindAt(i + 1) is Kind.Other && s.Touches(i + 1);
        }

        if (s.Before.Kind == Kind.Counter && s.Before.Is(ItemMarks.Chinese) && s.Before.End == s[i].Start
            && s[i].Digits > 0)
        {
            // 会议室2, 3号楼5层 … but 8人3点
            return s.Text[s.Before.End - 1] is '室' or '厅' or '房' or '楼' or '座' or '栋' && !IsClock(s, i + 1);
        }

        if (s.Before.Kind == Kind.Counter && !s.Before.Is(ItemMarks.Chinese) && s.Before.End < s[i].Start
            && s[i].Digits > 0)
        {
            var word = s.Text.AsSpan(s.Before.Start, s.Before.End - s.Before.Start);
            return word is "room" or "floor" or "level" or "desk" && (!IsClock(s, i + 1) || IsLetter(s, i + 1)) && !IsClockRange(s, i);
        }

        return s.Before.Kind == Kind.Other && IsNaming(s.Text.AsSpan(s.Before.Start, s.Before.End - s.Before.Start))
            && s[i].Digits > 0 && !IsClock(s, i + 1);
    }

    // "room 7A"
    private static bool IsLetter(Scan s, int i) =>
        s.Has(i, Kind.AmPm) && s[i].Is(ItemMarks.Glued) && s[i].Value == 0 && s.Touches(i) && s.KindAt(i + 1) is not (Kind.Dash or Kind.To or Kind.Until);

    // "book a room 2-3pm", "room 10-11 tomorrow"; rooms 301-302 are rooms.
    private static bool IsClockRange(Scan s, int i) =>
        s.KindAt(i + 1) is Kind.Dash or Kind.To or Kind.Until && ClockRules.IsBareHour(s, i)
            && s[i + 2].Kind == Kind.Number && s[i + 2].Digits <= 2 && s[i + 2].Value <= 24
        && s.KindAt(i + 3) is not Kind.Counter;

    private static bool IsClock(Scan s, int i) =>
        s.KindAt(i) is Kind.HourMark or Kind.AmPm or Kind.Colon or Kind.DayMark or Kind.MonthMark or Kind.YearMark
        || (s.KindAt(i) is Kind.Dash or Kind.To && s.Has(i + 2, Kind.HourMark));

    private static bool IsNaming(ReadOnlySpan<char> word) =>
        word is "version" or "ver" or "v" or "phase" or "build" or "release" or "building" or "tower" or "gate" or "bldg" or "no" or "number" or "line" or "sprint" or "ticket"
            or "step" or "chapter" or "section" or "part" or "q" or "ext" or "extension" or "iphone" or "windows" or "option" or "group" or "team" or "issue" or "bug" or "pr" or "top" or "python" or "java" or "port"
        || word.EndsWith("版本") || word.EndsWith("会议室") || word.EndsWith("房间") || word.EndsWith("电话")
        || word.EndsWith("手机") || word.EndsWith("密码")
        || word.EndsWith("编号") || word.EndsWith("工号") || word.EndsWith("房号") || word.EndsWith("型号")
        || word.EndsWith("尾号") || word.EndsWith("分机") || word.EndsWith("号码");

    // 1-on-1, 5x8, 3:2 比, 010-1234
    private static int Code(Scan s, int i)
    {
        if (s.Has(i + 1, Kind.Dash) && s.Touches(i + 1) && s.Touches(i + 2))
        {
            // 1-on-1
            if (s.KindAt(i + 2) is Kind.At && s.Has(i + 3, Kind.Dash))
            {
                return MakeOther(s, s.Has(i + 4, Kind.Number) ? 5 : 4);
            }

            if (CompactClocks.IsRange(s, i))
            {
                return 0;
            }

            if (PhoneNumber(s, i) is var taken and > 0)
            {
                return MakeOther(s, taken);
            }
        }

        // "4 by 6 whiteboard"
        if (s[i].IsPlain && s.Has(i + 1, Kind.Before) && s[i + 1].End - s[i + 1].Start == 2 && s[i + 2].IsPlain && s.Has(i + 3, Kind.Other)
            && s.Before.Kind != Kind.At)
        {
            return MakeOther(s, 3);
        }

        if (s[i].IsPlain && s.Has(i + 1, Kind.Slash) && s.Touches(i + 1) && s.Touches(i + 2) && s[i].Value == 24
            && s[i + 2].Value == 7)
        {
            return MakeOther(s, 3);
        }

        if (s[i].IsPlain && s.Before.Kind is Kind.Sign && s.Before.End == s[i].Start
            && s.Before.Value is '#' or '$' or '.' or '_' or '=')
        {
            return MakeOther(s, 1);
        }

        return 0;
    }

    // 010-12345678, 021-5555-1234, 138-1234-5678
    private static int PhoneNumber(Scan s, int i)
    {
        if (s[i].Digits < 3 || s[i + 2].Kind is not (Kind.Number or Kind.Other)
            || (s[i].Digits == 4 && s[i + 2].Digits <= 2)
            || (s[i + 2].Kind == Kind.Number && s[i + 2].Digits < 3))
        {
            return 0;
        }

        var taken = 3;
        while (taken < 7 && s.Has(i + taken, Kind.Dash) && s.Touches(i + taken) && s.Touches(i + taken + 1)
            && s.Has(i + taken + 1, Kind.Number))
        {
            taken += 2;
        }

        return taken;
    }

    // 两点建议, 一点都不, 三点要求, 大一点, 有几点
    private static int Points(Scan s, int i)
    {
        // 三点钟方向
        if (s.Has(i + 1, Kind.HourMark) && s.Touches(i + 2) && s.Text.AsSpan(s[i + 1].End) is ['方', '向', ..])
        {
            return MakeOther(s, 2);
        }

        // 一时想不起来
        if (s[i].IsPlain && s[i].Value == 1 && s[i].InWords && s.Has(i + 1, Kind.HourMark) && s.Text[s[i + 1].Start] == '时' && s.Has(i + 2, Kind.Other)
            && s.Touches(i + 2) && s.Before.Kind is not (Kind.Part or Kind.DayWord or Kind.Weekday or Kind.DayMark or Kind.To or Kind.Dash)
            && !"开见集准订会到碰".Contains(s.Text[s[i + 2].Start], StringComparison.Ordinal))
        {
            return MakeOther(s, 2);
        }

        if (!s[i].IsPlain || !s.Has(i + 1, Kind.HourMark) || s.Text[s[i + 1].Start] != '点'
            || s[i + 1].End - s[i + 1].Start > 1)
        {
            return 0;
        }

        if (s.Has(i + 2, Kind.Other) && s.Touches(i + 2) && IsCountedByPoints(s.Text.AsSpan(s[i + 2].Start)))
        {
            return MakeOther(s, 2);
        }

        if (IsListing(s, i))
        {
            return MakeOther(s, 2);
        }

        if (!s[i].InWords || s[i].Value != 1)
        {
            return 0;
        }

        var isLittle =
            (s.Before.Kind is Kind.Other or Kind.Short or Kind.About or Kind.PartShort && s.Before.End == s[i].Start
                && IsAdjective(s.Text[s[i].Start - 1]))
            || (s.Before.Kind == Kind.Other && s.Before.End == s[i].Start && s.Before.End - s.Before.Start > 1
                && s.KindAt(i + 2) is Kind.None or Kind.Break or Kind.Comma
                && !"订约改定在到等于开会从按是要说个选最室厅房".Contains(s.Text[s[i].Start - 1], StringComparison.Ordinal))
            || (s.Before.Kind == Kind.Other && s.Text.AsSpan(s[i + 1].End) is ['时', '间', ..])
            || (s.Has(i + 2, Kind.Other) && s.Touches(i + 2)
                && s.Text[s[i + 2].Start] is '都' or '也' or '儿' or '不' or '没')
            || s.Has(i + 2, Kind.HourMark);
        return isLittle ? MakeOther(s, s.Has(i + 2, Kind.HourMark) ? 3 : 2) : 0;
    }

    // 分三点讲, 这两点, 以下三点, 两点之间直线最短
    private static bool IsListing(Scan s, int i)
    {
        if (s.KindAt(i + 2) is Kind.Half or Kind.Number or Kind.Quarter or Kind.To or Kind.Dash or Kind.Sharp or Kind.When)
        {
            return false;
        }

        var at = s[i].Start;
        var before = at > 0 ? s.Text[at - 1] : ' ';
        var beforeThat = at > 1 ? s.Text[at - 2] : ' ';
        if (at > 1 && s.KindAt(i + 2) is Kind.None or Kind.Break or Kind.Comma or Kind.Colon
            && s.Text.AsSpan(at - 2, 2) is "注意" or "先说" or "先讲" or "只说" or "就说" or "说明" or "提出" or "归纳" or "总结" or "列出" or "反馈")
        {
            return true;
        }

        if (before == '有' && s[i].InWords && s.Has(i + 2, Kind.Other) && s.Touches(i + 2)
            && "需要想请疑建补问说不没值希很".Contains(s.Text[s[i + 2].Start], StringComparison.Ordinal))
        {
            return true;
        }

        return before is '这' or '那' or '列' || (before == '分' && s.BeforeThat.Kind != Kind.Number)
            || (before is '下' or '上' && beforeThat == '以') || (before == '充' && beforeThat == '补')
            || (before is '提' or '讲' && s.KindAt(i + 2) is Kind.None or Kind.Break or Kind.Comma or Kind.Colon)
            || (before == '调' && beforeThat == '强')
            || (s.Has(i + 2, Kind.Within) && s.Text.AsSpan(s[i + 2].End).TrimStart(' ').StartsWith("直线"));
    }

    private static bool IsAdjective(char c) =>
        "坐站靠走全大小好快慢早晚近远多少高低长短宜静敞亮新旧宽窄轻重松紧热冷暖凉便差有简单净爽洁私密正式便利了得".Contains(c, StringComparison.Ordinal);

    private static bool IsCountedByPoints(ReadOnlySpan<char> text)
    {
        foreach (var word in CountedByPoints)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
