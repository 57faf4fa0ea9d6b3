using RoomBot.Core.Policies;
using RoomBot.Dialog.Replies;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Machine;

/// <summary>The state machine of a dialog: pure. What came of an effect comes back as an event, with the state as it was.</summary>
internal static class DialogMachine
{
    /// <summary>One step.</summary>
    public static Transition Step(DialogState state, DialogEvent happened, TurnFacts facts) => happened switch
    {
        DialogEvent.Said e => OnSaid(state, e, facts),
        DialogEvent.Greeted => new(state, new Effect.Say(Cards.Help(facts))),
        DialogEvent.Clicked e => ClickSteps.Clicked(state, e, facts),
        DialogEvent.Found e => FindSteps.Found(state, e, facts),
        DialogEvent.RoomKnown e => Tell(state, e.Room is { } room ? new Notice.AboutRoom(room) : new Notice.NotUnderstood(), facts),
        DialogEvent.Planned e => SeriesSteps.Planned(state, e, facts),
        DialogEvent.Forbidden { Rule: PolicyRule.Past } => FindSteps.AskTime(ClickSteps.RequestOf(state), Question.TimeIsPast, facts),
        DialogEvent.Forbidden e => new(new DialogState.Idle(), new Effect.Say(Cards.Error(new Problem.AgainstRule(e.Rule), facts))),
        DialogEvent.Held e => BookSteps.Held(state, e, facts),
        DialogEvent.Booked e => BookSteps.Booked(state, e, facts),
        DialogEvent.HoldEnded e => BookSteps.HoldEnded(state, e, facts),
        DialogEvent.Cancelled e => ManageSteps.Cancelled(state, e, facts),
        DialogEvent.Moved e => ManageSteps.Moved(state, e, facts),
        DialogEvent.Listed e => ManageSteps.Listed(state, e, facts),
        DialogEvent.BookingChanged e => ManageSteps.Changed(state, e, facts),
        DialogEvent.DayRead e => DaySteps.Read(e, facts),
        DialogEvent.RoomNotKnown e => DaySteps.NotKnown(e, facts),
        DialogEvent.UsageRead e => UsageSteps.Read(state, e, facts),
        DialogEvent.UsageOfNothing e => UsageSteps.NoSuchRoom(state, e, facts),
        DialogEvent.NoUsage => UsageSteps.NoAccount(state, facts),
        DialogEvent.NoAnswer e => new(state, new Effect.Say(Cards.Error(new Problem.NoAnswer(e.Fault.Kind), facts))),
        _ => throw new InvalidOperationException($"No step for {happened.GetType().Name}."),
    };

    /// <summary>True for "where is A301": a room is named, and nothing is wanted of it.</summary>
    public static bool AsksAboutRoom(Understood meaning) =>
        meaning is { Intent: Intent.None, Changes.Count: 0, Slots: { Room: not null, Time.Count: 0, NewTime.Count: 0, Topic: null } };

    private static Transition OnSaid(DialogState state, DialogEvent.Said said, TurnFacts facts)
    {
        if (said.Meaning is { Intent: Intent.Cancel, IsOwn: true }
            && (state is DialogState.Choosing or DialogState.Asking { Booking: null } || ManageSteps.MeansAll(said)))
        {
            // "Cancel my bookings" speaks of those that stand, not of what is being looked for; "all my bookings" not of the one on the table.
            return Fresh(state, said, facts);
        }

        if (state is DialogState.Choosing { ToMove: null } choosing && SeriesSteps.Named(choosing.Offers, said, facts) is { } way)
        {
            return BookSteps.Choose(state, choosing.Request, way, facts);
        }

        if (said.Meaning.Changes.Any(c => c is SlotChange.Abandon) && !IsCancelOf(state, said.Meaning))
        {
            return BookSteps.Dropped(state, facts);
        }

        return ChangeSteps.FollowUp(state, said, facts) ?? Fresh(state, said, facts);
    }

    // "取消" under a card that can be dropped drops it; under bookings that stand it is a command, and so it is with a word about which.
    private static bool IsCancelOf(DialogState state, Understood meaning) => meaning.Intent is Intent.Cancel
        && (!ChangeSteps.IsBare(meaning.Slots)
            || state is DialogState.Idle or DialogState.Standing or DialogState.Cancelling or DialogState.Selecting { For: BookingsFor.Seeing });

    private static Transition Fresh(DialogState state, DialogEvent.Said said, TurnFacts facts) => said.Meaning.Intent switch
    {
        Intent.Find or Intent.Book => FindSteps.Seek(state, Requests.New(said, facts), facts),
        Intent.Cancel => ManageSteps.Look(state, BookingsFor.Cancelling, said, facts),
        Intent.List => ManageSteps.Look(state, BookingsFor.Seeing, said, facts),
        Intent.Reschedule => ManageSteps.Look(state, BookingsFor.Moving, said, facts),
        Intent.Extend => ManageSteps.Look(state, BookingsFor.Extending, said, facts),
        Intent.Release => ManageSteps.Look(state, BookingsFor.Releasing, said, facts),
        Intent.Schedule => DaySteps.Ask(state, said, isWho: false, facts),
        Intent.Who => DaySteps.Ask(state, said, isWho: true, facts),
        Intent.Help => new(state, new Effect.Say(Cards.Help(facts))),
        Intent.Waitlist => NotOffered(state, Unoffered.Waitlist, facts),
        Intent.CheckIn => NotOffered(state, Unoffered.CheckIn, facts),
        Intent.Report when !facts.Settings.Admins.Contains(facts.Asker.Id) => Tell(state, new Notice.OnlyAdmins(), facts),
        Intent.Report => UsageSteps.Ask(state, said, facts),
        _ when AsksAboutRoom(said.Meaning) => new(state, new Effect.About(Requests.WithSlots(new RoomRequest(), said, facts))),
        _ => Nothing(state, said, facts),
    };

    // Thanks are answered politely, a "yes" with nothing to agree to honestly, anything else with what the bot can do.
    private static Transition Nothing(DialogState state, DialogEvent.Said said, TurnFacts facts) => Tell(
        state,
        Courtesy.IsThanks(said.Text) ? new Notice.Thanks()
            : said.Meaning.Changes.Any(c => c is SlotChange.Agree) ? new Notice.NothingToConfirm()
            : new Notice.NotUnderstood(),
        facts);

    private static Transition NotOffered(DialogState state, Unoffered what, TurnFacts facts) =>
        Tell(state, new Notice.NotOffered(what), facts);

    private static Transition Tell(DialogState state, Notice notice, TurnFacts facts) =>
        new(state, new Effect.Say(Cards.Notice(notice, facts)));
}
