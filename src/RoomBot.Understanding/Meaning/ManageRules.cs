using RoomBot.Understanding.Slotting;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Meaning;

/// <summary>What is done to a booking that exists.</summary>
internal static class ManageRules
{
    private const Sense Thing = Sense.Meeting | Sense.Kind | Sense.Booking | Sense.Booked | Sense.Mine | Sense.Room;
    private const Sense Small = Sense.Filler | Sense.Function | Sense.Me | Sense.Mine | Sense.Question | Sense.Greeting;

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<IntentRule> All { get; } =
    [
        new("waitlist.free", Intent.Waitlist, (s, f) => s.Says(Sense.Notify) && s.Has(Sense.Free | Sense.Waitlist) && !(s.Has(Sense.Which) && !s.Has(Sense.Waitlist) && !s.SaysOnce())),
        new("waitlist.once-given-up", Intent.Waitlist, (s, f) => s.Says(Sense.Notify) && s.HasRoom(f) && s.Has(Sense.Cancel | Sense.Release | Sense.Done) && s.SaysIf()),
        new("waitlist.list", Intent.Waitlist, (s, f) => s.Says(Sense.Waitlist, out var list) && !s.Has(Sense.HowTo)
            && (s.HasRoom(f) || s.Has(Sense.Free | Sense.Notify) || s.Times.Count > 0 || f.HasWish || (!s.Reads(list, "关注", "留意", "盯着", "蹲", "in line", "queue") && s.CountUnknown() <= 2))),
        new("checkin.said", Intent.CheckIn, IsCheckIn),
        new("extend.said", Intent.Extend, IsExtend),
        new("release.given-back", Intent.Release, (s, f) => GivesBack(s) && s.HasRoom(f) && !s.Has(Sense.Question) && s.CountUnknown() <= 2),
        new("release.said", Intent.Release, (s, f) => s.Says(Sense.Release) && !s.Has(Sense.When | Sense.Who) && !CallsOff(s) && !s.Says(Sense.Book) && s.CountUnknown() <= 4),
        new("reschedule.said", Intent.Reschedule, IsMove),
        new("release.done", Intent.Release, IsDone),
        new("cancel.said", Intent.Cancel, IsCancel),
        new("cancel.no-need", Intent.Cancel, NoLongerNeeds),
    ];

    private static bool SaysOnce(this Sentence s) =>
        s.TryFirst(Sense.Free, out var free) && s.Reads(free, "frees up", "opens up", "free up", "open up", "becomes available", "becomes free", "空出来", "空出", "空下来", "腾出来");

    private static bool SaysIf(this Sentence s) =>
        s.Words.Exists(w => s.Reads(w, "要是", "如果", "如果有", "有人", "的话", "if", "when", "once", "someone", "somebody", "anyone") || w.Is(Sense.Anyone)) || s.Text.Contains("一旦", StringComparison.Ordinal);

    private static bool IsCheckIn(Sentence s, Findings f)
    {
        if (!s.Says(Sense.CheckIn) || s.Says(Sense.Book) || s.Has(Sense.Who | Sense.HowTo | Sense.Anyone | Sense.Report))
        {
            return false;
        }

        var sure = s.Words.Exists(w => w.Is(Sense.CheckIn) && s.Reads(w, "签到", "签个到", "签到一下", "签道", "签入", "check in", "check-in", "checkin", "check me in", "check us in", "checking in", "sign in", "check into", "sign me in", "check in一下", "打卡"));
        return (sure && s.CountUnknown() <= 4) || (s.CountUnknown() <= 1 && !s.Has(Sense.Question | Sense.Chat | Sense.OtherObject) && s.IsOnly(Small | Sense.With | Sense.People | Sense.Invite | Sense.CheckIn | Sense.Room | Sense.Meeting | Sense.Kind | Sense.Agree | Sense.Use | Sense.Need));
    }

    private static bool IsExtend(Sentence s, Findings f)
    {
        if (s.Has(Sense.Who) || s.Refuses(Sense.Extend) || (s.IsOrder(f) && s.HasRoom(f) && !s.Has(Sense.Mine)))
        {
            return false;
        }

        if (s.HasRole(MentionRole.Extension, MentionRole.Extension) && !s.Says(Sense.Move))
        {
            return true;
        }

        if (!s.Says(Sense.Extend, out var word))
        {
            return MoreLength(s) || KeepsOn(s, f);
        }

        var sure = s.Reads(word, "延长", "延长到", "延时", "续", "续订", "续定", "续约", "续一下", "续个", "加时", "加时间", "延", "延到", "延一下", "续时", "加钟", "extend", "extend it", "prolong", "extend my", "extension", "extention", "lengthen", "extending", "exted", "extnd", "run over",
            "running over", "overrun", "overrunning", "make it longer", "running long", "超时", "拖堂", "还没开完", "没开完", "keep the room", "keep this room", "再续", "再延", "再延长", "续到", "开不完", "完不了", "more time", "extra time", "need more time", "stay longer", "晚点结束", "晚一点结束", "延个", "往后延长", "going over", "go over");
        return (sure && !s.Has(Sense.Chat) && s.CountUnknown() <= 6) || ((s.HasLength() || s.HasClock()) && s.CountUnknown() <= 3 && f.Equipment.Count == 0 && !s.Has(Sense.Find | Sense.Have | Sense.Free));
    }

    // "keep A301 until 6pm".
    private static bool KeepsOn(Sentence s, Findings f) =>
        f.Room is not null && s.Words.Exists(w => s.Reads(w, "keep") && w.End < f.RoomAt) && s.Times.Any(t => t.Best.Value is TimeValue.Range { Start: null }) && s.CountUnknown() <= 1;

    // "another 30 minutes", 再半小时.
    private static bool MoreLength(Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (time.Best.Value is TimeValue.Length && s.TryWordBefore(time.Start, out var before) && s.Reads(before, "another", "extra", "再", "再多", "additional", "还要", "还得", "还需要", "还需")
                && s.CountUnknown() <= 2 && !s.Has(Sense.Book | Sense.Find | Sense.Chat))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMove(Sentence s, Findings f)
    {
        if (s.Has(Sense.Notify | Sense.Chat | Sense.TopicCue) || (s.IsOrder(f) && s.HasRoom(f) && !s.Has(Sense.Mine | Sense.Booked) && !s.HasRole(MentionRole.MovedTo, MentionRole.ShiftEarlier)))
        {
            return false;
        }

        if ((s.Times.Count == 0 && s.Says(Sense.Done)) || IsCancelledFirst(s))
        {
            return false;
        }

        var changes = s.Says(Sense.Move, out var move) || s.Says(Sense.Change, out move);
        var target = s.HasRole(MentionRole.MovedTo, MentionRole.ShiftEarlier) || s.HasRole(MentionRole.Shortening, MentionRole.Shortening) || Targets(s);
        var thing = s.Has(Thing) || s.HasMine() || (f.Room is not null && s.Times.Count > 0);
        return (target && (changes || thing || s.IsOnly(Small, unknown: 1)) && s.CountUnknown() <= 5) || (changes && s.Says(Sense.Move) && (s.Times.Count > 0 || thing) && !(move.Is(Sense.Change) && s.Times.Count == 0) && !s.Has(Sense.Other) && s.CountUnknown() <= 4 && !IsQuantity(s, f))
            || (changes && f.Room is not null && s.Has(Sense.Mine | Sense.Booked | Sense.Booking | Sense.Meeting));
    }

    // 评审不用开了，帮忙退房间: nobody has been in the room.
    private static bool CallsOff(Sentence s) =>
        !s.Has(Sense.Done) && s.Says(Sense.Cancel, out var cancel) && (IsPlain(s, cancel) || s.Text.AsSpan(cancel.Start, cancel.Length).Contains('开'));

    // 我不需要明天那间会议室了, "no need for the room on Friday anymore".
    private static bool NoLongerNeeds(Sentence s, Findings f)
    {
        var text = s.Text.AsSpan().TrimEnd(" .!。吧呀啊哈");
        return (text.EndsWith("了") || text.EndsWith("anymore") || text.EndsWith("any more") || text.EndsWith("any longer") || s.Text.Contains("no longer", StringComparison.Ordinal))
            && s.Words.Exists(w => s.Reads(w, "不需要", "不用", "用不着", "不再需要", "不要", "不想要", "no need for", "don't need", "do not need", "no longer need", "don't want", "won't need"))
            && (s.Has(Sense.Room | Sense.Meeting | Sense.Booking) || f.Room is not null) && f.Without.Count == 0 && !s.Has(Sense.Book | Sense.Find | Sense.Free | Sense.Have | Sense.Chat) && s.CountUnknown() <= 2 && !s.Asks();
    }

    private static bool IsPlain(Sentence s, Word cancel)
    {
        var text = s.Text.AsSpan(cancel.Start, cancel.Length);
        return text.Contains("取消", StringComparison.Ordinal) || text.Contains("cance", StringComparison.Ordinal) || text is "取削" or "取销" or "撤销" or "退订" or "退定" or "cancle" or "canel" or "cancl" or "cnacel" or "cacnel" or "qx";
    }

    // 客户改期了，把下午的会议室取消掉: what moves, moves behind the cancelling.
    private static bool IsCancelledFirst(Sentence s)
    {
        if (!s.Says(Sense.Cancel, out var cancel) || !IsPlain(s, cancel))
        {
            return false;
        }

        return !s.Times.Any(t => t.Start > cancel.End && (t.Role is MentionRole.MovedTo || s.IsBefore(t.Start, Sense.Move | Sense.Change | Sense.Function)) && s.Words.Exists(w => w.Is(Sense.Move | Sense.Change) && w.Start > cancel.Start));
    }

    private static bool IsQuantity(Sentence s, Findings f) => s.Times.Count == 0 && (f.Capacity is not null || f.Equipment.Count > 0 || f.HasPlace);

    // A time directly behind a word of change is where something moves: 改下午4点, "make it 4pm".
    private static bool Targets(Sentence s)
    {
        foreach (var time in s.Times)
        {
            if (s.IsShift(time) || (s.Has(Sense.Change | Sense.Move) && s.Has(Sense.Meeting | Sense.Kind | Sense.Booking) && s.IsBefore(time.Start, Sense.Function) && s.Text.AsSpan(time.Start, time.Length).Contains(" to ", StringComparison.Ordinal)
                && s.TryWordBefore(time.Start, out var from) && s.Reads(from, "from"))
                || s.TryWordBefore(time.Start, out var before) && (before.Is(Sense.Move) || (before.Is(Sense.Change) && !s.Has(Sense.Book)) || (s.Reads(before, "to", "到", "成", "为") && s.Has(Sense.Move | Sense.Change))))
            {
                return true;
            }
        }

        return false;
    }

    // "give the room back", "hand A301 back".
    private static bool GivesBack(Sentence s) =>
        s.Text.EndsWith("back", StringComparison.Ordinal) && (s.Text.StartsWith("give ", StringComparison.Ordinal) || s.Text.Contains(" give ", StringComparison.Ordinal) || s.Text.StartsWith("hand ", StringComparison.Ordinal));

    private static bool IsDone(Sentence s, Findings f)
    {
        if (!s.Says(Sense.Done, out var done) || s.Asks() || s.Has(Sense.When | Sense.Book | Sense.Chat | Sense.Notify | Sense.Who | Sense.OtherObject))
        {
            return false;
        }

        var weak = s.Reads(done, "结束", "结束了", "走了", "搞定了", "离开了", "done", "finished", "over", "left", "leaving", "ended", "早结束", "wrapped up", "wrap up", "we're out", "we are out");
        return weak ? (s.Has(Sense.Meeting | Sense.Room | Sense.Kind) || f.Room is not null) && s.CountUnknown() <= 2 : s.CountUnknown() <= 4;
    }

    private static bool IsCancel(Sentence s, Findings f)
    {
        if (!s.Says(Sense.Cancel, out var cancel) || s.AsksWhetherDone(cancel) || s.Has(Sense.Who) || (s.Has(Sense.Report) && !IsPlain(s, cancel)) || s.Has(Sense.HowTo))
        {
            return false;
        }

        var said = IsPlain(s, cancel);
        var thing = s.Has(Thing) || s.Times.Count > 0 || f.Room is not null || f.Topic is not null;
        return said ? !s.Has(Sense.OtherObject) && (thing || s.CountUnknown() <= 2) && !(f.Without.Count > 0 && !thing)
            : thing && !s.IsOrder(f) && !s.Has(Sense.OtherObject | Sense.Free) && !s.Words.Exists(w => w.Is(Sense.Chat) && !s.Text.AsSpan(w.Start, w.Length).Contains("cancel", StringComparison.Ordinal)) && s.CountUnknown() <= 4 && f.Without.Count == 0 && !(s.Has(Sense.Bigger | Sense.Smaller | Sense.Other));
    }
}
