using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>Somebody's bookings as they stand at the provider.</summary>
/// <param name="Bookings">Pending and Confirmed, by start.</param>
/// <param name="Changes">What had changed at the provider since it was last looked at.</param>
/// <param name="Unchecked">Why some could not be checked (those are listed as last known); null where all were.</param>
public sealed record DeskBookings(
    IReadOnlyList<Booking> Bookings, IReadOnlyList<DeskChange> Changes, ProviderFault? Unchecked);
