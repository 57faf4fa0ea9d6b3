using System.Globalization;

namespace RoomBot.Dialog.Replies;

/// <summary>What a usage report says.</summary>
internal static class UsageWords
{
    private const int BarsShown = 10;

    /// <summary>The words of a report.</summary>
    public static CardView Of(Reply.UsageCard reply, Wording words)
    {
        var (texts, all) = (words.Texts, reply.All);
        var days = reply.When is { } when ? words.OfDays(when) : "";
        var used = reply.Top.Where(t => t.Bookings > 0).ToList();
        return CardWords.Plain(
            reply,
            CardTone.Asking,
            reply.Of.Length > 0 ? texts.With("usage.title.of", ("what", Shown.Line(reply.Of)), ("days", days)) : texts.With("usage.title", ("days", days)),
            Lead(reply, used, days, texts, words)) with
        {
            Facts = all.Bookings == 0 ? [] : Facts(reply, words),
            Rows = [.. used.Select(u => new CardRow(Shown.Line(u.Room), Detail(u, words), Problems(u, words), []))],
            Chart = used.Exists(u => u.Utilisation is not null)
                ? new CardChart(texts["usage.chart"], [.. used.Take(BarsShown).Select(u => new CardBar(Shown.Line(u.Room), PerCent(u.Utilisation ?? 0)))])
                : null,
            Links = reply.Download is { } address ? [new CardLink(texts["usage.download"], address)] : [],
            Foot = Foot(reply, used.Count, words),
        };
    }

    private static string Lead(Reply.UsageCard reply, List<UsageFact> used, string days, Texts texts, Wording words) => reply switch
    {
        { All.Bookings: 0 } => texts.With("usage.lead.none", ("days", days)),
        { Total: 1 } => texts.With("usage.lead.only", ("room", Shown.Line(used[0].Room)), ("share", Share(used[0].Utilisation, words))),
        _ => texts.With("usage.lead", ("room", Shown.Line(used[0].Room)), ("share", Share(used[0].Utilisation, words))),
    };

    private static List<CardFact> Facts(Reply.UsageCard reply, Wording words)
    {
        var (texts, all) = (words.Texts, reply.All);
        return
        [
            new(texts["usage.bookings"], Number(all.Bookings)),
            new(texts["usage.reserved"], words.Of(all.Reserved)),
            new(texts["usage.utilisation"], texts.With("usage.utilisation.of", ("n", Number(reply.Total)), ("share", Share(all.Utilisation, words)))),
            new(texts["usage.noShows"], all.NoShows is { } missed ? Number(missed) : texts["usage.notTold"]),
            new(texts["usage.early"], all.EarlyReleases is { } early ? Number(early) : texts["usage.notTold"]),
        ];
    }

    private static string Detail(UsageFact used, Wording words) => words.Texts.With(
        "usage.row", ("n", Number(used.Bookings)), ("length", words.Of(used.Reserved)), ("share", Share(used.Utilisation, words)));

    private static string Problems(UsageFact used, Wording words)
    {
        var missed = used.NoShows is > 0 and var n ? words.Texts.With("usage.row.noShows", n) : "";
        return CardWords.Joined(missed, used.EarlyReleases is > 0 and var early ? words.Texts.With("usage.row.early", early) : "");
    }

    private static string Foot(Reply.UsageCard reply, int used, Wording words)
    {
        var until = reply.Until is { } at ? words.Texts.With("usage.until", ("time", words.OfMoment(at))) : "";
        return CardWords.Joined(until, used == 0 || used == reply.Total ? ""
            : used < reply.Top.Count ? words.Texts.With("usage.unused", reply.Total - used)
            : words.Texts.With("usage.top", ("n", Number(used)), ("total", Number(reply.Total))));
    }

    private static string Share(double? share, Wording words) =>
        share is { } known ? $"{Number(PerCent(known))}%" : words.Texts["usage.notTold"];

    private static int PerCent(double share) => (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
