using System.Data.Common;
using System.Text.Json;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Core.Series;

namespace RoomBot.Storage;

/// <summary>A booking as a row of the table bookings, and back.</summary>
internal static class BookingRow
{
    /// <summary>The columns that <see cref="Read"/> reads, of the table under the name b.</summary>
    public const string Columns =
        """
        b.id, b.provider, b.room, b.starts, b.ends, b.channel, b.requester, b.requester_name, b.topic, b.status,
        b.attendees, b.series, b.reference, b.created_at, b.zone
        """;

    /// <summary>The booking of a row.</summary>
    public static Booking Read(DbDataReader row) => new(
        new BookingId(row.GetString(0)),
        row.GetString(1),
        new RoomId(row.GetString(2)),
        row.GetInterval(3),
        new Person(new UserId(row.GetString(5), row.GetString(6)), row.GetString(7)),
        row.GetString(8),
        Status(row.GetString(9)))
    {
        Attendees = row.GetText(10) is { } attendees
            ? JsonSerializer.Deserialize(attendees, StorageJson.Default.IReadOnlyListStoredPerson)!.Select(p => p.ToPerson()).ToList()
            : [],
        Series = row.GetText(11) is { } series
            ? JsonSerializer.Deserialize(series, StorageJson.Default.StoredSeries)!.ToRecurrence()
            : null,
        Reference = row.GetText(12),
        CreatedAt = row.GetInstant(13),
        Zone = row.GetString(14),
    };

    /// <summary>The values of a booking, under the names of the columns.</summary>
    public static (string Name, object? Value)[] Values(Booking booking) =>
    [
        ("@id", booking.Id.Value),
        ("@provider", booking.Provider),
        ("@room", booking.Room.Value),
        ("@starts", booking.When.Start.Stored()),
        ("@ends", booking.When.End.Stored()),
        ("@channel", booking.Requester.Id.Channel),
        ("@requester", booking.Requester.Id.Value),
        ("@requester_name", booking.Requester.Name),
        ("@topic", booking.Topic),
        ("@status", Stored(booking.Status)),
        ("@attendees", Attendees(booking.Attendees)),
        ("@series", Series(booking.Series)),
        ("@reference", booking.Reference),
        ("@created_at", booking.CreatedAt.Stored()),
        ("@zone", booking.Zone),
    ];

    /// <summary>A status as it is stored.</summary>
    public static string Stored(BookingStatus status) => status switch
    {
        BookingStatus.Pending => "pending",
        BookingStatus.Confirmed => "confirmed",
        BookingStatus.Failed => "failed",
        BookingStatus.Cancelled => "cancelled",
        BookingStatus.Released => "released",
        BookingStatus.Removing => "removing",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static BookingStatus Status(string stored) => stored switch
    {
        "pending" => BookingStatus.Pending,
        "confirmed" => BookingStatus.Confirmed,
        "failed" => BookingStatus.Failed,
        "cancelled" => BookingStatus.Cancelled,
        "released" => BookingStatus.Released,
        "removing" => BookingStatus.Removing,
        _ => throw new InvalidDataException($"'{stored}' is no status of a booking."),
    };

    private static string? Attendees(IReadOnlyList<Person> people) => people.Count == 0
        ? null
        : JsonSerializer.Serialize(people.Select(StoredPerson.Of).ToList(), StorageJson.Default.IReadOnlyListStoredPerson);

    private static string? Series(Recurrence? series) => series is null
        ? null
        : JsonSerializer.Serialize(StoredSeries.Of(series), StorageJson.Default.StoredSeries);
}
