using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>When rooms are taken.</summary>
/// <remarks>open.feishu.cn/document/server-docs/calendar-v4/meeting-room-event/query-room-availability</remarks>
internal sealed partial class FeishuFreeBusy(FeishuClient client, FeishuBusyCache cache, DateTimeZone officeZone, ILogger<FeishuFreeBusy> logger)
{
    private const int RoomsACall = 20;
    // Five hundred rooms in two rounds.
    private const int CallsAtOnce = 13;
    private static readonly Duration LongestWindow = Duration.FromDays(30);

    /// <summary>When rooms are taken, in as many calls as it takes, some at once. One room alone is the chosen one and asked live; the answer for several may be a moment old.</summary>
    /// <param name="rooms">Any number, each once.</param>
    /// <param name="window">Of any length: Feishu advises against asking for more than 30 days at once, so a longer one is asked in parts.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>One entry per room, in the order asked.</returns>
    public Task<IReadOnlyList<RoomBusy>> OfAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken) => rooms.Count > 1
        ? cache.OfAsync(rooms, window, missing => AskAsync(missing, window, CancellationToken.None), cancellationToken)
        : AskAsync(rooms, window, cancellationToken);

    /// <summary>Something changed about a room: the next search asks Feishu about it.</summary>
    /// <param name="room">The room.</param>
    public void Forget(RoomId room) => cache.Forget(room);

    /// <summary>Something changed, and it is not known about which room: the next search asks Feishu about all.</summary>
    public void Forget() => cache.Forget();

    private async Task<IReadOnlyList<RoomBusy>> AskAsync(IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken)
    {
        var batches = rooms.Chunk(RoomsACall).ToList();
        var answers = new IReadOnlyList<RoomBusy>[batches.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, batches.Count),
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken },
            async (n, stop) => answers[n] = await BatchAsync(batches[n], window, stop));
        return [.. answers.SelectMany(answer => answer)];
    }

    /// <summary>What is in the way of a booking, asked live.</summary>
    /// <param name="booking">The booking as it shall be.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="besides">An event that does not count.</param>
    /// <exception cref="PlatformFaultException">There is no answer.</exception>
    public async Task<IReadOnlyList<BusyInterval>> InTheWayAsync(
        Booking booking, CancellationToken cancellationToken, FeishuEventRef? besides = null)
    {
        var (from, until) = Asked(booking.When);
        var answer = await client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.BusyAsync(token, [booking.Room.Value], from, until, stop), cancellationToken);
        var own = besides?.Event.Split('_')[0];
        return Intervals(answer, booking.Room, booking.When, busy => !string.Equals(busy.Uid, own, StringComparison.Ordinal));
    }

    /// <summary>Which of these bookings their rooms do not show as recorded, in as few calls as it takes. What a room does not tell is no difference.</summary>
    /// <param name="bookings">Each with the uid of its event; any number of days apart: each month is a question of its own.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<Booking>> DifferingAsync(IReadOnlyList<(Booking Booking, string Uid)> bookings, CancellationToken cancellationToken)
    {
        var differing = new List<Booking>();
        var earliest = bookings.Min(pair => pair.Booking.When.Start);
        var months = bookings.GroupBy(pair => (int)((pair.Booking.When.Start - earliest) / LongestWindow));
        foreach (var rooms in months.SelectMany(month => month.GroupBy(pair => pair.Booking.Room).Chunk(RoomsACall)))
        {
            var recorded = rooms.SelectMany(room => room).ToList();
            var (from, until) = (Rfc3339(recorded.Min(pair => pair.Booking.When.Start)), Rfc3339(recorded.Max(pair => pair.Booking.When.End)));
            try
            {
                var answer = await client.GetAsync(
                    isRepeatable: true, (api, token, stop) => api.BusyAsync(token, rooms.Select(room => room.Key.Value), from, until, stop), cancellationToken);
                differing.AddRange(recorded.Where(pair => !Shows(answer, pair.Booking, pair.Uid)).Select(pair => pair.Booking));
            }
            catch (PlatformFaultException exception)
            {
                NotCompared(logger, rooms.Length, exception.Fault.Detail);
            }
        }

        return differing;
    }

    private static bool Shows(FreeBusyAnswer answer, Booking booking, string uid) =>
        (answer.FreeBusy?.GetValueOrDefault(booking.Room.Value) ?? []).Any(busy =>
            string.Equals(busy.Uid, uid, StringComparison.Ordinal) && Moment(busy.StartTime) == booking.When.Start && Moment(busy.EndTime) == booking.When.End);

    private async Task<IReadOnlyList<RoomBusy>> BatchAsync(RoomId[] rooms, Interval window, CancellationToken cancellationToken)
    {
        try
        {
            var parts = new List<(Interval Window, FreeBusyAnswer Answer)>();
            for (var start = window.Start; start < window.End; start += LongestWindow)
            {
                var part = new Interval(start, Instant.Min(start + LongestWindow, window.End));
                var (from, until) = Asked(part);
                parts.Add((part, await client.GetAsync(
                    isRepeatable: true, (api, token, stop) => api.BusyAsync(token, rooms.Select(room => room.Value), from, until, stop), cancellationToken)));
            }

            return [.. rooms.Select(room => new RoomBusy.Known([.. parts.SelectMany(p => Intervals(p.Answer, room, p.Window)).Distinct()]))];
        }
        catch (PlatformFaultException exception)
        {
            return [.. rooms.Select(_ => new RoomBusy.Unknown(exception.Fault))];
        }
    }

    private static IReadOnlyList<BusyInterval> Intervals(FreeBusyAnswer answer, RoomId room, Interval window, Func<FeishuBusy, bool>? counts = null)
    {
        var listed = answer.FreeBusy?.GetValueOrDefault(room.Value) ?? [];
        return
        [
            .. listed.Where(busy => counts is null || counts(busy))
                .Select(busy => new BusyInterval(new Interval(Moment(busy.StartTime), Moment(busy.EndTime)), busy.OrganizerInfo?.Name))
                .Where(busy => busy.When.Start < window.End && window.Start < busy.When.End)
                .OrderBy(busy => busy.When.Start),
        ];
    }

    private static Instant Moment(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var value }
            ? value.ToInstant()
            : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu wrote a time that is not RFC 3339"));

    // In whole seconds, as documented: a window that begins now would have fractions.
    private (string From, string Until) Asked(Interval window) =>
        (Rfc3339(Instant.FromUnixTimeSeconds(window.Start.ToUnixTimeSeconds())),
        Rfc3339(Instant.FromUnixTimeSeconds((window.End - Duration.Epsilon).ToUnixTimeSeconds() + 1)));

    private string Rfc3339(Instant instant) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(officeZone).ToOffsetDateTime());

    [LoggerMessage(2151, LogLevel.Warning, "{Rooms} Feishu rooms gave no busy times, their bookings are compared in the next round: {Fault}")]
    private static partial void NotCompared(ILogger logger, int rooms, string fault);
}
