using RoomBot.Understanding.Slotting;

namespace RoomBot.Understanding.Meaning;

/// <summary>Questions about bookings and rooms.</summary>
internal static class AskRules
{
    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<IntentRule> All { get; } =
    [
        new("report.usage", Intent.Report, IsReport),
        new("none.about-room", Intent.None, IsAboutRoom),
        new("who.has", Intent.Who, IsWho),
        new("list.cancelled", Intent.List, (s, f) => s.TryFirst(Sense.Cancel, out var cancel) && s.AsksWhetherDone(cancel)),
        new("list.mine", Intent.List, IsList),
        new("schedule.room", Intent.Schedule, IsSchedule),
    ];

    private static bool IsReport(Sentence s, Findings f)
    {
        if (!s.Says(Sense.Report, out var said) || s.IsOrder(f))
        {
            return false;
        }

        return s.Words.Exists(w => w.Is(Sense.Report) && (IsStrong(s, w) || (f.Room is null && s.Reads(w, "使用情况", "用了多少小时"))))
            || (f.Room is null && !s.Has(Sense.Chat) && (!s.Says(Sense.Get) || (f.Topic is null && !f.HasWish && !s.HasPreciseTime())) && (s.Text.AsSpan(said.Start).StartsWith("使用") || s.Has(Sense.Room | Sense.Booking | Sense.Use)));
    }

    private static bool IsStrong(Sentence s, Word word)
    {
        var text = s.Text.AsSpan(word.Start, word.Length);
        return text.Contains('率') || text.Contains("爽约", StringComparison.Ordinal) || (text.StartsWith("how much w") && s.Text.Contains("used", StringComparison.Ordinal)) || text.Contains("usage", StringComparison.Ordinal) || text.Contains("utili", StringComparison.Ordinal) || text.Contains("occupancy", StringComparison.Ordinal)
            || text is "使用统计" or "使用时长" or "使用报告" or "使用数据" or "使用报表" or "爽约情况" or "使用排名" or "使用次数" or "使用频率" or "no-shows" or "how are rooms used" or "how were rooms used" or "how were the rooms used" or "rooms used" or "用了多少次" or "多少次" or "订了多少次" or "用了几次" or "用过几次" or "被订了几次" or "开了几次会";
    }

    private static bool IsWho(Sentence s, Findings f)
    {
        if (s.Says(Sense.Who) && !s.Has(Sense.Help | Sense.OtherObject | Sense.Fault))
        {
            return !OffersHelp(s) && (f.Room is not null || (s.Has(Sense.Room) && s.CountUnknown() <= 1 && !s.Has(Sense.Get | Sense.Find | Sense.Have | Sense.Book)) || (s.Has(Sense.Room) && s.Has(Sense.Use | Sense.Booked | Sense.Book | Sense.Busy | Sense.Booking | Sense.Meeting))
                || (s.Has(Sense.Booked | Sense.Busy) && s.CountUnknown() == 0));
        }

        return s.Says(Sense.Anyone) && !s.IsOrder(f) && !s.Has(Sense.Notify | Sense.Fault | Sense.Help) && (f.Room is not null || (s.Has(Sense.Room) && s.Has(Sense.Use | Sense.Booked | Sense.Book | Sense.Busy) && !s.Has(Sense.Free)));
    }

    /// <summary>Whether it asks what a room is like or where it is (A301有投影吗, "how many seats does Everest have"): the bot has no such intent, but can tell.</summary>
    public static bool IsAboutRoom(Sentence s, Findings f)
    {
        if (f.Room is null || s.Times.Count > 0 || s.Has(Sense.Book | Sense.Free | Sense.Busy | Sense.Booked | Sense.Booking | Sense.Who | Sense.Anyone | Sense.When | Sense.Fault | Sense.Notify | Sense.Move | Sense.Cancel | Sense.Mine | Sense.Chat | Sense.Change))
        {
            return false;
        }

        return (f.Equipment.Count > 0 && s.Has(Sense.Question) && (s.Has(Sense.Need) || s.Has(Sense.Have))) || s.Says(Sense.AboutRoom);
    }

    // 谁能帮我订个会议室 asks for a room.
    private static bool OffersHelp(Sentence s) =>
        s.TryFirst(Sense.Who, out var who) && s.TryWordAfter(who.End, out var next) && s.Reads(next, "能", "可以", "来", "帮我", "帮", "帮忙", "有空", "能帮我", "can", "could", "wants to");

    private static bool IsList(Sentence s, Findings f)
    {
        if (s.Has(Sense.Fault | Sense.Notify | Sense.OtherObject) || s.Text.Contains("send ", StringComparison.Ordinal) || (s.TryFirst(Sense.Which, out var which) && s.Reads(which, "where can", "where could")))
        {
            return false;
        }

        if (AsksForOwn(s, f))
        {
            return true;
        }

        var asks = s.Has(Sense.Which | Sense.Find | Sense.When | Sense.Have | Sense.Question);
        var mine = s.HasMine();
        if (mine && s.Has(Sense.Booking | Sense.Booked) && !s.IsOrder(f))
        {
            return asks || s.CountUnknown() <= 2;
        }

        if (mine && s.Has(Sense.Room | Sense.Meeting | Sense.Kind | Sense.Schedule) && f.Room is null)
        {
            return (asks || s.Has(Sense.Schedule) || s.IsOnly(Sense.Mine | Sense.Meeting | Sense.Filler | Sense.Room)) && s.CountUnknown() <= 3 && !s.Has(Sense.Free) && !s.IsOrder(f);
        }

        if (s.Has(Sense.Me) && f.Room is null && !s.Has(Sense.Free) && !f.HasWish)
        {
            return (s.Has(Sense.Booked) && s.HasAsking()) || (s.Has(Sense.Schedule | Sense.Meeting) && s.Has(Sense.Schedule | Sense.Which | Sense.Have) && s.HasAsking() && !s.Has(Sense.Book) && !s.Has(Sense.Room) && s.CountUnknown() <= 2);
        }

        return s.Has(Sense.Booking) && f.Room is null && !s.IsOrder(f) && s.Has(Sense.Find | Sense.Which) && !s.Has(Sense.Get | Sense.Need) && s.CountUnknown() <= 1 && !s.Has(Sense.Free | Sense.Schedule);
    }

    // 我明天有哪些会议室, 下周订了什么, 看下我订的.
    private static bool AsksForOwn(Sentence s, Findings f)
    {
        if (f.Room is not null || f.HasWish || s.Has(Sense.Free | Sense.Busy | Sense.Who | Sense.Report))
        {
            return false;
        }

        if (s.TryFirst(Sense.Me, out var me) && TryHas(s, me.End, out var has) && s.Reads(has, "有", "有哪些", "都有", "有什么", "还有", "有哪些会", "有什么会", "都有哪些会", "都有什么"))
        {
            return s.Has(Sense.Room | Sense.Booking | Sense.Booked | Sense.Meeting) && (s.Has(Sense.Which) || has.Is(Sense.Schedule) || (s.Times.Count > 0 && s.Has(Sense.Question))) && !s.Has(Sense.Use) && s.CountUnknown() <= 1;
        }

        if (s.Has(Sense.Me) && s.Has(Sense.When) && s.Says(Sense.Find) && s.Has(Sense.Room | Sense.Booking) && !s.HasClock() && s.CountUnknown() == 0)
        {
            return true;
        }

        if (s.Has(Sense.Meeting) && !s.Has(Sense.Room | Sense.Hold | Sense.Get) && !s.IsOrder(f) && s.CountUnknown() == 0 && !s.Has(Sense.Chat | Sense.Kind)
            && ((s.Says(Sense.Find) && s.Times.Count > 0 && s.IsOnly(Sense.Find | Sense.Filler | Sense.Function | Sense.Meeting | Sense.Which | Sense.Question | Sense.Me | Sense.Mine)) || (s.Has(Sense.Me) && s.Has(Sense.When))))
        {
            return true;
        }

        return (s.Has(Sense.Booked) && s.Has(Sense.Which) && !s.IsOrder(f) && s.CountUnknown() <= 1 && !s.Has(Sense.Notify | Sense.Kind))
            || (s.Has(Sense.Mine) && s.Has(Sense.Find) && s.IsOnly(Sense.Mine | Sense.Find | Sense.Filler | Sense.Function | Sense.Which | Sense.Question | Sense.Room | Sense.Greeting | Sense.Need | Sense.Me));
    }

    private static bool TryHas(Sentence s, int at, out Word has)
    {
        while (Neighbours.TryAfter(s, at, out has) && s.Reads(has, "都", "今天", "现在", "还", "一共", "总共", "后面", "接下来"))
        {
            at = has.End;
        }

        return has.Length > 0;
    }

    private static bool HasAsking(this Sentence s) => s.Has(Sense.Which | Sense.Question | Sense.When | Sense.Find | Sense.Have);

    /// <summary>Whether a new booking is ordered, in so many words.</summary>
    public static bool IsOrder(this Sentence s, Findings f)
    {
        for (var i = 0; i < s.Words.Count; i++)
        {
            var word = s.Words[i];
            if (word.Is(Sense.Book) && s.At(word.Start) == Piece.Word && !word.Is(Sense.Booked) && !IsNoun(s, word) && !s.IsBefore(word.Start, Sense.Anyone | Sense.Who))
            {
                return true;
            }
        }

        return false;
    }

    // 我的预订, 查看预订, "my booking": the word names the thing.
    private static bool IsNoun(Sentence s, Word word) =>
        word.Is(Sense.Booking) && ((s.IsBefore(word.Start, Sense.Room) && s.HasMine() && s.Has(Sense.Find | Sense.Which)) || s.IsBefore(word.Start, Sense.Mine | Sense.Find | Sense.Which) || (s.TryWordBefore(word.Start, out var of) && s.Reads(of, "的", "那个", "这个", "那些", "the", "any", "a", "which", "this", "that")) || (s.TryWordAfter(word.End, out var after) && (after.Is(Sense.Schedule | Sense.Which | Sense.Cancel) || s.Reads(after, "有", "在", "呢"))));

    private static bool IsSchedule(Sentence s, Findings f)
    {
        if (s.Has(Sense.Fault | Sense.Chat | Sense.OtherObject) || s.IsOrder(f) || (IsVerbSchedule(s) && s.HasPreciseTime()))
        {
            return false;
        }

        if (f.Room is null)
        {
            return (s.Has(Sense.Room) || f.HasPlace) && s.Has(Sense.Schedule) && !s.Has(Sense.Free | Sense.Have | Sense.Mine) && !WantsOne(s) && f.Capacity is null && f.Equipment.Count == 0 && s.CountUnknown() <= 2 && !IsVerbSchedule(s);
        }

        return (s.Has(Sense.Schedule) && !IsVerbSchedule(s)) || ((s.Has(Sense.Booking) || s.Words.Exists(w => s.Reads(w, "meetings", "events", "calls"))) && s.Has(Sense.Which | Sense.Find | Sense.Have) && !s.HasMine()) || s.Has(Sense.When) || (s.Has(Sense.Free | Sense.Busy | Sense.Booked) && !s.HasPreciseTime() && !SaysNow(s) && !s.Has(Sense.Get) && s.CountUnknown() <= 2)
            || (s.Has(Sense.Busy | Sense.Booked) && s.Has(Sense.Question)) || (s.Times.Count > 0 && !s.HasClock() && s.IsOnly(Sense.Filler | Sense.Function | Sense.Question | Sense.Find | Sense.Room));
    }

    // 整个3楼 is a whole floor, 整个会议室 asks for a room.
    private static bool WantsOne(Sentence s)
    {
        foreach (var word in s.Words)
        {
            if (word.Is(Sense.Get) && s.At(word.Start) == Piece.Word && !(s.Reads(word, "整个") && s.At(word.End) == Piece.Place))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysNow(Sentence s) =>
        s.Text.Contains("现在", StringComparison.Ordinal) || s.Text.Contains(" now", StringComparison.Ordinal) || s.Text.Contains("目前", StringComparison.Ordinal);

    /// <summary>Whether "schedule" or 安排 is what should be done, not what is looked at.</summary>
    public static bool IsVerbSchedule(Sentence s) =>
        s.TryFirst(Sense.Schedule, out var word) && s.Reads(word, "schedule", "安排") && s.IsOpening(word) && !s.IsAfter(word.End, Sense.Function) && word.End < s.Text.TrimEnd().Length
        && !s.Text.AsSpan(word.End).TrimStart().StartsWith("for", StringComparison.Ordinal) && !s.Text.AsSpan(word.End).TrimStart().StartsWith("of", StringComparison.Ordinal);
}
