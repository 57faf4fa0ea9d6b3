using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Lets only those offers through that make sense to take.</summary>
internal static class OfferGate
{
    /// <summary>The result without offers that the rules about rooms would refuse the asker.</summary>
    public static FindResult Open(FindResult result, TurnFacts facts) =>
        facts.Settings.Policies.Rules.Any(r => r is PolicyRule.RoomsByTag) ? Only(result, o => RuleAgainst(o.Room, o.When, facts) is null) : result;

    /// <summary>The rooms that the rules about rooms would refuse the asker: a series is planned without them.</summary>
    /// <param name="rooms">The directory.</param>
    /// <param name="when">The first date.</param>
    /// <param name="facts">The turn.</param>
    public static IEnumerable<RoomId> Closed(IReadOnlyList<Room> rooms, Interval when, TurnFacts facts) =>
        facts.Settings.Policies.Rules.Any(r => r is PolicyRule.RoomsByTag) ? rooms.Where(r => RuleAgainst(r, when, facts) is not null).Select(r => r.Id) : [];

    /// <summary>The rule about rooms that refuses the asker this one; null for none.</summary>
    public static PolicyRule? RuleAgainst(Room room, Interval when, TurnFacts facts) =>
        PolicyCheck.Broken(facts.Settings.Policies, new PolicyQuestion(facts.Asker.Id, when, facts.Settings.Zone) { Room = room }, facts.Now)
            .FirstOrDefault(r => r is PolicyRule.RoomsByTag);

    /// <summary>The result without offers that would leave a booking where it is.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="moving">The booking that is to be moved or made longer; null for none.</param>
    public static FindResult WithoutItself(FindResult result, Booking? moving) => moving is null
        ? result
        : Only(result, o => o.Room.Id != moving.Room || o.When.Start < moving.When.Start || o.When.End > moving.When.End);

    private static FindResult Only(FindResult result, Func<RoomOffer, bool> allows) => result switch
    {
        FindResult.Offers r when Those(r.Rooms, allows) is var rooms => rooms.Count > 0
            ? r with { Rooms = rooms, Total = r.Total - (r.Rooms.Count - rooms.Count) }
            : new FindResult.NothingFree(r.Total, null, []) { PartlyUnknown = r.PartlyUnknown },
        FindResult.NamedDoesNotFit r => r with { Alternatives = Those(r.Alternatives, allows) },
        FindResult.NothingFree r => r with { Alternatives = Those(r.Alternatives, allows) },
        FindResult.Disabled r => r with { Alternatives = Those(r.Alternatives, allows) },
        _ => result,
    };

    private static IReadOnlyList<RoomOffer> Those(IReadOnlyList<RoomOffer> offers, Func<RoomOffer, bool> allows) => [.. offers.Where(allows)];
}
