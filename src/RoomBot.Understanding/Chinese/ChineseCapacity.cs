using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Chinese;

/// <summary>How many people, in Chinese: 十个人, 8-10人, 十来个人, 我们五个, 坐得下30个, 20座.</summary>
internal static class ChineseCapacity
{
    private const int SomeTens = 5;

    // Longest first.
    private static readonly string[] People =
    [
        "个小伙伴", "个候选人", "个参会人", "个参会者", "个与会者", "个座位", "个位置", "个位子", "个席位", "个同事", "位同事", "名同事", "个同学", "位同学", "名同学", "个客户", "位客户", "名客户",
        "个领导", "位领导", "位嘉宾", "位来宾", "个员工", "名员工", "位老师", "名学员", "个学员", "个兄弟", "个大人", "个伙伴", "号人", "个人", "位人", "名人", "人", "座位", "座", "位", "名", "席", "口人",
    ];

    private static readonly string[] Before =
    [
        "能坐下", "坐得下", "坐下", "能坐", "可坐", "坐", "能容纳", "容纳", "能装", "装得下", "装下", "装", "人数是", "人数大概", "人数大约", "人数约", "人数", "与会人数", "参会人数", "我们", "咱们", "咱", "俺们", "一共", "总共", "加上我", "加我", "算上我",
        "够坐", "人不多", "人少", "人不多,", "人少,", "人少了,", "人多了,", "人少了", "人多了", "人数不多,", "人数,", "人也不多", "人很少", "大概", "大约", "共", "人数:", "人数改成", "人数改为", "规模", "差不多", "来", "有", "改成", "变成", "换成", "不止", "至少能坐", "起码", "至少", "最少",
    ];

    // 再加两个人 counts on from what is known.
    private static readonly string[] Added = ["再加", "再来", "又多了", "多了", "又来了", "还要来", "再多", "多加", "又加了"];

    private static readonly string[] OneMore = ["我和", "我跟", "我与", "我加", "我带", "我还有", "我和另外", "我跟另外", "我和其他", "我跟其他", "我带着", "我同"];

    /// <summary>Whether a number is one of people.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="rule">The rule that says so.</param>
    /// <param name="people">How many, and where it says so.</param>
    public static bool TryRead(Sentence sentence, Number number, out string rule, out Number people)
    {
        var text = sentence.Text;
        rule = "zh.capacity.people";
        people = default;
        var start = number.Start;
        if ((start > 0 && text[start - 1] is '第' or '每' or '.' or '#') || EndsWithAny(Added, text, start))
        {
            return false;
        }

        var (at, value) = AfterRoughly(text, number);
        var unit = LengthOfAny(People, text, at);
        if (unit > 0 && !IsNoUnit(text, at, unit))
        {
            people = new Number(start, at + unit, EndsWithAny(OneMore, text, start) ? value + 1 : value);
            return true;
        }

        rule = "zh.capacity.after-cue";
        people = new Number(start, at, value);
        if (LastSign(text, number) is '俩' or '仨')
        {
            return EndsWithAny(Before, text, start);
        }

        var counted = at < text.Length && text[at] is '个';
        people = counted ? people with { End = at + 1 } : people;
        return EndsWithAny(Before, text, start) && (IsEnd(text, people.End) || sentence.At(people.End) == Piece.Time) && (counted || EndsWithSeating(text, start));
    }

    private static (int At, int Value) AfterRoughly(string text, Number number)
    {
        var (at, value) = (Letters.SkipBlanks(text, number.End), number.Value);
        if (at < text.Length && text[at] is '几')
        {
            return (at + 1, value >= 10 ? value + SomeTens : value);
        }

        while (at < text.Length && text[at] is '多' or '来' or '余' or '+' or ' ')
        {
            at++;
        }

        return (at, value);
    }

    // 2号楼, 三位数, 5人民币 and 1座楼 count something else; 有3个人吗 is rare enough.
    private static bool IsNoUnit(string text, int at, int unit)
    {
        var end = at + unit;
        var next = end < text.Length ? text[end] : '\0';
        return (unit == 1 && text[at] is '座' && next is '楼' or '大' or '城') || (unit == 1 && text[at] is '位' && next is '数')
            || (text[end - 1] is '人' && next is '民' or '工' or '格' or '事' or '生' or '次')
            || (text[at] is '名' && next is '字' or '称' or '片');
    }

    private static char LastSign(string text, Number number) => text[number.End - 1];

    private static bool IsEnd(string text, int end)
    {
        var at = Letters.SkipBlanks(text, end);
        return at >= text.Length || !Letters.IsWord(text[at]) || text[at] is '的' or '吧' or '左' or '就' or '了' or '以' or '要' or '带' or '有' or '开' or '够' or '去' or '用' or '需';
    }

    private static bool EndsWithSeating(string text, int start) =>
        EndsWithAny(["坐", "坐下", "坐得下", "容纳", "装", "人数", "人数是", "人数:", "人数改成", "人数改为", "人数约", "规模"], text, start);

    private static int LengthOfAny(ReadOnlySpan<string> words, string text, int at)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static bool EndsWithAny(ReadOnlySpan<string> words, string text, int end)
    {
        end = Letters.SkipBlanksBack(text, end);
        foreach (var word in words)
        {
            if (end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
