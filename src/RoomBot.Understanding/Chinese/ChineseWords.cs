using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.Chinese;

/// <summary>The Chinese words of the time grammar, in simplified characters.</summary>
internal static class ChineseWords
{
    private const ItemMarks Zh = ItemMarks.Chinese;

    /// <summary>Adds them all.</summary>
    public static void Add(Lexicon words)
    {
        AddDays(words);
        AddWeeksAndMonths(words);
        AddClock(words);
        AddParts(words);
        AddUnits(words);
        AddLinks(words);
        ChineseHolidays.Add(words);
        ChineseNothing.Add(words);
    }

    private static void AddDays(Lexicon words)
    {
        words.Add("今天 今儿 今日 今儿个 当天 本日 今夭 今田", Kind.DayWord, 0, 0, Zh);
        words.Add("明天 明儿 明日 明儿个 翌日 听日 明夭 明田 名天 明添 眀天", Kind.DayWord, 1, 0, Zh);
        words.Add("后天 后日 后儿 后儿个 候天 侯天", Kind.DayWord, 2, 0, Zh);
        words.Add("大后天 大后日", Kind.DayWord, 3, 0, Zh);
        words.Add("大大后天", Kind.DayWord, 4, 0, Zh);
        words.Add("昨天 昨日 昨儿 昨儿个 寻日", Kind.DayWord, -1, 0, Zh);
        words.Add("前天 前日 前儿", Kind.DayWord, -2, 0, Zh);
        words.Add("大前天", Kind.DayWord, -3, 0, Zh);
        words.Add("次日 第二天 隔天 隔日", Kind.DayWord, 1, 1, Zh);
        words.Add("今明 今明两天 今天明天", Kind.DayWord, 0, 2, Zh);
        words.Add("明后 明后天 明后两天 明天后天", Kind.DayWord, 1, 2, Zh);
        words.Add("昨今两天", Kind.DayWord, -1, 2, Zh);
        words.Add("这两天", Kind.DayWord, 2, 3, Zh);
        words.Add("这几天 这三天", Kind.DayWord, 3, 3, Zh);
        words.AddPair("今早 今晨", Kind.DayWord, 0, Kind.Part, (int)DayPart.Morning);
        words.AddPair("今晚 今夜", Kind.DayWord, 0, Kind.Part, (int)DayPart.Evening);
        words.AddPair("明早 明晨", Kind.DayWord, 1, Kind.Part, (int)DayPart.Morning);
        words.AddPair("明晚 明夜 听晚", Kind.DayWord, 1, Kind.Part, (int)DayPart.Evening);
        words.AddPair("昨晚 昨夜 寻晚", Kind.DayWord, -1, Kind.Part, (int)DayPart.Evening);
        words.AddPair("后晚", Kind.DayWord, 2, Kind.Part, (int)DayPart.Evening);
        words.AddPair("当晚", Kind.DayWord, 0, Kind.Part, (int)DayPart.Evening);
        words.AddPair("前晚", Kind.DayWord, -2, Kind.Part, (int)DayPart.Evening);
        words.Add("周末 星期末 礼拜末 双休日", Kind.Weekend, 0, 0, Zh);
        words.Add("本周末 这周末 这个周末 这星期末", Kind.Weekend, 0, 100, Zh);
        words.Add("下周末 下个周末 下个星期末", Kind.Weekend, 0, 101, Zh);
        words.Add("下下周末 下下个周末", Kind.Weekend, 0, 102, Zh);
        words.Add("上周末 上个周末", Kind.Weekend, 0, 99, Zh);
        words.Add("工作日 上班日 平日", Kind.Workday, 0, 0, Zh);
    }

    private static void AddWeeksAndMonths(Lexicon words)
    {
        words.Add("周 星期 礼拜 里拜 星其 形期", Kind.Unit, (int)Unit.Week, 0, Zh | ItemMarks.WeekStem);
        AddRelative(words, Unit.Week, "周 星期 礼拜 里拜", ItemMarks.WeekStem);
        AddRelative(words, Unit.Month, "月", ItemMarks.None);
        AddRelative(words, Unit.QuarterYear, "季度", ItemMarks.None);
        words.Add("今年 本年 这年 这一年 本年度 今年度", Kind.RelUnit, (int)Unit.Year, 0, Zh);
        words.Add("明年 下年 来年 下一年 明年度", Kind.RelUnit, (int)Unit.Year, 1, Zh);
        words.Add("后年", Kind.RelUnit, (int)Unit.Year, 2, Zh);
        words.Add("去年 上年 上一年", Kind.RelUnit, (int)Unit.Year, -1, Zh);
        words.Add("前年", Kind.RelUnit, (int)Unit.Year, -2, Zh);
        words.Add("下 下个 下一个 下一 下次", Kind.Mod, 1, 0, Zh);
        words.Add("上 上个 上一个 上一", Kind.Mod, -1, 0, Zh);
        words.Add("上次 上回", Kind.Mod, -1, ChineseDates.LastOne, Zh);
        words.Add("这个 本 这", Kind.Mod, 0, 0, Zh);
        words.Add("未来 接下来 今后 往后 接下来的 未来的 今后的", Kind.Mod, 1, 1, Zh);
        words.Add("过去 最近 近 过去的", Kind.Mod, -1, 1, Zh);
        words.Add("最后 最后一个 最后一 倒数第一 倒数第一个", Kind.Mod, -9, 0, Zh);
        words.Add("首个 首", Kind.Number, 1, 0, Zh | ItemMarks.Ordinal);
        words.Add("月底 月末 月尾", Kind.Edge, 2, (int)Unit.Month, Zh);
        words.Add("月初 月头", Kind.Edge, 0, (int)Unit.Month, Zh);
        words.Add("月中 月中旬 中旬", Kind.Edge, 1, (int)Unit.Month, Zh);
        words.Add("上旬", Kind.Edge, 0, (int)Unit.Month, Zh);
        words.Add("下旬", Kind.Edge, 2, (int)Unit.Month, Zh);
        words.Add("年底 年末 年尾", Kind.Edge, 2, (int)Unit.Year, Zh);
        words.Add("年初 年头", Kind.Edge, 0, (int)Unit.Year, Zh);
        words.Add("年中", Kind.Edge, 1, (int)Unit.Year, Zh);
        words.Add("底 末 尾", Kind.Edge, 2, ChineseDates.OfUnitBefore, Zh);
        words.Add("初 头", Kind.Edge, 0, ChineseDates.OfUnitBefore, Zh);
        words.Add("年中秋 年中秋节", Kind.YearMark, 1, 0, Zh);
        words.Add("周初", Kind.Edge, 0, (int)Unit.Week, Zh);
        words.Add("周中", Kind.Edge, 1, (int)Unit.Week, Zh);
    }

    private static void AddRelative(Lexicon words, Unit unit, string stems, ItemMarks marks)
    {
        string[] before = ["上上 上上个", "上 上个 上一 上一个", "这 这个 本 今个 这一 这一个 当 今 此", "下 下个 下一 下一个", "下下 下下个", "下下下 下下下个"];
        for (var i = 0; i < before.Length; i++)
        {
            foreach (var prefix in before[i].Split(' '))
            {
                foreach (var stem in stems.Split(' '))
                {
                    words.Add(prefix + stem, Kind.RelUnit, (int)unit, i - 2, Zh | marks);
                }
            }
        }
    }

    private static void AddClock(Lexicon words)
    {
        words.Add("点 点钟 时 典 時", Kind.HourMark, 0, 0, Zh);
        words.Add("店", Kind.HourMark, 1, 0, Zh);
        words.Add("分", Kind.MinuteMark, 0, 0, Zh);
        words.Add("刻", Kind.Quarter, 0, 0, Zh);
        words.Add("整 正", Kind.Sharp, 0, 0, Zh);
        words.Add("半", Kind.Half, 0, 0, Zh);
        words.Add("差 还差 欠", Kind.Short, 0, 0, Zh);
        words.Add("过", Kind.Past, 0, 0, Zh);
        words.Add("号 日 號", Kind.DayMark, 0, 0, Zh);
        words.Add("月 月份", Kind.MonthMark, 0, 0, Zh);
        words.AddPair("元月", Kind.Number, 1, Kind.MonthMark, 0);
        words.Add("年", Kind.YearMark, 0, 0, Zh);
        words.Add("正午", Kind.ClockWord, 12 * 60, 0, Zh);
        words.Add("午夜 子夜", Kind.ClockWord, 24 * 60, 0, Zh);
        words.Add("现在 此时 此刻 目前 当前 眼下 这会儿 立刻 立即 马上 即刻 而家 依家 宜家 这就", Kind.Now, 0, 0, Zh);
        words.Add("一会儿 一会 待会儿 待会 等会儿 等会 等一会儿 等一会 过会儿 过会 过一会儿 过一会 等下 等一下 稍后 晚点儿再", Kind.Now, 1, 0, Zh);
        words.Add("刚才 刚刚", Kind.Now, -1, 0, Zh);
    }

    private static void AddParts(Lexicon words)
    {
        AddPart(words, "凌晨 拂晓 后半夜", DayPart.SmallHours);
        AddPart(words, "清晨 清早 大清早 一大早 大早上 一早 一清早 黎明", DayPart.EarlyMorning);
        AddPart(words, "早上 早晨 早间 上午 上午时间 早上时间 午前 早晌 头午 上五", DayPart.Morning);
        AddPart(words, "中午 晌午 午间 午休 午休时间 中午时间 午饭时间 午饭 午餐时间", DayPart.Lunch);
        AddPart(words, "下午 午后 下午时间 下晌 后晌 晏昼 下舞 下五 后半天", DayPart.Afternoon);
        AddPart(words, "傍晚 黄昏 傍黑", DayPart.Dusk);
        AddPart(words, "晚上 晚上时间 晚间 夜晚 夜间 晚黑 晩上", DayPart.Evening);
        AddPart(words, "半夜 深夜 夜里 大半夜 三更半夜", DayPart.LateNight);
        AddPart(words, "全天 整天 一整天 全日 整日", DayPart.WholeDay);
        AddPart(words, "下班前 下班之前 下班以前 快下班的时候 快下班时 临下班", DayPart.EndOfWork);
        AddPart(words, "下班后 下班以后 下了班", DayPart.AfterWork);
        AddPart(words, "工作时间 上班时间 办公时间", DayPart.WorkingHours);
        AddPart(words, "一上班 刚上班 上班时", DayPart.FirstThing);
        words.Add("早", Kind.PartShort, (int)DayPart.Morning, 0, Zh);
        words.Add("晚", Kind.PartShort, (int)DayPart.Evening, 0, Zh);
        words.Add("午", Kind.PartShort, (int)DayPart.Lunch, 0, Zh);
        words.Add("夜", Kind.PartShort, (int)DayPart.Evening, 0, Zh);
    }

    private static void AddPart(Lexicon words, string list, DayPart part) => words.Add(list, Kind.Part, (int)part, 0, Zh);

    private static void AddUnits(Lexicon words)
    {
        words.Add("个", Kind.Measure, 0, 0, Zh);
        words.Add("秒 秒钟", Kind.Unit, (int)Unit.Second, 0, Zh);
        words.Add("分钟 分鐘 刻分", Kind.Unit, (int)Unit.Minute, 0, Zh);
        words.Add("刻钟", Kind.Unit, (int)Unit.Quarter, 0, Zh);
        words.Add("小时 钟头 小時 钟 小时时间", Kind.Unit, (int)Unit.Hour, 0, Zh);
        words.Add("天 天时间", Kind.Unit, (int)Unit.Day, 0, Zh);
        words.Add("季度 季", Kind.Unit, (int)Unit.QuarterYear, 0, Zh);
        words.Add("年度", Kind.Unit, (int)Unit.Year, 0, Zh);
    }

    private static void AddLinks(Lexicon words)
    {
        words.Add("每 每个 每逢 逢 每到 每一 每一个", Kind.Every, 1, 0, Zh);
        words.Add("隔 每隔 双周的 每双周的", Kind.Every, 2, 0, Zh);
        words.Add("双周 每双周", Kind.Every, 2, (int)Unit.Week, Zh);
        words.Add("天天", Kind.Rhythm, (int)Unit.Day, 0, Zh);
        words.Add("在 于", Kind.At, 0, 0, Zh);
        words.Add("从", Kind.From, 0, 0, Zh);
        words.Add("自 自从", Kind.From, 1, 0, Zh);
        words.Add("到 至 到了 一直到", Kind.To, 0, 0, Zh);
        words.Add("直到 截止到 截至 持续到 截止 直至", Kind.Until, 0, 0, Zh);
        words.Add("为止", Kind.Until, 0, 0, Zh | ItemMarks.Behind);
        words.Add("之前 以前 前", Kind.Before, 0, 0, Zh | ItemMarks.Behind);
        words.Add("最晚 最迟 最晚到 不晚于", Kind.Before, 1);
        words.Add("最早 不早于", Kind.After);
        words.Add("之后 以后 后 过后 往后", Kind.After, 0, 0, Zh | ItemMarks.Behind);
        words.Add("内 之内 以内 里 里头 之间 中", Kind.Within, 0, 0, Zh | ItemMarks.Behind);
        words.Add("和 跟 与 及 以及 还有", Kind.And, 0, 0, Zh);
        words.Add("或 或者 或是 要么 还是", Kind.Or, 0, 0, Zh);
        words.Add("的 那天 这天 当日 那个", Kind.Of, 0, 0, Zh);
        words.Add("大概 大约 约 差不多 左右 前后 来钟 多 上下", Kind.About, 0, 0, Zh);
        words.Add("开始 起 起头", Kind.Starting, 0, 0, Zh | ItemMarks.Behind);
        words.Add("次 回 遍 场", Kind.Times, 0, 0, Zh);
    }
}
