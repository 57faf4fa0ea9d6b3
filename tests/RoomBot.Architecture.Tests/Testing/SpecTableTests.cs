using NodaTime;
using RoomBot.Testing;

namespace RoomBot.Architecture.Tests.Testing;

public sealed class SpecTableTests
{
    private const string Scene =
        "# now: 2026-03-04T10:00 (Wednesday) · zone: Asia/Shanghai · working hours: 08:00-20:00\n";

    public static TheoryData<string, string> Wrong() => new()
    {
        { "at 3 => -", "a.txt:1 is not" },
        { Scene.Replace("Wednesday", "Friday", StringComparison.Ordinal), "is a Wednesday" },
        { Scene.Replace("Asia/Shanghai", "Asia/Nowhere", StringComparison.Ordinal), "Asia/Nowhere" },
        { Scene + "at 3", "a.txt:2 has no =>" },
        { Scene + "at 3 =>", "a.txt:2 has nothing" },
        { Scene + "=> -", "a.txt:2 has nothing" },
        { Scene + "at 3 => -\nat 3 => x", "a.txt:3 says again what line 2 says" },
    };

    [Fact]
    public void The_first_line_sets_the_scene()
    {
        var setting = SpecTable.Parse("a.txt", Scene + "at 3 => -")[0].Setting;

        Assert.Equal(new LocalDateTime(2026, 3, 4, 10, 0), setting.Now);
        Assert.Equal("Asia/Shanghai", setting.Zone.Id);
        Assert.Equal(new LocalTime(8, 0), setting.WorkFrom);
        Assert.Equal(new LocalTime(20, 0), setting.WorkUntil);
        Assert.Equal(Offset.FromHours(8), setting.NowInZone.Offset);
    }

    [Fact]
    public void A_row_has_its_place_its_text_and_its_readings_best_first()
    {
        var row = Assert.Single(SpecTable.Parse("zh/a.txt", Scene + "\n# a remark\nat 3  => 15:00 | 03:00\r\n"));

        Assert.Equal("at 3", row.Text);
        Assert.Equal(["15:00", "03:00"], row.Readings);
        Assert.Equal("zh/a.txt:4 at 3 => 15:00 | 03:00", row.ToString());
    }

    [Fact]
    public void A_dash_expects_no_reading() =>
        Assert.Empty(SpecTable.Parse("a.txt", Scene + "三号楼的会议室 => -")[0].Readings);

    [Fact]
    public void The_last_arrow_of_a_line_is_the_one_that_parts_it() =>
        Assert.Equal("a => b", SpecTable.Parse("a.txt", Scene + "a => b => c")[0].Text);

    [Theory, MemberData(nameof(Wrong))]
    public void A_table_with_a_mistake_is_refused_by_file_and_line(string text, string reason)
    {
        var refusal = Assert.Throws<FormatException>(() => SpecTable.Parse("a.txt", text));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
