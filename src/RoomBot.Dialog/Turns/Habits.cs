using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Turns;

/// <summary>Where somebody usually meets, by what they booked lately.</summary>
/// <param name="Rooms">How often they had each room.</param>
/// <param name="Place">The place of the room they had most often; null where they had none.</param>
internal sealed record Habits(IReadOnlyDictionary<RoomId, int> Rooms, Place? Place)
{
    private static readonly Duration Remembered = Duration.FromDays(60);

    /// <summary>Nothing is known of them.</summary>
    public static Habits None { get; } = new(new Dictionary<RoomId, int>(), null);

    /// <summary>Theirs in the last 60 days; those that stand, past ones too.</summary>
    public static async Task<Habits> OfAsync(UserId who, RoomService service, IBookingStore store, Instant now, CancellationToken cancellationToken)
    {
        var theirs = await store.OfAsync(who, new Interval(now - Remembered, now), cancellationToken);
        var rooms = theirs
            .Where(b => b.Status is BookingStatus.Confirmed && string.Equals(b.Provider, service.Provider.Name, StringComparison.Ordinal))
            .GroupBy(b => b.Room)
            .ToDictionary(g => g.Key, g => g.Count());
        if (rooms.Count == 0)
        {
            return None;
        }

        var usual = rooms.OrderByDescending(r => r.Value).ThenBy(r => r.Key.Value, StringComparer.Ordinal).First().Key;
        return new Habits(rooms, service.Directory.Last?.FirstOrDefault(r => r.Id == usual)?.Place);
    }
}
