using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.Time.Refiners;

/// <summary>The time expressions of a text as they are found, with what each is for.</summary>
internal sealed class MentionList
{
    /// <summary>In <see cref="Item.Extra"/>: "or" stands before it.</summary>
    public const int BehindOr = 1;

    /// <summary>In <see cref="Item.Extra"/>: "and" stands before it.</summary>
    public const int BehindAnd = 2;

    /// <summary>In <see cref="Item.Extra"/>: "to" stands before it.</summary>
    public const int BehindTo = 3;

    /// <summary>In <see cref="Item.Extra"/>: a comma stands before it.</summary>
    public const int BehindComma = 4;

    private const int Near = 8;

    private readonly ItemList found = new();

    /// <summary>Takes what rules have left of a stretch.</summary>
    public void Take(Scan s)
    {
        for (var i = 0; i < s.Count; i++)
        {
            ref var item = ref s[i];
            if (item.Kind is Kind.When or Kind.Length or Kind.Span or Kind.Repeat)
            {
                item.Value = (int)RoleOf(s, i);
                item.Extra = LinkOf(s, i);
                found.Add(item);
            }
        }
    }

    /// <summary>Puts together what belongs together and resolves each.</summary>
    public IReadOnlyList<TimeMention> Finish(Scan s)
    {
        if (found.Count == 0)
        {
            return [];
        }

        TakeBack(s);
        JoinApart.Apply(s, found);
        SharedTimes.Apply(s, found);
        var mentions = new List<TimeMention>(found.Count);
        var links = new List<int>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            ref var item = ref found[i];
            if ((item.Kind == Kind.Repeat && item.Frame!.Doubtful && HasCertainDay())
                || (found.Count > 1 && FestiveNames.IsName(s, item) && HasCertainDay(i)))
            {
                continue;
            }

            var both = DayByDay.OfPair(item.Kind, item.Frame!);
            var readings = both is null
                ? Resolver.Resolve(s, item.Kind, item.Frame!)
                : Resolver.Resolve(s, Kind.Repeat, both);
            if (readings.Count == 0)
            {
                continue;
            }

            links.Add(item.Extra);

            mentions.Add(new TimeMention(item.Start, item.End - item.Start, s.Trace is null
                ? readings
                : Traced(s, item, readings))
            {
                Role = (MentionRole)item.Value,
                Zone = ZoneOf(item.Frame!),
                Apart = ApartIn(s, item),
            });
        }

        Background.Apply(s, mentions, links);
        return mentions;
    }

    private static IReadOnlyList<NameSpan> ApartIn(Scan s, Item item) => s.Apart.Count == 0 ? []
        : [.. s.Apart.Where(a => a.Start >= item.Start && a.End <= item.End).OrderBy(a => a.Start).Select(a => new NameSpan(a.Start, a.End - a.Start))];

    private bool IsListed(Scan s, int i) =>
        s.Text.AsSpan(found[i - 1].End, Math.Max(0, found[i].Start - found[i - 1].End)).Trim() is "and" or "和" or "、" or "及" or "与" or "or" or ", and" or "&";

    // 周三不行，周四吧
    private void TakeBack(Scan s)
    {
        for (var i = 1; i < found.Count; i++)
        {
            ref var item = ref found[i - 1];
            if (item.Value == (int)MentionRole.Rejected && found[i].Value == (int)MentionRole.Asked && item.Kind == found[i].Kind && IsListed(s, i))
            {
                // "except Dec 2 and Dec 9"
                found[i].Value = (int)MentionRole.Rejected;
            }

            if (item.Value == (int)MentionRole.Asked && item.Kind == found[i].Kind && Shifts.RejectsBehind(s.Text, item.End, found[i].Start))
            {
                item.Value = (int)MentionRole.Rejected;
            }
        }
    }

    // Beside a day, "quarterly" of "quarterly review" is a name.
    private bool HasCertainDay(int besides = -1)
    {
        // Only near by where it is asked of each: the work is to grow with the text and with nothing else.
        var (first, end) = besides < 0 ? (0, found.Count) : (Math.Max(0, besides - Near), Math.Min(found.Count, besides + Near + 1));
        for (var i = first; i < end; i++)
        {
            if (i == besides)
            {
                continue;
            }

            ref var item = ref found[i];
            var head = item.Kind switch
            {
                Kind.When => item.Frame,
                Kind.Span => item.Frame!.From ?? item.Frame.To,
                _ => null,
            };
            if (head is { HasDay: true } && (besides >= 0 || head.Shape is not (DayShape.Weekday or DayShape.Weekdays)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Reading> Traced(Scan s, in Item item, List<Reading> readings)
    {
        var (start, end) = (item.Start, item.End);
        var steps = s.Trace!.Where(step => step.Start >= start && step.Start + step.Length <= end).ToList();
        return [.. readings.Select(reading => reading with { Trace = [.. steps, .. Refined(reading, start, end)] })];
    }

    private static IEnumerable<TraceStep> Refined(Reading reading, int start, int end)
    {
        foreach (var reason in Enum.GetValues<AssumptionReasons>())
        {
            if (reason != AssumptionReasons.None && reading.Because.HasFlag(reason))
            {
                yield return new TraceStep($"refine.{reason}", start, end - start);
            }
        }
    }

    private static string? ZoneOf(Frame frame) => frame.Zone ?? frame.From?.Zone ?? frame.To?.Zone;

    private static MentionRole RoleOf(Scan s, int i)
    {
        ref var item = ref s[i];
        if (item.Kind == Kind.Length)
        {
            return item.Frame!.Role != MentionRole.Asked ? item.Frame.Role
                : Shifts.Rejects(s.Text, item.Start) ? MentionRole.Rejected
                : Shifts.OfLength(s.Text, item.Start) is not MentionRole.Asked and var role ? role
                : OfMeeting(s, i);
        }

        if (Shifts.Rejects(s.Text, item.Start) || Shifts.LeavesOutBehind(s.Text, item.End))
        {
            return MentionRole.Rejected;
        }

        if (Shifts.MovesTo(s.Text, item.Start))
        {
            return MentionRole.MovedTo;
        }

        return s.KindAt(i - 1) == Kind.Or && i > 1
            && s.KindAt(i - 2) is Kind.When or Kind.Span or Kind.Repeat or Kind.Length
            ? MentionRole.Alternative
            : MentionRole.Asked;
    }

    // 延长10点的会半小时
    private static MentionRole OfMeeting(Scan s, int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - 3); at--)
        {
            if (s.Has(at, Kind.When))
            {
                return Shifts.OfMeetingsLength(s.Text, s[at].Start, s[at].End, s[i].Start);
            }
        }

        return MentionRole.Asked;
    }

    private static int LinkOf(Scan s, int i) => s.KindAt(s.Has(i - 1, Kind.The) ? i - 2 : i - 1) switch
    {
        Kind.Or => BehindOr,
        Kind.To => BehindTo,
        Kind.And or Kind.Slash => BehindAnd,
        Kind.Comma => BehindComma,
        _ => 0,
    };
}
