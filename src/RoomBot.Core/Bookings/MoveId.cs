using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoomBot.Core.Bookings;

/// <summary>Ids of moves: what a move makes at a provider is made, found again and removed by its id.</summary>
public static class MoveId
{
    /// <summary>The id of a move: the same over repeats of one try, another for another try, and for another move.</summary>
    /// <param name="booking">The booking as it stands.</param>
    /// <param name="target">As it shall be.</param>
    /// <param name="attempt">How many tries of this move were given up before; 0 or more.</param>
    public static BookingId Of(Booking booking, Booking target, int attempt)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(target);
        var move = string.Create(
            CultureInfo.InvariantCulture,
            $"{booking.Id}\n{booking.Reference}\n{target.Room.Value}\n{target.When.Start.ToUnixTimeSeconds()}\n{target.When.End.ToUnixTimeSeconds()}\n{attempt}");
        return new BookingId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(move)).AsSpan(0, 16)));
    }
}
