using NodaTime;

namespace RoomBot.Core.Availability;

/// <summary>A day as moments: worked out once for a search, not once for each time that is looked at.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Until">The beginning of the next.</param>
/// <param name="Opens">Where the working hours begin.</param>
/// <param name="Closes">Where they end.</param>
internal sealed record OfficeDay(Instant From, Instant Until, Instant Opens, Instant Closes)
{
    /// <summary>The days that a stretch touches, in order.</summary>
    public static IReadOnlyList<OfficeDay> Of(RoomQuery query, Interval stretch)
    {
        var days = new List<OfficeDay>();
        var last = stretch.End.InZone(query.Zone).Date;
        for (var date = stretch.Start.InZone(query.Zone).Date; date <= last; date = date.PlusDays(1))
        {
            var (from, until) = (query.Zone.AtStartOfDay(date).ToInstant(), query.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
            var hours = query.WorkingHours.On(date, query.Zone);
            days.Add(new OfficeDay(from, until, hours.Start, hours.End));
        }

        return days;
    }
}
