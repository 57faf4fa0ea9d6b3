using System.Globalization;
using System.Text;
using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Reports;

/// <summary>A report as a file for spreadsheets: a head, a line a room, CRLF; hours with two places and the share in per cent with one.</summary>
public static class UsageCsv
{
    // A spreadsheet runs what begins like this; with an apostrophe before it, it shows it.
    private const string Formula = "=+-@\t\r";

    /// <summary>The file's text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Write(UsageReport report, string language)
    {
        var csv = new StringBuilder();
        Line(csv, Texts.Of(language)["usage.csv"].Split('|'));
        foreach (var room in report.Rooms)
        {
            Line(
                csv, room.Room.Name, room.Room.Place.City, room.Room.Place.Building, room.Room.Place.Floor, Number(room.Room.Capacity), Number(room.Bookings), Hours(room.Reserved),
                Hours(room.InHours), room.Utilisation is { } share ? (share * 100).ToString("0.0", CultureInfo.InvariantCulture) : "", Number(room.NoShows), Number(room.EarlyReleases));
        }

        return csv.ToString();
    }

    private static void Line(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            csv.Append(i > 0 ? "," : "").Append(Cell(cells[i]));
        }

        csv.Append("\r\n");
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text.TrimStart(' ') is [var first, ..] ? first : ' ', StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Hours(Duration length) => length.TotalHours.ToString("0.00", CultureInfo.InvariantCulture);
}
