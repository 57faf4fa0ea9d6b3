using System.Diagnostics.Metrics;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Host.Telemetry;

/// <summary>Measures what a room provider is asked: which question, how it ended, how long it took.</summary>
internal sealed class MeteredRoomProvider(IRoomProvider provider, TimeProvider time) : IRoomProvider
{
    private static readonly Meter _meter = new(Metrics.Source);

    private static readonly Histogram<double> _calls =
        _meter.CreateHistogram<double>("roombot.provider.call.duration", "s", "Questions to a room system, by how they ended.");

    public string Name => provider.Name;

    public Instant FollowAt => provider.FollowAt;

    /// <summary>Puts one around every provider that has been added.</summary>
    public static void AddAround(IServiceCollection services)
    {
        foreach (var added in services.Where(service => service.ServiceType == typeof(IRoomProvider)).ToList())
        {
            services.Remove(added);
            services.AddSingleton<IRoomProvider>(s => new MeteredRoomProvider(
                (IRoomProvider)(added.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, added.ImplementationType!)),
                s.GetRequiredService<TimeProvider>()));
        }
    }

    public Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken) =>
        MeasureAsync("suspects", () => provider.SuspectsAsync(confirmed, cancellationToken));

    public Task<RoomsAnswer> RoomsAsync(UserId asker, CancellationToken cancellationToken) =>
        MeasureAsync("rooms", () => provider.RoomsAsync(asker, cancellationToken));

    public Task<IReadOnlyList<RoomBusy>> BusyAsync(
        IReadOnlyList<RoomId> rooms, Interval window, CancellationToken cancellationToken) =>
        MeasureAsync("busy", () => provider.BusyAsync(rooms, window, cancellationToken));

    public Task<BookResult> BookAsync(Booking booking, CancellationToken cancellationToken) =>
        MeasureAsync("book", () => provider.BookAsync(booking, cancellationToken));

    public Task<LookUpResult> LookUpAsync(Booking booking, CancellationToken cancellationToken) =>
        MeasureAsync("look_up", () => provider.LookUpAsync(booking, cancellationToken));

    public Task<BookResult> MoveAsync(Booking booking, Booking target, CancellationToken cancellationToken) =>
        MeasureAsync("move", () => provider.MoveAsync(booking, target, cancellationToken));

    public Task<BookResult> MoveAsync(Booking booking, Booking target, BookingId move, CancellationToken cancellationToken) =>
        MeasureAsync("move", () => provider.MoveAsync(booking, target, move, cancellationToken));

    public Task<CancelResult> CancelAsync(Booking booking, CancellationToken cancellationToken) =>
        MeasureAsync("cancel", () => provider.CancelAsync(booking, cancellationToken));

    private async Task<T> MeasureAsync<T>(string question, Func<Task<T>> ask)
    {
        var began = time.GetTimestamp();
        var outcome = "Broken";
        try
        {
            var answer = await ask();
            outcome = answer is IReadOnlyList<RoomBusy> or IReadOnlyList<BookingId> ? "Known" : answer!.GetType().Name;
            return answer;
        }
        finally
        {
            _calls.Record(
                time.GetElapsedTime(began).TotalSeconds, new("provider", provider.Name), new("question", question), new("outcome", outcome));
        }
    }
}
