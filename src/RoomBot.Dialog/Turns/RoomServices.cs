using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Turns;

/// <summary>The room provider of each channel.</summary>
internal sealed class RoomServices
{
    private readonly DialogSettings settings;
    private readonly Dictionary<string, RoomService> byName;

    public RoomServices(
        IEnumerable<IRoomProvider> providers, IBookingStore store, IClock clock, TimeProvider time, DialogSettings settings)
    {
        this.settings = settings;
        var desk = DeskSettings.Default with { HoldFor = settings.HoldFor };
        byName = providers
            .Select(p => new KnownDirectory(p))
            .ToDictionary(
                p => p.Name,
                p => new RoomService(p, p, new RoomFinder(p, store), new BookingDesk(p, store, clock, time, desk)),
                StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<RoomService> All => byName.Values;

    /// <summary>That of a channel.</summary>
    /// <exception cref="InvalidOperationException">The settings name a provider that is not there.</exception>
    public RoomService Of(ChannelName channel)
    {
        var name = settings.Rooms.TryGetValue(channel, out var own) ? own : settings.DefaultRooms;
        return byName.TryGetValue(name, out var service)
            ? service
            : throw new InvalidOperationException($"There is no room provider {name} for {channel}.");
    }
}
