using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>When a room is taken, and by whom.</summary>
internal static class DaySteps
{
    /// <summary>A room's day was asked for, or who has it.</summary>
    public static Transition Ask(DialogState state, DialogEvent.Said said, bool isWho, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var time = TimeReader.Read(slots.Time, facts.Settings.Zone);
        var request = Requests.WithSlots(new RoomRequest(), said, facts);
        return new(state, new Effect.Day(request, isWho ? MomentOf(time, facts) : DayOf(time, facts), isWho));
    }

    /// <summary>"那A302呢" and "周一呢" after a look at a room: the same look at another room or time; null where something else is wanted.</summary>
    public static Transition? AskOn(DialogState.Asking state, RoomLook look, DialogEvent.Said said, TurnFacts facts)
    {
        var slots = said.Meaning.Slots;
        var goesOn = said.Meaning.Intent is Intent.None or Intent.Find || (said.Meaning.Intent is Intent.Reschedule && Courtesy.AsksOn(said.Text));
        if (!goesOn || slots.Capacity is not null || slots.Equipment.Count > 0)
        {
            return null;
        }

        var time = TimeReader.Read(slots.Time.Concat(slots.NewTime), facts.Settings.Zone);
        var when = time switch
        {
            { IsNothing: true } => slots.Room is null ? null : look.When,
            { Start: null, Window: null, Day: not null } => look.IsWho ? MomentOf(time, facts) : DayOf(time, facts),
            { Start: not null } when look.IsWho && (slots.Room is not null || Courtesy.AsksOn(said.Text)) => MomentOf(time, facts),
            _ => null,
        };
        var request = slots.Room is null ? state.Request : Requests.WithSlots(new RoomRequest(), said, facts);
        return when is null ? null : new(state, new Effect.Day(request, when, look.IsWho));
    }

    /// <summary>The room's stretches.</summary>
    public static Transition Read(DialogEvent.DayRead read, TurnFacts facts)
    {
        var card = Cards.Schedule(read, facts);
        return new(card.State!, new Effect.Say(card));
    }

    /// <summary>No one room goes by what was said.</summary>
    public static Transition NotKnown(DialogEvent.RoomNotKnown unknown, TurnFacts facts)
    {
        var what = unknown.Name.Length == 0 ? Question.AnyRoom : Question.WhichRoom;
        return new(new DialogState.Idle(), new Effect.Say(Cards.AskRoom(new DialogState.Idle(), what, unknown.Name, unknown.Near, facts)));
    }

    private static TimeFact DayOf(TimeSaid time, TurnFacts facts)
    {
        var day = time.Day ?? time.Start?.Date ?? time.Window?.From?.Date ?? time.Days?.From?.Date ?? facts.Today;
        return facts.Fact(day.AtMidnight(), day.PlusDays(1).AtMidnight());
    }

    private static TimeFact MomentOf(TimeSaid time, TurnFacts facts)
    {
        if (time is { Start: null, Day: { } day })
        {
            return facts.Fact(day.AtMidnight(), day.PlusDays(1).AtMidnight());
        }

        var start = time.Start ?? time.Window?.From ?? facts.Local;
        return facts.Fact(start, time.End ?? time.Window?.To ?? start.PlusMinutes(1));
    }
}
