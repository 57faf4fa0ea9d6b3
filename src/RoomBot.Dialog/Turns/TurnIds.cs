using System.Security.Cryptography;
using System.Text;
using RoomBot.Core.Bookings;

namespace RoomBot.Dialog.Turns;

/// <summary>Ids that a repeated turn makes again: 32 lower-case hexadecimal digits out of what they are for.</summary>
internal static class TurnIds
{
    /// <summary>An id of a thing that a turn makes.</summary>
    public static string Of(string what, string turn) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}|{turn}")));

    /// <summary>The id of a button: whoever does not have the key cannot guess it.</summary>
    public static string OfAction(ReadOnlyMemory<byte> key, string card, string turn, int number) =>
        Secret(key, $"action|{card}|{turn}|{number}");

    /// <summary>The id of the button that confirms a booking: by it the booking's card is found.</summary>
    public static string OfConfirm(ReadOnlyMemory<byte> key, BookingId booking) => Secret(key, $"confirm|{booking.Value}");

    private static string Secret(ReadOnlyMemory<byte> key, string text) =>
        Hex(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(text)));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 16));
}
