using NodaTime;

namespace RoomBot.Understanding.Grammar;

/// <summary>The items of one text, or of one stretch of a long one, while rules work on them. Used again and again; not
/// shared between threads.</summary>
internal sealed class Scan
{
    /// <summary>The most items that are worked on at once; a longer text is taken in stretches.</summary>
    public const int Capacity = 768;

    private readonly Item[] items = new Item[Capacity + 1];
    private Item outside;
    private int made;

    /// <summary>The text in its normal form.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is known besides the text.</summary>
    public UnderstandingContext Context { get; private set; } = null!;

    /// <summary>The reference time, local.</summary>
    public LocalDateTime Now { get; private set; }

    /// <summary>The reference day.</summary>
    public LocalDate Today { get; private set; }

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    /// <summary>How often a rule was tried or a character was read since the text began: the measure of work.</summary>
    public long Work { get; set; }

    /// <summary>Stretches over which items were joined that stood apart, by where they begin and end.</summary>
    public List<(int Start, int End)> Apart { get; } = [];

    /// <summary>The rules that were applied; null unless asked for.</summary>
    public List<TraceStep>? Trace { get; private set; }

    /// <summary>Begins a new text.</summary>
    public void Begin(string text, UnderstandingContext context)
    {
        Text = text;
        Context = context;
        Now = context.Now.LocalDateTime;
        Today = Now.Date;
        Count = 0;
        Apart.Clear();
        Work = 0;
        Trace = context.Trace ? [] : null;
    }

    /// <summary>Forgets the text, so that it can be collected.</summary>
    public void End()
    {
        Clear();
        Text = "";
        Context = null!;
        Trace = null;
    }

    /// <summary>Takes all items out.</summary>
    public void Clear()
    {
        Array.Clear(items, 0, Count);
        Count = 0;
        made = 0;
    }

    /// <summary>Puts an item at the end.</summary>
    public void Add(in Item item) => items[Count++] = item;

    /// <summary>The item at a place; one of kind <see cref="Kind.None"/> outside.</summary>
    public ref Item this[int i]
    {
        get
        {
            if ((uint)i < (uint)Count)
            {
                return ref items[i];
            }

            outside = default;
            return ref outside;
        }
    }

    /// <summary>The item that was made last before the place at which a rule is tried.</summary>
    public ref Item Before => ref this[made - 1];

    /// <summary>The item before <see cref="Before"/>.</summary>
    public ref Item BeforeThat => ref this[made - 2];

    /// <summary>The item so many before the place at which a rule is tried, 1 being the nearest.</summary>
    public ref Item Back(int count) => ref this[made - count];

    /// <summary>The kind at a place.</summary>
    public Kind KindAt(int i) => (uint)i < (uint)Count ? items[i].Kind : Kind.None;

    /// <summary>True where an item of that kind stands there.</summary>
    public bool Has(int i, Kind kind) => (uint)i < (uint)Count && items[i].Kind == kind;

    /// <summary>True where nothing, not even a blank, stands between this item and the one before it.</summary>
    public bool Touches(int i) => i > 0 && i < Count && items[i].Start == items[i - 1].End;

    /// <summary>True where no more than one blank stands between this item and the one before it.</summary>
    public bool IsNear(int i) => i > 0 && i < Count && items[i].Start - items[i - 1].End <= 1;

    /// <summary>What the rule that is being tried makes.</summary>
    public ref Item Made => ref items[Capacity];

    /// <summary>States what a rule makes, and how many items it takes.</summary>
    public int Make(Kind kind, Frame frame, int taken)
    {
        Made = new Item { Kind = kind, Frame = frame };
        return taken;
    }

    /// <summary>Runs one stage over the items, from left to right, once.</summary>
    public void Run(Rule[]?[] stage)
    {
        made = 0;
        for (var i = 0; i < Count;)
        {
            var rules = stage[(int)items[i].Kind];
            var taken = rules is null ? 0 : Try(rules, i);
            if (taken == 0)
            {
                if (made != i)
                {
                    items[made] = items[i];
                }

                made++;
                i++;
                continue;
            }

            i += taken;
        }

        Array.Clear(items, made, Count - made);
        Count = made;
        made = 0;
    }

    private int Try(Rule[] rules, int i)
    {
        foreach (var rule in rules)
        {
            Work++;
            var taken = rule.Make(this, i);
            if (taken == 0)
            {
                continue;
            }

            ref var result = ref Made;
            result.Start = items[i].Start;
            result.End = items[i + taken - 1].End;
            Trace?.Add(new TraceStep(rule.Name, result.Start, result.End - result.Start));
            items[made++] = result;
            return taken;
        }

        return 0;
    }
}
