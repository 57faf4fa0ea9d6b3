using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Reads when a room is taken; a topic is shown only to those who may see it.</summary>
/// <param name="rooms">The channel's rooms.</param>
/// <param name="store">The bookings.</param>
/// <param name="facts">The turn.</param>
internal sealed class DayLookUp(RoomService rooms, IBookingStore store, TurnFacts facts)
{
    /// <summary>The stretches of the room that was named.</summary>
    public async Task<DialogEvent> ReadAsync(Effect.Day asked, CancellationToken cancellationToken)
    {
        var answer = await rooms.Provider.RoomsAsync(facts.Asker.Id, cancellationToken);
        if (answer is not RoomsAnswer.Known { Rooms: var directory })
        {
            return new DialogEvent.NoAnswer(((RoomsAnswer.Unknown)answer).Fault);
        }

        var (request, names) = (asked.Request, RoomNames.Of(directory));
        if (request.RoomId is { } id && names.ById(id) is { } known)
        {
            return await ReadAsync(asked, known, cancellationToken);
        }

        if (request.Room is not { } said)
        {
            return new DialogEvent.RoomNotKnown("", []);
        }

        return names.Find(said, request.City, request.Building, request.Floor) switch
        {
            NameMatch.One m => await ReadAsync(asked, m.Room, cancellationToken),
            NameMatch.Several m => new DialogEvent.RoomNotKnown(said, m.Rooms),
            NameMatch.None m => new DialogEvent.RoomNotKnown(said, m.Near),
            var other => throw new InvalidOperationException($"No way on from {other.GetType().Name}."),
        };
    }

    /// <summary>The room that was named.</summary>
    public async Task<DialogEvent> DescribeAsync(Effect.About asked, CancellationToken cancellationToken)
    {
        var (said, request) = (asked.Request.Room ?? "", asked.Request);
        return await rooms.Provider.RoomsAsync(facts.Asker.Id, cancellationToken) is RoomsAnswer.Known { Rooms: var directory }
            ? new DialogEvent.RoomKnown(RoomNames.Of(directory).Find(said, request.City, request.Building, request.Floor) is NameMatch.One one ? one.Room : null)
            : new DialogEvent.RoomKnown(null);
    }

    private async Task<DialogEvent> ReadAsync(Effect.Day asked, Room room, CancellationToken cancellationToken)
    {
        var window = facts.Between(asked.When.Start, asked.When.End);
        var answers = await rooms.Provider.BusyAsync([room.Id], window, cancellationToken);
        if (answers[0] is not RoomBusy.Known { Intervals: var taken })
        {
            return new DialogEvent.NoAnswer(((RoomBusy.Unknown)answers[0]).Fault);
        }

        var ours = await store.InAsync(rooms.Provider.Name, window, cancellationToken);
        IReadOnlyList<BusyInterval> shown = [.. taken.Select(t => t with { Topic = TopicOf(t, ours.Where(b => b.Room == room.Id)) })];
        return new DialogEvent.DayRead(asked, room, shown, asked.IsWho ? [] : FreeHours(taken, asked.When.Start.Date));
    }

    private string? TopicOf(BusyInterval taken, IEnumerable<Booking> ours)
    {
        if (facts.Settings.Admins.Contains(facts.Asker.Id))
        {
            return taken.Topic ?? ours.FirstOrDefault(b => b.When == taken.When)?.Topic;
        }

        return ours.FirstOrDefault(b => b.When == taken.When && IsTheirs(b))?.Topic;
    }

    private bool IsTheirs(Booking booking) =>
        booking.Requester.Id == facts.Asker.Id || booking.Attendees.Any(p => p.Id == facts.Asker.Id);

    // Of the working day, what is left of it.
    private IReadOnlyList<FreeWindow> FreeHours(IReadOnlyList<BusyInterval> taken, LocalDate day)
    {
        var hours = facts.Settings.WorkingHours.On(day, facts.Settings.Zone);
        var from = Instant.Max(hours.Start, facts.Now);
        return from < hours.End ? Timeline.Free(taken.Select(t => t.When), new Interval(from, hours.End)) : [];
    }
}
