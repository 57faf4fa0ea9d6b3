using System.Globalization;
using System.Text;
using CsvHelper;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage;

/// <summary>Reads a rooms' CSV line by line and says, for each place that is wrong, where it is and why.</summary>
internal sealed class RoomCsvReader
{
    private const int MostSeats = 10_000;
    private const int LongestText = 200;
    private const int ShownOfValue = 80;

    private readonly List<Room> rooms = [];
    private readonly List<RoomImportFault> faults = [];
    private readonly Dictionary<string, int> lineOfId = new(StringComparer.Ordinal);
    private string[] header = [];
    private string[] fields = [];
    private int line;
    private bool lineIsBad;

    private RoomCsvReader()
    {
    }

    /// <summary>The rooms of the good lines, in order.</summary>
    public IReadOnlyList<Room> Rooms => rooms;

    /// <summary>All that is wrong, by line.</summary>
    public IReadOnlyList<RoomImportFault> Faults => faults;

    /// <summary>False where the header or the encoding is such that no line can be understood.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Reads a file.</summary>
    /// <param name="csv">UTF-8, with or without byte order mark; any line ends.</param>
    public static RoomCsvReader Read(Stream csv)
    {
        var read = new RoomCsvReader();
        try
        {
            using var text = new StreamReader(
                csv, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            read.ReadAll(text);
        }
        catch (DecoderFallbackException)
        {
            read.Unreadable(read.line + 1, "", "", "is not UTF-8; save the file as CSV UTF-8");
        }

        return read;
    }

    private void ReadAll(TextReader text)
    {
        var badQuotes = false;
        using var csv = CsvReader.Create(
            text, RoomCsv.Reading with { OnMalformedRecord = _ => badQuotes = true }, leaveOpen: true);
        while (IsReadable && csv.Read())
        {
            line = (int)csv.LineNumber;
            lineIsBad = false;
            fields = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (badQuotes)
            {
                Fault("", "", "a quotation mark stands inside a field or is not closed; a field with one is quoted, and it is doubled");
                badQuotes = false;
            }

            if (header.Length == 0)
            {
                ReadHeader();
            }
            else
            {
                ReadRoom();
            }
        }

        if (header.Length == 0 && IsReadable)
        {
            Unreadable(1, "", "", $"there is no header; it is {string.Join(',', RoomCsv.Columns)}");
        }
    }

    private void ReadHeader()
    {
        header = fields;
        foreach (var name in header.Where(name => !RoomCsv.Columns.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Fault(name, name, $"is no column that is known; there are {string.Join(", ", RoomCsv.Columns)}");
        }

        foreach (var name in header.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            Unreadable(line, name, name, "is there twice");
        }

        foreach (var name in RoomCsv.Required.Where(name => !header.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            Unreadable(line, name, "", "this column is missing");
        }
    }

    private void ReadRoom()
    {
        if (fields.Length != header.Length)
        {
            Fault("", "", string.Create(
                CultureInfo.InvariantCulture, $"has {fields.Length} fields where the header has {header.Length}"));
            return;
        }

        var id = Text("id", isRequired: true);
        var equipment = EquipmentNames.Read(Text("equipment"), out var unknown);
        if (unknown is not null)
        {
            Fault("equipment", unknown, $"is no equipment that is known; there are {EquipmentNames.All}");
        }

        var room = new Room(
            new RoomId(id),
            Text("name", isRequired: true),
            Seats(),
            new Place(Text("city"), Text("building"), Text("floor")),
            equipment)
        {
            Tags = EquipmentNames.Split(Text("tags")),
            NeedsApproval = YesOrNo("approval", whenEmpty: false),
            Enabled = YesOrNo("enabled", whenEmpty: true),
        };
        if (id.Length > 0 && !lineOfId.TryAdd(id, line))
        {
            Fault("id", id, string.Create(CultureInfo.InvariantCulture, $"is the id of line {lineOfId[id]} already"));
        }

        if (!lineIsBad)
        {
            rooms.Add(room);
        }
    }

    private int Seats()
    {
        var text = Text("capacity", isRequired: true);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= MostSeats)
        {
            return seats;
        }

        if (text.Length > 0)
        {
            Fault("capacity", text, string.Create(CultureInfo.InvariantCulture, $"is not a whole number from 1 to {MostSeats}"));
        }

        return 1;
    }

    private bool YesOrNo(string column, bool whenEmpty)
    {
        var text = Text(column);
        switch (text.ToUpperInvariant())
        {
            case "":
                return whenEmpty;
            case "TRUE" or "YES" or "Y" or "1" or "是":
                return true;
            case "FALSE" or "NO" or "N" or "0" or "否":
                return false;
            default:
                Fault(column, text, "is neither true nor false");
                return whenEmpty;
        }
    }

    private string Text(string column, bool isRequired = false)
    {
        var at = -1;
        for (var i = 0; i < header.Length && at < 0; i++)
        {
            at = string.Equals(header[i], column, StringComparison.OrdinalIgnoreCase) ? i : -1;
        }

        var text = at < 0 ? "" : fields[at];
        if (text.Length == 0 && isRequired)
        {
            Fault(column, "", "must not be empty");
        }
        else if (text.Length > LongestText)
        {
            Fault(column, text, string.Create(CultureInfo.InvariantCulture, $"is longer than {LongestText} characters"));
        }
        else if (text.Any(char.IsControl))
        {
            Fault(column, text, "has a line break or another control character in it");
        }

        return text;
    }

    private void Fault(string column, string value, string reason)
    {
        lineIsBad = true;
        faults.Add(new RoomImportFault(line, column, value.Length > ShownOfValue ? value[..ShownOfValue] : value, reason));
    }

    private void Unreadable(int at, string column, string value, string reason)
    {
        line = at;
        IsReadable = false;
        Fault(column, value, reason);
    }
}
