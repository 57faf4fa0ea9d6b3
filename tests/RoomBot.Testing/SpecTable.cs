using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace RoomBot.Testing;

/// <summary>
/// Reads tables of the form <c>text => expected</c>, one case a line. The first line sets the scene:
/// <c># now: 2026-03-04T10:00 (Wednesday) · zone: Asia/Shanghai · working hours: 08:00-20:00</c>. Other lines that begin
/// with <c>#</c>, and empty ones, are skipped.
/// </summary>
public static partial class SpecTable
{
    private const string Arrow = "=>";
    private static readonly LocalDateTimePattern NowPattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalTimePattern HourPattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>The rows of every <c>.txt</c> file below a folder of the checkout, ready for a theory.</summary>
    /// <param name="folder">From the root of the checkout, with forward slashes.</param>
    /// <exception cref="FormatException">A file is not a spec table, or the folder holds none.</exception>
    public static TheoryData<SpecRow> Theory(string folder)
    {
        var rows = new TheoryData<SpecRow>();
        rows.AddRange(ReadFolder(folder).ToArray());
        return rows;
    }

    /// <summary>The rows of every <c>.txt</c> file below a folder of the checkout, by file name.</summary>
    /// <param name="folder">From the root of the checkout, with forward slashes.</param>
    /// <exception cref="FormatException">A file is not a spec table, or the folder holds none.</exception>
    public static IReadOnlyList<SpecRow> ReadFolder(string folder)
    {
        var top = Repository.PathOf(folder);
        var files = Directory.GetFiles(top, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        SpecRow[] rows = [.. files.SelectMany(f => Parse(NameOf(top, f), File.ReadAllText(f)))];
        return rows.Length > 0 ? rows : throw new FormatException($"{folder} holds no spec row.");
    }

    /// <summary>The rows of one table.</summary>
    /// <param name="file">How the file is called in test names and errors.</param>
    /// <param name="text">Its whole text.</param>
    /// <exception cref="FormatException">
    /// The scene is missing or contradicts itself, a line has no arrow or an empty side, a text stands there twice.
    /// </exception>
    public static IReadOnlyList<SpecRow> Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var setting = ParseSetting(file, lines[0].Trim());
        var rows = new List<SpecRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = ParseRow(setting, file, i + 1, line);
            if (!seen.TryAdd(row.Text, row.Line))
            {
                throw Wrong(file, row.Line, $"says again what line {seen[row.Text]} says: {row.Text}");
            }

            rows.Add(row);
        }

        return rows;
    }

    private static SpecRow ParseRow(SpecSetting setting, string file, int number, string line)
    {
        var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
        {
            throw Wrong(file, number, $"has no {Arrow}");
        }

        var said = line[..arrow].Trim();
        var expected = line[(arrow + Arrow.Length)..].Trim();
        return said.Length > 0 && expected.Length > 0
            ? new SpecRow(setting, file, number, said, expected)
            : throw Wrong(file, number, $"has nothing on one side of {Arrow}; nothing expected is written -");
    }

    private static SpecSetting ParseSetting(string file, string line)
    {
        var match = SettingLine().Match(line);
        if (!match.Success)
        {
            throw Wrong(file, 1, "is not '# now: 2026-03-04T10:00 (Wednesday) · zone: … · working hours: 08:00-20:00'");
        }

        var now = NowPattern.Parse(match.Groups["now"].Value).GetValueOrThrow();
        if (!string.Equals(now.DayOfWeek.ToString(), match.Groups["day"].Value, StringComparison.Ordinal))
        {
            throw Wrong(file, 1, $"names {match.Groups["day"].Value}, but {now.Date:R} is a {now.DayOfWeek}");
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(match.Groups["zone"].Value)
            ?? throw Wrong(file, 1, $"names a zone that is not known: {match.Groups["zone"].Value}");
        return new SpecSetting(now, zone, Hour(match.Groups["from"].Value), Hour(match.Groups["until"].Value));
    }

    private static LocalTime Hour(string text) => HourPattern.Parse(text).GetValueOrThrow();

    private static string NameOf(string top, string file) => Path.GetRelativePath(top, file).Replace('\\', '/');

    private static FormatException Wrong(string file, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{line} {what}"));

    [GeneratedRegex(
        @"^# now: (?<now>[\dT:-]{16}) \((?<day>\w+)\) · zone: (?<zone>\S+) · working hours: (?<from>[\d:]{5})-(?<until>[\d:]{5})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingLine();
}
