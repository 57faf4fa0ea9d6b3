using RoomBot.Core.Rooms;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Replies;

/// <summary>The words on buttons.</summary>
internal static class Labels
{
    /// <summary>What a button says, by what it does.</summary>
    public static string Of(ReplyAction action, Reply reply, Wording words)
    {
        var texts = words.Texts;
        return action.Does switch
        {
            Choice.Take c => Take(c.Offer, reply, words),
            Choice.At c => At(c, reply, words),
            Choice.Now => texts["label.at.now"],
            Choice.Fill => texts[FillOf(reply)],
            Choice.Said c => Shown.Line(c.Text),
            Choice.More => texts["label.more"],
            Choice.Again => texts["label.again"],
            Choice.Others => texts["label.others"],
            Choice.Change => texts["label.change"],
            Choice.Confirm when reply is Reply.ConfirmCard { What: ConfirmWhat.Cancel, OnDate: not null } => texts["label.confirm.Cancel.date"],
            Choice.Confirm when reply is Reply.ConfirmCard { What: ConfirmWhat.Cancel, Booking.When.Rule: not null } => texts["label.confirm.Cancel.series"],
            Choice.Confirm => texts[reply is Reply.ConfirmCard card ? $"label.confirm.{card.What}" : "label.confirm.Book"],
            Choice.Drop => texts[reply is Reply.ConfirmCard { What: not ConfirmWhat.Book } ? "label.keep" : "label.drop"],
            Choice.Cancel or Choice.AskToCancel when reply is Reply.ConfirmCard or Reply.CancelledCard => texts["label.cancel.series"],
            Choice.CancelDate c => texts.With("label.cancel.date", ("date", words.OfShortDate(c.Date))),
            Choice.Cancel or Choice.AskToCancel when action.Row is { } row => OfRow("label.cancel.row", reply.Bookings[row], words),
            Choice.Cancel or Choice.AskToCancel => texts["label.cancel"],
            Choice.Pick when action.Row is { } row => OfRow("label.pick.row", reply.Bookings[row], words),
            Choice.Extend c => texts.With("label.extend", ("length", words.Of(c.By))),
            Choice.Release => texts["label.release"],
            Choice.Move => texts["label.move"],
            null => throw new InvalidOperationException($"A {action.Kind} button of a {reply.Card} card does nothing."),
            var other => throw new InvalidOperationException($"No label for {other.GetType().Name}."),
        };
    }

    private static string FillOf(Reply reply) => reply switch
    {
        Reply.AskCard { What: Question.NewTime } => "label.fill.move",
        Reply.AskCard => "label.fill",
        _ => "label.fill.again",
    };

    // Where the card speaks of another time than the button, the button has its own.
    private static string Take(Offer offer, Reply reply, Wording words)
    {
        var room = ("room", NameOf(offer.Room, reply));
        if (reply.State is DialogState.Choosing { ToMove: not null })
        {
            return words.Texts.With("label.move.to", room, ("time", words.StartBeside(offer.Start, reply.When?.Start.Date ?? reply.Today)));
        }

        if (offer.Instead.Count > 0)
        {
            return words.Texts.With("label.book.instead", room, ("n", Texts.Number(offer.Instead.Count)));
        }

        if (offer.Except.Count > 0)
        {
            return words.Texts.With("label.book.skip", room, ("n", Texts.Number(offer.Except.Count)));
        }

        if (reply.When is { } when && when.Start == offer.Start && when.End == offer.End)
        {
            return words.Texts.With("label.book", room);
        }

        // What is left of the time wanted says until when: the same start may be there for the whole length, too.
        var start = words.StartBeside(offer.Start, reply.When?.Start.Date ?? reply.Today);
        var isShorter = reply is Reply.AlternativesCard or Reply.ConflictCard
            && reply.When is { } wanted && offer.End - offer.Start is var length && length.ToDuration() < (wanted.End - wanted.Start).ToDuration();
        return words.Texts.With("label.book.time", room, ("time", isShorter ? $"{start}–{Wording.OfClock(offer.End.TimeOfDay)}" : start));
    }

    private static string At(Choice.At at, Reply reply, Wording words)
    {
        var start = at.Start;
        if (reply is not Reply.AskCard)
        {
            return words.Texts.With("label.other", ("time", Wording.OfClock(start.TimeOfDay)));
        }

        var near = words.NearOf(start.Date);
        return words.Texts.With(
            "label.at",
            ("near", Capital(near.Length > 0 ? near : words.OfShortDate(start.Date))),
            ("time", at.End is { } end ? $"{Wording.OfClock(start.TimeOfDay)}–{words.StartBeside(end, start.Date)}" : Wording.OfClock(start.TimeOfDay)));
    }

    // Two rooms of one name on a card: the building tells them apart.
    private static string NameOf(Room room, Reply reply)
    {
        var isAmbiguous = reply.Rooms.Any(r => r.Room.Id != room.Id && string.Equals(r.Room.Name, room.Name, StringComparison.Ordinal));
        return Shown.Line(isAmbiguous && room.Place.Building.Length > 0 ? $"{room.Place.Building} {room.Name}" : room.Name);
    }

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    private static string OfRow(string key, BookingFact booking, Wording words) => words.Texts.With(
        key, ("room", Shown.Line(booking.Room.Name)), ("time", words.StartBeside(booking.When.Start, words.Today)));
}
