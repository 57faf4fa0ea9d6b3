using RoomBot.Core.Reports;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;

namespace RoomBot.Dialog.Machine;

/// <summary>The card of a usage report.</summary>
internal static partial class Cards
{
    /// <summary>How rooms were used: the most used, and a link to all of it where browsers reach the bot.</summary>
    public static Reply.UsageCard Usage(DialogEvent.UsageRead read, TurnFacts facts)
    {
        var (report, asked) = (read.Report, read.Asked);
        return new(new UsageFact("", report.Bookings, report.Reserved, report.Utilisation) { NoShows = report.NoShows, EarlyReleases = report.EarlyReleases }, report.Rooms.Count)
        {
            When = facts.Fact(asked.First.AtMidnight(), asked.Behind.AtMidnight()),
            Of = asked.Scope is { Room.Length: > 0 } && report.Rooms is [var only] ? only.Room.Name : asked.Scope.Said,
            Top = [.. report.Rooms.Take(RowsShown * 2).Select(FactOf)],
            Until = report.When.End < facts.At(asked.Behind.AtMidnight()) ? facts.LocalOf(report.When.End) : null,
            Assumed = asked.IsAssumed ? [new Assumption.Days(asked.First, asked.Behind.PlusDays(-1))] : [],
            Download = facts.Settings.PublicUrl is { } at
                ? new UsageTicket(read.Provider, asked.First, asked.Behind, asked.Scope, facts.Language, facts.Asker.Id, facts.Now + UsageTicket.GoodFor).LinkAt(at, facts.Settings.Key.Span)
                : null,
        };
    }

    private static UsageFact FactOf(RoomUsage usage) => new(usage.Room.Name, usage.Bookings, usage.Reserved, usage.Utilisation)
    {
        NoShows = usage.NoShows,
        EarlyReleases = usage.EarlyReleases,
    };
}
