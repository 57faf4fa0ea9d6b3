using NodaTime;

namespace RoomBot.Dialog.Replies;

/// <summary>What the cards say that list bookings.</summary>
internal static class ListWords
{
    /// <summary>Somebody's bookings, a row each.</summary>
    public static CardView Bookings(Reply.BookingsCard reply, Wording words)
    {
        var texts = words.Texts;
        return CardWords.Plain(reply, CardTone.Asking, texts.With($"bookings.{reply.For}.title", reply.Total), "") with
        {
            Rows = [.. reply.Bookings.Select((b, i) => Row(b, CardWords.OfRow(reply, i), words))],
            Foot = reply.Unchecked ? texts["foot.unchecked"] : "",
        };
    }

    /// <summary>A room's day, or who has it.</summary>
    public static CardView Schedule(Reply.ScheduleCard reply, Wording words) =>
        reply.IsWho ? Who(reply, words) : Day(reply, words);

    private static CardView Day(Reply.ScheduleCard reply, Wording words)
    {
        var (texts, room) = (words.Texts, Shown.Line(reply.Room.Name));
        var date = reply.When is { } when ? words.OfDate(when.Start.Date) : "";
        var lead = reply.Bookings.Count == 0
            ? texts.With("schedule.lead.none", ("date", date))
            : texts.With("schedule.lead.some", ("n", Texts.Number(reply.Bookings.Count)), ("date", date));
        return CardWords.Plain(reply, CardTone.Asking, texts.With("schedule.title", ("room", room)), lead) with
        {
            Facts = FreeFacts(reply, words),
            Rows = [.. reply.Bookings.Select((b, i) => Stretch(b, CardWords.OfRow(reply, i), words))],
        };
    }

    private static IReadOnlyList<CardFact> FreeFacts(Reply.ScheduleCard reply, Wording words) => reply.Free.Count == 0
        ? []
        : [new(words.Texts["schedule.free"], string.Join(words.Texts["list"], reply.Free.Select(ClockRange)))];

    private static CardView Who(Reply.ScheduleCard reply, Wording words)
    {
        var (texts, room) = (words.Texts, Shown.Line(reply.Room.Name));
        var who = reply.Bookings.Select(b => b.Requester is { } p ? Shown.Line(p.Name) : texts["who.unknown"]).Distinct(StringComparer.Ordinal);
        var isWholeDay = reply.When is { } when && when.End == when.Start.PlusDays(1) && when.Start.TimeOfDay == LocalTime.Midnight;
        var lead = texts.With(
            (reply.Bookings.Count == 0 ? "who.lead.none" : "who.lead.some") + (isWholeDay ? ".day" : ""),
            ("room", room),
            ("when", isWholeDay ? words.OfDate(reply.When!.Start.Date) : WhenOf(reply.When, words)),
            ("who", string.Join(texts["list"], who)));
        return CardWords.Plain(reply, CardTone.Asking, texts.With("who.title", ("room", room)), lead) with
        {
            Rows = [.. reply.Bookings.Select((b, i) => Stretch(b, CardWords.OfRow(reply, i), words))],
        };
    }

    // "Who has it now?" asks about a moment, which a stretch of a minute stands for.
    private static string WhenOf(TimeFact? when, Wording words) =>
        when is null ? "" : when.End == when.Start.PlusMinutes(1) ? words.OfMoment(when.Start) : words.Of(when);

    private static CardRow Row(BookingFact booking, IReadOnlyList<ReplyAction> actions, Wording words)
    {
        var waiting = booking.Status is "pending" ? words.Texts["status.pending"] : "";
        var repeat = booking.When.Rule is { } rule ? RuleWords.Of(rule, booking.When.Start.Date, booking.Except, words) : "";
        var detail = CardWords.Joined(CardWords.Joined(words.Of(booking.When), repeat), words.Of(booking.Room.Place, withCity: false));
        return new CardRow(Shown.Line(booking.Room.Name), CardWords.Joined(detail, Shown.Line(booking.Topic ?? "")), waiting, actions);
    }

    private static CardRow Stretch(BookingFact taken, IReadOnlyList<ReplyAction> actions, Wording words)
    {
        var who = taken.Requester is { } person ? Shown.Line(person.Name) : "";
        var topic = taken.Topic is { } said ? Shown.Line(said) : words.Texts["topic.hidden"];
        return new CardRow(ClockRange(taken.When), CardWords.Joined(who, topic), "", actions);
    }

    private static string ClockRange(TimeFact when) =>
        $"{Wording.OfClock(when.Start.TimeOfDay)}–{Wording.OfClock(when.End.TimeOfDay)}";
}
