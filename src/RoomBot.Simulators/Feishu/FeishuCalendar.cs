namespace RoomBot.Simulators.Feishu;

/// <summary>Calendars and their events. Rooms answer a while after they were added: whoever comes first has the room. Under the gate of <see cref="FeishuState"/>.</summary>
internal sealed class FeishuCalendar(FeishuState state)
{
    private readonly List<CalendarEvent> events = [];
    private readonly Dictionary<string, CalendarEvent> byKey = new(StringComparer.Ordinal);

    /// <summary>All that stand, by the time they were made.</summary>
    public IEnumerable<CalendarEvent> Standing => Answered().Where(e => !e.IsCancelled);

    /// <summary>Users whose calendar's changes are pushed.</summary>
    public HashSet<string> Subscribed { get; } = new(StringComparer.Ordinal);

    /// <summary>The calendar of a user; of the app where that is empty.</summary>
    public static string Of(string user) => $"feishu.cn_{(user.Length == 0 ? "app" : user)}@group.calendar.feishu.cn";

    /// <summary>A new event, or the one that was made under this key before.</summary>
    public (CalendarEvent Event, bool IsNew) Make(string calendar, string owner, string? key)
    {
        var known = $"{calendar}/{key}";
        if (key is not null && byKey.TryGetValue(known, out var before))
        {
            return (before, false);
        }

        var fresh = new CalendarEvent(Guid.NewGuid().ToString("D"), calendar, owner) { CreatedAt = state.Now };
        events.Add(fresh);
        if (key is not null)
        {
            byKey[known] = fresh;
        }

        return (fresh, true);
    }

    /// <summary>The event of an id, with the original start where the id names one date of a series.</summary>
    public (CalendarEvent Event, long Original) Find(string calendar, string id)
    {
        var split = id.LastIndexOf('_');
        if (split < 0 || !long.TryParse(id.AsSpan(split + 1), System.Globalization.CultureInfo.InvariantCulture, out var original))
        {
            throw new FeishuRefusal(193000, "invalid event_id", isMistake: true);
        }

        var found = Answered().FirstOrDefault(e => string.Equals(e.Uid, id[..split], StringComparison.Ordinal) && string.Equals(e.Calendar, calendar, StringComparison.Ordinal))
            ?? throw new FeishuRefusal(193001, "event not found", 404);
        return found.IsCancelled || found.Removed.Contains(original)
            ? throw new FeishuRefusal(193003, "event is deleted", 403)
            : (found, original);
    }

    /// <summary>A room is asked: it answers later.</summary>
    public void Ask(CalendarAttendee room)
    {
        room.Rsvp = "needs_action";
        room.AnswersAt = state.Now + state.Options.RoomsAnswerAfter;
    }

    /// <summary>When a room is taken: accepted bookings, dates of series one by one.</summary>
    public IEnumerable<(CalendarEvent Event, long Start, long End, long Original)> Taken(string room, long since, long until) =>
        from standing in Standing
        where Accepts(standing, room)
        from date in Recurrences.In(standing, since, until)
        orderby date.Start
        select (standing, date.Start, date.End, date.Original);

    // Answers that have become due are given in the order in which the rooms were asked.
    private List<CalendarEvent> Answered()
    {
        var now = state.Now;
        var due = from asked in events
                  where !asked.IsCancelled
                  from attendee in asked.Attendees
                  where attendee is { Type: "resource", Rsvp: "needs_action" } && attendee.AnswersAt <= now
                  orderby attendee.AnswersAt
                  select (asked, attendee);
        foreach (var (asked, attendee) in due.ToList())
        {
            var room = state.Rooms[attendee.Key];
            if (!room.IsSilent && !IsAwaitingApproval(asked, attendee, room))
            {
                attendee.Rsvp = Declines(asked, attendee, room) ? "decline" : "accept";
            }
        }

        return events;
    }

    private static bool IsAwaitingApproval(CalendarEvent asked, CalendarAttendee attendee, SimulatedRoom room) =>
        room.NeedsApproval && asked.Owner.Length > 0 && attendee.ApprovalReason.Length > 0;

    private bool Declines(CalendarEvent asked, CalendarAttendee attendee, SimulatedRoom room)
    {
        var who = asked.Owner.Length > 0 ? asked.Owner : attendee.OperateId;
        var horizon = (state.Now + TimeSpan.FromDays(room.DaysAhead + 1)).ToUnixTimeSeconds();
        return !room.IsEnabled || room.NeedsApproval || room.Declines
            || (room.LongestHours > 0 && asked.End - asked.Start > room.LongestHours * 3600L)
            || (room.DaysAhead > 0 && asked.Start > horizon)
            || (room.OnlyFor.Count > 0 && !room.OnlyFor.Contains(who, StringComparer.Ordinal))
            || events.Any(other => other != asked && !other.IsCancelled && Accepts(other, room.Id) && Collide(asked, other));
    }

    private static bool Accepts(CalendarEvent of, string room) =>
        of.Attendees.Any(a => a is { Type: "resource", Rsvp: "accept" } && string.Equals(a.Key, room, StringComparison.Ordinal));

    private static bool Collide(CalendarEvent a, CalendarEvent b)
    {
        if (a.Recurrence.Length == 0)
        {
            return Recurrences.In(b, a.Start, a.End).Any();
        }

        return Recurrences.In(a, a.Start, long.MaxValue).Any(date => Recurrences.In(b, date.Start, date.End).Any());
    }
}
