using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Lets only those offers through that make sense to take.</summary>
internal static class OfferGate
{
    /// <summary>The result without offers that the rules about rooms would refuse the asker.</summary>
    public static FindResult Open(FindResult result, TurnFacts facts) =>
        facts.Settings.Policies.Rules.Any(r => r is PolicyRule.RoomsByTag) ? Only(result, o => IsAllowed(o, facts)) : result;

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

    private static bool IsAllowed(RoomOffer offer, TurnFacts facts)
    {
        var question = new PolicyQuestion(facts.Asker.Id, offer.When, facts.Settings.Zone) { Room = offer.Room };
        return !PolicyCheck.Broken(facts.Settings.Policies, question, facts.Now).Any(r => r is PolicyRule.RoomsByTag);
    }
}
