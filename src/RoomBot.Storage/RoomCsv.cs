using System.Globalization;
using CsvHelper;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage;

/// <summary>The rooms' CSV: its columns, and how a room stands in them.</summary>
internal static class RoomCsv
{
    /// <summary>The columns, in the order they are written.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["id", "name", "capacity", "city", "building", "floor", "equipment", "tags", "approval", "enabled"];

    /// <summary>The columns that a file must have.</summary>
    public static readonly IReadOnlyList<string> Required = ["id", "name", "capacity"];

    /// <summary>How the file is read. The separator is not guessed: semicolons stand inside fields.</summary>
    public static CsvReaderOptions Reading { get; } =
        new() { Separator = ',', HasHeader = false, TrimWhitespace = true, TrimInsideQuotes = true, TrackLineNumbers = true };

    /// <summary>How the file is written.</summary>
    public static CsvWriterOptions Writing { get; } = new() { NewLine = "\n" };

    /// <summary>A room as the fields of a line.</summary>
    public static IReadOnlyList<string> Fields(Room room) =>
    [
        room.Id.Value,
        room.Name,
        room.Capacity.ToString(CultureInfo.InvariantCulture),
        room.Place.City,
        room.Place.Building,
        room.Place.Floor,
        EquipmentNames.Write(room.Equipment),
        string.Join(';', room.Tags),
        room.NeedsApproval ? "true" : "false",
        room.Enabled ? "true" : "false",
    ];

    /// <summary>Whether two rooms would be written alike.</summary>
    public static bool Same(Room a, Room b) => Fields(a).SequenceEqual(Fields(b), StringComparer.Ordinal);

    /// <summary>Writes a line.</summary>
    public static void Write(CsvWriter csv, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.EndRecord();
    }
}
