using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Bookings;

namespace RoomBot.Dialog.Turns;

/// <summary>Ids that a repeated turn makes again: 32 lower-case hexadecimal digits out of what they are for.</summary>
internal static class TurnIds
{
    private const int Length = 32;

    /// <summary>An id of a thing that a turn makes.</summary>
    public static string Of(string what, string turn) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}|{turn}")));

    /// <summary>The booking of one date of a series in another room.</summary>
    public static BookingId OfDate(BookingId series, LocalDate date) => new(Of($"date {LocalDatePattern.Iso.Format(date)}", series.Value));

    /// <summary>What the ids of all buttons begin with that a turn puts on a card: whoever does not have the key cannot guess it.</summary>
    public static string OfActions(ReadOnlyMemory<byte> key, string card, string turn) => Secret(key, $"action|{card}|{turn}");

    /// <summary>The id of one of these buttons: at most 40 characters for up to a hundred million of them.</summary>
    public static string OfAction(string actions, int number) => string.Create(CultureInfo.InvariantCulture, $"{actions}{number}");

    /// <summary>By what the card of a button is found: the beginning that the ids of a card's buttons have in common.</summary>
    /// <param name="action">An id of a button, perhaps made up.</param>
    public static string KeyOf(string action) => action.Length > Length ? action[..Length] : action;

    /// <summary>The id of the button that confirms a booking: by it the booking's card is found.</summary>
    public static string OfConfirm(ReadOnlyMemory<byte> key, BookingId booking) => Secret(key, $"confirm|{booking.Value}");

    private static string Secret(ReadOnlyMemory<byte> key, string text) =>
        Hex(HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes(text)));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, Length / 2));
}
