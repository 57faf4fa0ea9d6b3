using System.Globalization;
using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;
using RoomBot.Testing;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Tests.Transitions;

/// <summary>Reads the left side of a table's line, steps the machine, and writes the right side.</summary>
internal sealed class TransitionBench
{
    private static readonly Understander Understander = new(new TimeRecognizer());
    private static readonly BookingId Id = new("b1");
    private static readonly Room A301 = TestOffice.Rooms[0];
    private static readonly Room Everest = TestOffice.Rooms[1];

    private readonly ZonedDateTime now;
    private readonly TurnFacts facts;
    private readonly Offer offer;
    private readonly RoomRequest request;

    public TransitionBench(SpecSetting setting)
    {
        now = setting.NowInZone;
        facts = new TurnFacts(new DialogSettings(setting.Zone), new Person(new UserId("terminal", "u1"), "u1"), now.ToInstant(), "zh", "turn");
        var start = setting.Now.Date.PlusDays(1).At(new LocalTime(15, 0));
        offer = new Offer(A301, start, start.PlusHours(1));
        request = new RoomRequest { Books = true, Time = new TimeWish(start, start.PlusHours(1)), Capacity = 8 };
    }

    public string Step(string left)
    {
        var parts = left.Split('|', 2, StringSplitOptions.TrimEntries);
        var state = StateOf(parts[0]);
        var (next, effects) = DialogMachine.Step(state, EventOf(parts[1], state), facts);
        return $"{NameOf(next)} | {(effects.Count == 0 ? "nothing" : string.Join(", ", effects.Select(Written)))}";
    }

    private DialogState StateOf(string name) => name switch
    {
        "idle" => new DialogState.Idle(),
        "asking" => new DialogState.Asking(Question.Time, new RoomRequest { Books = true, Capacity = 8 }),
        "asking where to" => new DialogState.Asking(Question.NewTime, new RoomRequest()) { Booking = Id },
        "day shown" => new DialogState.Asking(Question.Time, new RoomRequest { Books = true, RoomId = A301.Id, Day = offer.Start.Date }) { Looked = new RoomLook(facts.Fact(offer.Start.Date.AtMidnight(), offer.Start.Date.PlusDays(1).AtMidnight()), IsWho: false) },
        "who shown" => new DialogState.Asking(Question.Time, new RoomRequest { RoomId = A301.Id, Day = offer.Start.Date }) { Looked = new RoomLook(facts.Fact(offer.Start, offer.End), IsWho: true) },
        "choosing" => new DialogState.Choosing(request, [offer, offer with { Room = Everest }], 0),
        "choosing one" => new DialogState.Choosing(request, [offer], 0),
        "confirming" => new DialogState.Confirming(request, offer, Id, facts.Now + Duration.FromMinutes(3)),
        "confirming late" => new DialogState.Confirming(request, offer, Id, facts.Now),
        "lapsed" => new DialogState.Lapsed(request, offer, Id),
        "standing" => new DialogState.Standing(Id, request),
        "selecting to cancel" => new DialogState.Selecting(BookingsFor.Cancelling, [Id, new BookingId("b2")], 0),
        "bookings shown" => new DialogState.Selecting(BookingsFor.Seeing, [Id], 0),
        "cancelling" => new DialogState.Cancelling(Id),
        "moving" => new DialogState.Moving(Id, offer, facts.Now + Duration.FromMinutes(3)),
        _ => throw new FormatException($"No state '{name}'."),
    };

    private DialogEvent EventOf(string text, DialogState state) => text switch
    {
        ['"', .. var said, '"'] => new DialogEvent.Said(Understander.Understand(said, Context(state)), [], said),
        "welcome" => new DialogEvent.Greeted(),
        "click book Everest" => Click(new Choice.Take(offer with { Room = Everest })),
        "click book past" => Click(new Choice.Take(new Offer(Everest, facts.Local.PlusHours(-2), facts.Local.PlusHours(-1)))),
        "click confirm" => Click(new Choice.Confirm()),
        "click drop" => Click(new Choice.Drop()),
        "click change" => Click(new Choice.Change()),
        "click cancel" => Click(new Choice.Cancel(Id)),
        "click extend" => Click(new Choice.Extend(Id, Duration.FromMinutes(30), offer.End.PlusMinutes(30))),
        "click release" => Click(new Choice.Release(Id)),
        "click reschedule" => Click(new Choice.Move(Id)),
        "click more" => Click(new Choice.More(5)),
        "click 16:00" => Click(new Choice.At(offer.Start.PlusHours(1), End: null)),
        "form 16:00 for 30" => Click(new Choice.Fill(), ("start", offer.Start.PlusHours(1).ToString("uuuu'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture)), ("minutes", "30"), ("capacity", "4")),
        "form nonsense" => Click(new Choice.Fill(), ("start", "soon"), ("minutes", "-1")),
        "rooms found" => new DialogEvent.Found(Search(), new FindResult.Offers([Offered(A301), Offered(Everest)], 2)),
        "named room free" => new DialogEvent.Found(Search(), new FindResult.NamedIsFree(Offered(A301))),
        "named room taken" => new DialogEvent.Found(Search(), new FindResult.NothingFree(1, Conflict, [Offered(Everest)])),
        "chosen room taken" => new DialogEvent.Found(Search() with { For = SearchFor.Chosen }, new FindResult.NothingFree(1, Conflict, [Offered(Everest)])),
        "new time taken" => new DialogEvent.Found(Search() with { For = SearchFor.Move, Moving = Id }, new FindResult.NothingFree(1, Conflict, [])),
        "no room fits" => new DialogEvent.Found(Search(), new FindResult.NothingFree(0, null, [])),
        "search not answered" => new DialogEvent.Found(Search(), new FindResult.NoAnswer(Fault)),
        "room disabled" => new DialogEvent.Found(Search(), new FindResult.Disabled(A301, [])),
        "room unknown" => new DialogEvent.Found(Search(), new FindResult.NoSuchRoom("火星", [])),
        "held" => new DialogEvent.Held(Hold, new HoldResult.Held(HoldOf("u1"))),
        "held by another" => new DialogEvent.Held(Hold, new HoldResult.HeldByOther(HoldOf("u2"))),
        "booked" => Booked(new DeskBookResult.Booked(Booking(BookingStatus.Confirmed))),
        "waiting" => Booked(new DeskBookResult.Waiting(Booking(BookingStatus.Pending), NeedsApproval: true)),
        "taken" => Booked(new DeskBookResult.Taken([])),
        "refused" => Booked(new DeskBookResult.Refused(RefusalReason.RoomRules)),
        "book not answered" => Booked(new DeskBookResult.NoAnswer(Fault)),
        "hold ended" => new DialogEvent.HoldEnded(Id),
        "another hold ended" => new DialogEvent.HoldEnded(new BookingId("b9")),
        "cancelled" => new DialogEvent.Cancelled(new DeskCancelResult.Done(Booking(BookingStatus.Cancelled)), A301),
        "cancel not answered" => new DialogEvent.Cancelled(new DeskCancelResult.NotDone(Booking(BookingStatus.Confirmed), Fault), A301),
        "moved" => new DialogEvent.Moved(new DeskMoveResult.Moved(Booking(BookingStatus.Confirmed)), Standing, A301, BookedHow.Moved),
        "move taken" => new DialogEvent.Moved(new DeskMoveResult.Taken([]), Standing, A301, BookedHow.Moved),
        "no bookings" => new DialogEvent.Listed(new Effect.List(BookingsFor.Cancelling, BookingFilter.Any), [], Unchecked: false),
        "one booking to cancel" => new DialogEvent.Listed(new Effect.List(BookingsFor.Cancelling, BookingFilter.Any), [Standing], Unchecked: false),
        "one booking to release, not begun" => new DialogEvent.Listed(new Effect.List(BookingsFor.Releasing, BookingFilter.Any), [Standing], Unchecked: false),
        "one booking to release, under way" => new DialogEvent.Listed(new Effect.List(BookingsFor.Releasing, BookingFilter.Any), [UnderWay], Unchecked: false),
        "two bookings to cancel" => new DialogEvent.Listed(new Effect.List(BookingsFor.Cancelling, BookingFilter.Any), [Standing, Standing], Unchecked: false),
        _ => throw new FormatException($"No event '{text}'."),
    };

    private static ProviderFault Fault => new(ProviderFaultKind.TimedOut, "timeout");

    private RoomConflict Conflict => new(A301, [new BusyInterval(facts.Between(offer.Start, offer.End), "李雷")], null);

    private RoomBooking Standing => new(Booking(BookingStatus.Confirmed), A301);

    private RoomBooking UnderWay => Standing with
    {
        Booking = Standing.Booking with { When = new Interval(facts.Now - Duration.FromMinutes(20), facts.Now + Duration.FromMinutes(40)) },
    };

    private Effect.Hold Hold => new(offer, request, Id, IsMove: false);

    private UnderstandingContext Context(DialogState state) => new(now)
    {
        InDialog = state is not DialogState.Idle,
        OnTheTable = state is DialogState.Idle or DialogState.Asking ? null : offer.Start,
        KnownNames = text => [.. RoomNames.Of(TestOffice.Rooms).FindIn(text).Select(n => new NameSpan(n.Start, n.Length))],
    };

    private DialogEvent.Booked Booked(DeskBookResult result) => new(new Effect.Book(offer, request, Id), result);

    private Effect.Search Search() => new(request, SearchFor.Asked);

    private RoomOffer Offered(Room room) => new(room, facts.Between(offer.Start, offer.End), []);

    private Hold HoldOf(string who) =>
        new(Id, "memory", A301.Id, facts.Between(offer.Start, offer.End), new UserId("terminal", who), facts.Now + Duration.FromMinutes(3));

    private Booking Booking(BookingStatus status) =>
        new(Id, "memory", A301.Id, facts.Between(offer.Start, offer.End), facts.Asker, "周会", status);

    private static DialogEvent.Clicked Click(Choice choice, params (string Field, string Value)[] values) =>
        new(choice, values.ToDictionary(v => v.Field, v => v.Value, StringComparer.Ordinal));

    private static string Lower(string name) => string.Concat(name.Select(char.ToLowerInvariant));

    private static string NameOf(DialogState state) => Lower(state.GetType().Name);

    private static string Written(Effect effect) => effect switch
    {
        Effect.Search { Request: var r } e => $"search {Lower(e.For.ToString())} {Written(r)}",
        Effect.Hold e => $"hold {e.Offer.Room.Name}",
        Effect.EndHold => "end hold",
        Effect.Book e => $"book {e.Offer.Room.Name}",
        Effect.Extend e => $"extend until {e.Until.ToString("HH':'mm", CultureInfo.InvariantCulture)}",
        Effect.List e => $"list for {Lower(e.For.ToString())}{(e.Only is null ? "" : " that one")}",
        Effect.Say { Reply: Reply.NoticeCard notice } => $"say {notice.What.GetType().Name}",
        Effect.Say { Reply: Reply.ErrorCard error } => $"say {error.What.GetType().Name}",
        Effect.Say e => $"say {e.Reply.Card}",
        Effect.Day { IsWho: true } => "day who",
        _ => Lower(effect.GetType().Name),
    };

    private static string Written(RoomRequest request)
    {
        string?[] parts =
        [
            request.Time is { } time ? time.Start.ToString("dd'T'HH':'mm", CultureInfo.InvariantCulture) + "/" + time.End.ToString("HH':'mm", CultureInfo.InvariantCulture) : "window",
            request.RoomId is { } id ? $"room {id}" : request.Room is { } room ? $"room {room}" : null,
            request.Capacity is { } people ? string.Create(CultureInfo.InvariantCulture, $"for {people}") : null,
            request.AtLeastSeats is { } least ? string.Create(CultureInfo.InvariantCulture, $"from {least} seats") : null,
            request.Equipment is Equipment.None ? null : request.Equipment.ToString(),
            request.Excluded.Count == 0 ? null : $"not {string.Join('+', request.Excluded)}",
            request.NotAt.Count == 0 ? null : $"not at {string.Join('+', request.NotAt.Select(p => $"{p.Building} {p.Floor}".Trim()))}",
            request.Floor is { } floor ? $"floor {floor}" : null,
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }
}
