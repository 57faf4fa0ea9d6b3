namespace RoomBot.Dialog.Replies;

/// <summary>What a card says: title, lead, facts and rows, one method a kind of card.</summary>
internal static class CardWords
{
    private const int DatesNamed = 8;

    /// <summary>The words of a reply; assumption, buttons and the last line are added by <see cref="ReplyWriter"/>.</summary>
    public static CardView Of(Reply reply, Wording words) => reply switch
    {
        Reply.RoomsCard r => Rooms(r, words),
        Reply.AskCard r => Ask(r, words),
        Reply.ConfirmCard r => Confirm(r, words),
        Reply.BookedCard r => Booked(r, words),
        Reply.CancelledCard r => Cancelled(r, words),
        Reply.BookingsCard r => ListWords.Bookings(r, words),
        Reply.ScheduleCard r => ListWords.Schedule(r, words),
        Reply.UsageCard r => UsageWords.Of(r, words),
        Reply.ConflictCard r => Conflict(r, words),
        Reply.AlternativesCard r => Alternatives(r, words),
        Reply.HelpCard => Plain(reply, CardTone.Asking, words.Texts["help.title"], words.Texts["help.lead"]),
        Reply.NoticeCard r => NoticeWords.Of(r, words),
        Reply.ErrorCard r => ErrorWords.Of(r, words),
        _ => throw new InvalidOperationException($"No words for {reply.GetType().Name}."),
    };

    /// <summary>A card with a title and a lead.</summary>
    public static CardView Plain(Reply reply, CardTone tone, string title, string lead) => new(reply.Card, tone, title, "") { Lead = lead };

    /// <summary>The time it speaks of, in words; empty where it speaks of none.</summary>
    public static string WhenOf(Reply reply, Wording words) =>
        (reply.Booking?.When ?? reply.When) is not { } when ? ""
        : when.Rule is { } rule ? words.Texts.With("time.repeat", ("time", words.Of(when)), ("repeat", RuleWords.Of(rule, when.Start.Date, reply.Booking?.Except ?? [], words)))
        : words.Of(when);

    /// <summary>The name of the room it speaks of; empty where it speaks of none.</summary>
    public static string RoomOf(Reply reply) =>
        Shown.Line(reply.Booking?.Room.Name ?? (reply.Rooms.Count > 0 ? reply.Rooms[0].Room.Name : ""));

    /// <summary>What, when, where, who of a booking.</summary>
    public static List<CardFact> Facts(BookingFact booking, Wording words)
    {
        var texts = words.Texts;
        var room = booking.Room;
        List<CardFact> facts =
        [
            new(texts["fact.what"], booking.Topic is not { } topic ? texts["topic.hidden"] : topic.Length == 0 ? texts["topic.none"] : Shown.Line(topic)),
            new(texts["fact.when"], words.Of(booking.When)),
            .. booking.When.Rule is { } rule ? new[] { new CardFact(texts["fact.repeat"], RuleWords.Of(rule, booking.When.Start.Date, booking.Except, words)) } : [],
            .. booking.Instead.Count > 0 ? new[] { new CardFact(texts["fact.instead"], words.Of(booking.Instead)) } : [],
            .. booking.Missed.Count > 0 ? new[] { new CardFact(texts["fact.missed"], words.Of(booking.Missed)) } : [],
            new(texts["fact.where"], Joined(Shown.Line(room.Name), words.Detail(room, withCity: true))),
        ];
        if (booking.Requester is { } requester)
        {
            facts.Add(new(texts["fact.who"], Shown.Line(requester.Name)));
        }

        if (booking.Attendees.Count > 0)
        {
            facts.Add(new(texts["fact.attendees"], words.Of(booking.Attendees)));
        }

        return facts;
    }

    /// <summary>The rooms as rows, each with its buttons.</summary>
    public static List<CardRow> Rows(Reply reply, Wording words)
    {
        var withCity = reply.Rooms.Select(r => r.Room.Place.City).Distinct(StringComparer.Ordinal).Count() > 1;
        var rows = new List<CardRow>(reply.Rooms.Count);
        for (var i = 0; i < reply.Rooms.Count; i++)
        {
            var fact = reply.Rooms[i];
            var reasons = string.Join(words.Texts["list"], fact.Reasons.Take(2).Select(words.Of));
            var reason = fact.When is { } when ? Joined(words.Of(when), reasons) : reasons;
            rows.Add(new CardRow(Shown.Line(fact.Room.Name), words.Detail(fact.Room, withCity), reason, OfRow(reply, i)));
        }

        return rows;
    }

    /// <summary>The buttons of a row.</summary>
    public static IReadOnlyList<ReplyAction> OfRow(Reply reply, int row) => [.. reply.Actions.Where(a => a.Row == row)];

    /// <summary>Both with a sign between, or the one that is there.</summary>
    public static string Joined(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"{first} · {second}";

    /// <summary>" (by whom)", or nothing.</summary>
    public static string By(string who, Wording words) => who.Length == 0 ? "" : words.Texts.With("by", ("name", Shown.Line(who)));

    private static CardView Rooms(Reply.RoomsCard reply, Wording words)
    {
        var texts = words.Texts;
        var title = reply.Rooms is [var only] && reply.Total == 1
            ? texts.With("rooms.title.named", ("room", Shown.Line(only.Room.Name)))
            : texts.With("rooms.title", reply.Total);
        var lead = texts.With(
            reply.Rooms.Any(r => r.When is not null) ? "rooms.lead.window" : "rooms.lead", ("when", WhenOf(reply, words)));
        return Plain(reply, CardTone.Asking, title, lead) with
        {
            Rows = Rows(reply, words),
            Foot = reply.PartlyUnknown ? texts["foot.unknown"] : "",
        };
    }

    private static CardView Ask(Reply.AskCard reply, Wording words)
    {
        var (texts, what) = (words.Texts, reply.What);
        var when = WhenOf(reply, words);
        var lead = what switch
        {
            Question.Time when reply.OnDay is { } day => texts.With("ask.Time.day", ("date", words.OfDate(day))),
            Question.Time when reply.When is { } days => texts.With("ask.Time.days", ("days", words.OfDays(days))),
            Question.TimeIsPast when when.Length == 0 => texts["ask.TimeIsPast.none"],
            Question.WhichRoom => texts.With(
                reply.Rooms.Count > 0 ? "ask.WhichRoom.lead" : "ask.WhichRoom.none", ("said", Shown.Topic(reply.Said))),
            _ => texts.With($"ask.{what}.lead", ("when", when), ("room", RoomOf(reply))),
        };
        return Plain(reply, what is Question.TimeIsPast ? CardTone.NeedsYou : CardTone.Asking, texts[$"ask.{what}.title"], lead);
    }

    private static CardView Confirm(Reply.ConfirmCard reply, Wording words)
    {
        var texts = words.Texts;
        var booking = reply.Booking ?? throw new InvalidOperationException("A confirm card is about a booking.");
        var facts = Facts(booking, words);
        var movesRoom = reply.Before is { } old && old.Room.Id != booking.Room.Id;
        if (reply.Before is { } before)
        {
            var room = movesRoom ? Shown.Line(before.Room.Name) : "";
            facts.Insert(1, new CardFact(texts["fact.before"], Joined(room, words.Of(before.When))));
        }

        List<string> lead = [.. reply.Lacks.Select(words.Of)];
        if (reply.What is ConfirmWhat.Cancel && (booking.When.Rule is not null || reply.OnDate is not null))
        {
            lead.Add(texts[reply.OnDate is null ? "confirm.Cancel.series.lead" : "confirm.Cancel.date.lead"]);
        }

        if (reply.What is ConfirmWhat.Book && booking.Room.NeedsApproval)
        {
            lead.Add(texts["confirm.Book.approval"]);
        }

        return Plain(
            reply,
            reply.What is ConfirmWhat.Cancel ? CardTone.NeedsYou : CardTone.Asking,
            texts.With(
                movesRoom ? "confirm.Move.room.title"
                : reply.OnDate is not null ? "confirm.Cancel.date.title"
                : reply.What is ConfirmWhat.Cancel && booking.When.Rule is not null ? "confirm.Cancel.series.title"
                : $"confirm.{reply.What}.title", ("room", Shown.Line(booking.Room.Name)), ("date", reply.OnDate is { } date ? words.OfDate(date) : "")),
            string.Join(texts["join"], lead)) with
        {
            Facts = facts,
            Foot = reply.HeldUntil is { } until ? texts.With("foot.held", ("time", Wording.OfClock(until.TimeOfDay))) : "",
        };
    }

    private static CardView Booked(Reply.BookedCard reply, Wording words) =>
        Plain(reply, CardTone.Done, words.Texts.With($"booked.{reply.How}.title", ("room", RoomOf(reply))), "") with
        {
            Facts = reply.Booking is { } booking ? Facts(booking, words) : [],
        };

    private static CardView Cancelled(Reply.CancelledCard reply, Wording words) => Plain(
        reply,
        CardTone.Over,
        words.Texts.With($"cancelled.{reply.How}.title", ("room", RoomOf(reply))),
        words.Texts.With($"cancelled.{reply.How}.lead", ("when", WhenOf(reply, words))));

    private static CardView Conflict(Reply.ConflictCard reply, Wording words)
    {
        var room = Shown.Line(reply.Room.Name);
        return Plain(
            reply,
            CardTone.NeedsYou,
            words.Texts.With("conflict.title", ("room", room)),
            words.Texts.With(
                reply.Rooms.Count > 0 ? "conflict.lead" : "conflict.lead.none",
                ("room", room),
                ("when", WhenOf(reply, words)),
                ("by", By(reply.By, words)))) with
        {
            Rows = Rows(reply, words),
        };
    }

    private static CardView Alternatives(Reply.AlternativesCard reply, Wording words)
    {
        var texts = words.Texts;
        var next = texts[reply.Rooms.Count > 0 ? "alternatives.choose" : "alternatives.nothing"];
        var stays = reply.BookingStays ? texts["alternatives.stays"] + texts["space"] : "";
        var lead = WhyNot(reply.Why, WhenOf(reply, words), words) + texts["space"] + stays + next;
        return Plain(reply, CardTone.NeedsYou, texts["alternatives.title"], lead) with { Rows = Rows(reply, words) };
    }

    private static string WhyNot(NotAsAsked why, string when, Wording words)
    {
        var texts = words.Texts;
        return why switch
        {
            NotAsAsked.RoomTaken w => texts.With(
                w.IsHeld ? "alternatives.roomHeld" : "alternatives.roomTaken",
                ("room", Shown.Line(w.Room.Name)),
                ("when", when),
                ("by", By(w.By, words))),
            NotAsAsked.NoneFree w => texts.With("alternatives.noneFree", ("n", Texts.Number(w.Fitting)), ("when", when)),
            NotAsAsked.NoneFits => texts["alternatives.noneFits"],
            NotAsAsked.NoOther => texts["alternatives.noOther"],
            NotAsAsked.NoSuchRoom w => texts.With("alternatives.noSuchRoom", ("said", Shown.Topic(w.Said))),
            NotAsAsked.Disabled w => texts.With("alternatives.disabled", ("room", Shown.Line(w.Room.Name))),
            NotAsAsked.SomeDatesTaken w => texts.With(
                "alternatives.someDates",
                ("room", Shown.Line(w.Room.Name)),
                ("n", Texts.Number(w.Taken.Count)),
                ("total", Texts.Number(w.Dates)),
                ("dates", string.Join(texts["list"], w.Taken.Take(DatesNamed).Select(words.OfShortDate)) + (w.Taken.Count > DatesNamed ? texts["more"] : ""))),
            NotAsAsked.DoesNotFit w => texts.With(
                "alternatives.doesNotFit",
                ("room", Shown.Line(w.Room.Name)),
                ("lacks", string.Join(texts["join"], w.Lacks.Select(words.Of)))),
            _ => throw new InvalidOperationException($"No words for {why.GetType().Name}."),
        };
    }
}
