namespace RoomBot.Understanding.Grammar;

/// <summary>What an item is: a word of the grammar, or what rules have made of several.</summary>
internal enum Kind : byte
{
    /// <summary>Outside the text.</summary>
    None,

    /// <summary>Text that has nothing to do with time.</summary>
    Other,

    /// <summary>The end of a sentence.</summary>
    Break,
    Comma,

    /// <summary>"-" or "~".</summary>
    Dash,
    Colon,
    Slash,
    Open,
    Close,

    /// <summary>Any other sign.</summary>
    Sign,

    /// <summary>A number; see <see cref="Item"/> for how it was written.</summary>
    Number,

    /// <summary>A day counted from today: <see cref="Item.Value"/> days.</summary>
    DayWord,

    /// <summary>A weekday: <see cref="Item.Value"/> is 1 to 7, <see cref="Item.Extra"/> the week it is said of plus
    /// 100, or 0.</summary>
    Weekday,

    /// <summary>Several weekdays: <see cref="Item.Value"/> is a set of bits, Monday the lowest.</summary>
    Weekdays,
    Weekend,
    Workday,

    /// <summary>A month's name.</summary>
    Month,

    /// <summary>月 behind a number.</summary>
    MonthMark,

    /// <summary>号, 日 behind a number.</summary>
    DayMark,

    /// <summary>年 behind a number.</summary>
    YearMark,

    /// <summary>点, 时 behind a number.</summary>
    HourMark,

    /// <summary>分 behind a number.</summary>
    MinuteMark,

    /// <summary>刻 behind a number, "quarter".</summary>
    Quarter,

    /// <summary>整, "sharp", "o'clock".</summary>
    Sharp,
    Half,

    /// <summary>个 between a number and a unit.</summary>
    Measure,

    /// <summary>A unit of length: <see cref="Item.Value"/> is a <see cref="Unit"/>.</summary>
    Unit,

    /// <summary>A unit counted from the present one: 下周, 本月, 去年. <see cref="Item.Extra"/> units on.</summary>
    RelUnit,

    /// <summary>"next", 下个: <see cref="Item.Value"/> on.</summary>
    Mod,

    /// <summary>"every", 每: one in <see cref="Item.Value"/>.</summary>
    Every,

    /// <summary>"daily", "weekly": <see cref="Item.Value"/> is a <see cref="Unit"/>.</summary>
    Rhythm,

    /// <summary>A part of the day: <see cref="Item.Value"/> is a <see cref="DayPart"/>.</summary>
    Part,

    /// <summary>早, 晚: a part of the day only where it touches a day or a clock time.</summary>
    PartShort,
    AmPm,
    Now,

    /// <summary>Noon or midnight: <see cref="Item.Value"/> minutes of the day.</summary>
    ClockWord,
    Holiday,

    /// <summary>Beginning, middle, end: <see cref="Item.Value"/> is 0, 1, 2.</summary>
    Edge,
    At,
    For,
    From,
    To,
    Until,
    Before,
    After,
    Between,
    And,
    Or,
    Within,

    /// <summary>后 behind a length, "later", "from now".</summary>
    Later,
    Ago,

    /// <summary>"past" between minutes and an hour, 过.</summary>
    Past,

    /// <summary>差 before minutes and an hour.</summary>
    Short,
    Of,
    The,
    Article,
    About,

    /// <summary>What the number before it counts, and it is no time: 人, 楼, 元.</summary>
    Counter,

    /// <summary>次, "times".</summary>
    Times,

    /// <summary>A zone: <see cref="Item.Value"/> is its place in the table of zones.</summary>
    Zone,

    /// <summary>从…开始, "starting".</summary>
    Starting,

    /// <summary>Rules made it: a day, a clock time, a part of the day, or more than one of these.</summary>
    When,

    /// <summary>Rules made it: a length.</summary>
    Length,

    /// <summary>Rules made it: from–to.</summary>
    Span,

    /// <summary>Rules made it: something that repeats.</summary>
    Repeat,
}
