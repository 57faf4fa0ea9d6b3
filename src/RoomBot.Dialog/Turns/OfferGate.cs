using RoomBot.Core.Availability;
using RoomBot.Core.Policies;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Turns;

/// <summary>Lets only those offers through that the rules about rooms allow the asker to take.</summary>
internal static class OfferGate
{
    /// <summary>The result without offers that would be refused.</summary>
    public static FindResult Open(FindResult result, TurnFacts facts)
    {
        if (!facts.Settings.Policies.Rules.Any(r => r is PolicyRule.RoomsByTag))
        {
            return result;
        }

        return result switch
        {
            FindResult.Offers r when Allowed(r.Rooms, facts) is var rooms => rooms.Count > 0
                ? r with { Rooms = rooms, Total = r.Total - (r.Rooms.Count - rooms.Count) }
                : new FindResult.NothingFree(r.Total, null, []) { PartlyUnknown = r.PartlyUnknown },
            FindResult.NamedDoesNotFit r => r with { Alternatives = Allowed(r.Alternatives, facts) },
            FindResult.NothingFree r => r with { Alternatives = Allowed(r.Alternatives, facts) },
            FindResult.Disabled r => r with { Alternatives = Allowed(r.Alternatives, facts) },
            _ => result,
        };
    }

    private static IReadOnlyList<RoomOffer> Allowed(IReadOnlyList<RoomOffer> offers, TurnFacts facts) =>
        [.. offers.Where(o => IsAllowed(o, facts))];

    private static bool IsAllowed(RoomOffer offer, TurnFacts facts)
    {
        var question = new PolicyQuestion(facts.Asker.Id, offer.When, facts.Settings.Zone) { Room = offer.Room };
        return !PolicyCheck.Broken(facts.Settings.Policies, question, facts.Now).Any(r => r is PolicyRule.RoomsByTag);
    }
}
