using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RoomBot.Host.Tests.Commands;

/// <summary>Looks into a database that a program keeps, or kept.</summary>
internal static class Rows
{
    /// <summary>The rows of a query, each value as text.</summary>
    public static IReadOnlyList<string[]> Of(string database, string sql)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }

    /// <summary>Each booked time of the room system beside the bot's own record of it.</summary>
    public static IReadOnlyList<string[]> OfBookings(string database) => Of(
        database,
        """
        SELECT e.key, o.room, o.starts, o.ends, b.room, b.starts, b.ends, b.status
        FROM room_events e JOIN room_occurrences o ON o.event = e.id LEFT JOIN bookings b ON b.id = e.key
        WHERE e.state = 'standing' AND e.key NOT LIKE 'sample-%'
        """);

    /// <summary>What is half done, in words; null where room system and record agree.</summary>
    public static string? HalfDone(string database)
    {
        foreach (var row in OfBookings(database))
        {
            if (row is not [_, var room, var starts, var ends, var ownRoom, var ownStarts, var ownEnds, "confirmed"]
                || (room, starts, ends) != (ownRoom, ownStarts, ownEnds))
            {
                return $"the room system and the bot disagree: {string.Join(' ', row)}";
            }
        }

        return Of(
            database,
            "SELECT id, status FROM bookings WHERE status = 'pending' OR (status = 'confirmed' AND id NOT IN (SELECT key FROM room_events WHERE state = 'standing'))")
            is [var half, ..] ? $"half done: {string.Join(' ', half)}"
            : null;
    }
}
