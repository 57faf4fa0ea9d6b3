using RoomBot.Understanding.Slotting;

namespace RoomBot.Understanding.Meaning;

/// <summary>Help and greetings.</summary>
internal static class HelpRules
{
    private const Sense Verbs = Sense.Book | Sense.Cancel | Sense.Extend | Sense.Release | Sense.CheckIn | Sense.Move | Sense.Change;

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<IntentRule> All { get; } =
    [
        new("help.how-to", Intent.Help, (s, f) => s.Says(Sense.HowTo, out var how) && !how.Is(Sense.Chat) && s.Has(Verbs) && s.Times.Count == 0 && !s.Has(Sense.Mine) && f.Room is null),
        new("help.asked", Intent.Help, IsHelp),
        new("help.greeting", Intent.Help, (s, f) => s.Has(Sense.Greeting) && s.Times.Count == 0 && f.Room is null && !f.HasWish
            && s.IsOnly(Sense.Greeting | Sense.Filler | Sense.Question | Sense.Me | Sense.Help)
            && s.Text.Length < 40),
    ];

    private static bool IsHelp(Sentence s, Findings f) =>
        s.Says(Sense.Help) && s.Times.Count == 0 && !f.HasWish && f.Room is null
        && !s.Has(Sense.Book | Sense.Cancel | Sense.Move | Sense.Extend | Sense.Release | Sense.CheckIn | Sense.Report | Sense.Booked | Sense.Fault | Sense.OtherObject)
        && !(s.Has(Sense.Notify) && s.Has(Sense.Free | Sense.Waitlist)) && !(s.Has(Sense.Room) && s.Has(Sense.Find | Sense.Get | Sense.Free | Sense.Have)) && s.CountUnknown() <= 3;
}
