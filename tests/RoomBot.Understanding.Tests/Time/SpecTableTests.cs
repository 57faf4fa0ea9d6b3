using RoomBot.Testing;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Time;

public sealed class SpecTableTests
{
    private const string Folder = "tests/RoomBot.Understanding.Tests/Specs";
    private static readonly string[] Tables = ["zh", "en", "mixed", "nothing"];
    private static readonly TimeRecognizer Recognizer = new();

    public static TheoryData<string> Files()
    {
        var files = new TheoryData<string>();
        files.AddRange(Tables.SelectMany(Rows).Select(row => row.File).Distinct(StringComparer.Ordinal).ToArray());
        return files;
    }

    [Theory, MemberData(nameof(Files))]
    public void Text_resolves_as_the_table_says(string file)
    {
        var wrong = new List<string>();
        foreach (var row in Tables.SelectMany(Rows).Where(row => string.Equals(row.File, file, StringComparison.Ordinal)))
        {
            var got = Recognized(row);
            if (!string.Equals(got, Expected(row), StringComparison.Ordinal))
            {
                wrong.Add($"{row}\n    got {got}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("zh", 700)]
    [InlineData("en", 400)]
    [InlineData("mixed", 30)]
    [InlineData("nothing", 100)]
    public void Every_language_has_its_share_of_the_tables(string folder, int least)
    {
        var rows = SpecTable.ReadFolder($"{Folder}/{folder}");

        Assert.True(rows.Count >= least, $"{folder} has {rows.Count} rows, it should have {least}.");
    }

    private static IEnumerable<SpecRow> Rows(string table) =>
        SpecTable.ReadFolder($"{Folder}/{table}").Select(row => row with { File = $"{table}/{row.File}" });

    // Readings that the table does not name are not compared: it names as many as matter.
    private static string Recognized(SpecRow row)
    {
        var context = new UnderstandingContext(row.Setting.NowInZone)
        {
            Office = new OfficeCalendar { From = row.Setting.WorkFrom, To = row.Setting.WorkUntil },
        };
        var mentions = Recognizer.Recognize(row.Text, context);
        if (mentions.Count == 0)
        {
            return "-";
        }

        var expected = row.Expected.Split(" ; ");
        return string.Join(" ; ", mentions.Select((mention, i) => SpecNotation.Of(mention, i < expected.Length ? expected[i].Split('|').Length : 1)));
    }

    private static string Expected(SpecRow row) => string.Join(" ; ", row.Expected.Split(" ; ").Select(mention => string.Join(" | ", mention.Split('|', StringSplitOptions.TrimEntries))));
}
