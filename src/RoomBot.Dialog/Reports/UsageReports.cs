using NodaTime;
using RoomBot.Core.Reports;

namespace RoomBot.Dialog.Reports;

/// <summary>
/// Counts how rooms were used, one report at a time: room systems limit the questions. What was read is kept for some minutes, so that the file is quickly there and says what
/// the card says. Safe for concurrent use.
/// </summary>
/// <param name="sources">Those room systems that give an account.</param>
/// <param name="settings">The office.</param>
/// <param name="clock">The clock.</param>
public sealed class UsageReports(IEnumerable<IUsageSource> sources, DialogSettings settings, IClock clock) : IDisposable
{
    private const int MostKept = 8;
    private static readonly Duration KeptFor = Duration.FromMinutes(10);

    private readonly Dictionary<string, IUsageSource> byProvider = sources.ToDictionary(s => s.Provider, StringComparer.Ordinal);
    private readonly Dictionary<Key, Kept> kept = [];
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>The report of some days.</summary>
    /// <param name="provider">Whose rooms.</param>
    /// <param name="first">The first day; not after today.</param>
    /// <param name="behind">The day behind the last, at most <see cref="UsageSpan.MostDays"/> later.</param>
    /// <param name="scope">Which rooms.</param>
    /// <param name="progress">Is told what share of the work is done, 0 to 1.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The days are not past, none or too many.</exception>
    public async Task<UsageResult> ReadAsync(
        string provider, LocalDate first, LocalDate behind, UsageScope scope, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var span = new UsageSpan(first, behind, settings.WorkingHours, settings.Zone);
        if (first >= behind || Period.DaysBetween(first, behind) > UsageSpan.MostDays || span.Until(clock.GetCurrentInstant()) is null)
        {
            throw new ArgumentException($"From {first} to before {behind} is no span for a report.", nameof(first));
        }

        if (!byProvider.TryGetValue(provider, out var source))
        {
            return new UsageResult.NoAccount();
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            var (asOf, answer) = await AnswerAsync(source, span, progress, cancellationToken);
            return answer switch
            {
                UsageAnswer.Known k => Count(k, scope, span, asOf),
                UsageAnswer.Unknown u => new UsageResult.Failed(u.Fault),
                _ => throw new InvalidOperationException($"No way on from {answer.GetType().Name}."),
            };
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private static UsageResult Count(UsageAnswer.Known known, UsageScope scope, UsageSpan span, Instant asOf)
    {
        var rooms = scope.Among(known.Rooms);
        if (rooms.Count == 0 && scope != UsageScope.Everything)
        {
            return new UsageResult.NoSuchRoom();
        }

        // Of all rooms those that are no longer in the directory count too.
        var meant = rooms.Select(room => room.Id).ToHashSet();
        var counted = scope == UsageScope.Everything ? known.Reservations : [.. known.Reservations.Where(r => meant.Contains(r.Room))];
        return new UsageResult.Counted(UsageReport.Of(rooms, counted, span, asOf));
    }

    private async Task<Kept> AnswerAsync(IUsageSource source, UsageSpan span, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var old in kept.Where(k => k.Value.AsOf + KeptFor <= now).Select(k => k.Key).ToList())
        {
            kept.Remove(old);
        }

        var key = new Key(source.Provider, span.First, span.Behind);
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var fresh = new Kept(now, await source.ReadAsync(span.Until(now)!.Value, progress, cancellationToken));
        if (fresh.Answer is UsageAnswer.Known && kept.Count < MostKept)
        {
            kept[key] = fresh;
        }

        return fresh;
    }

    private sealed record Key(string Provider, LocalDate First, LocalDate Behind);

    private sealed record Kept(Instant AsOf, UsageAnswer Answer);
}
