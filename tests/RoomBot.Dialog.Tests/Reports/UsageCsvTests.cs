using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Reports;

namespace RoomBot.Dialog.Tests.Reports;

public sealed class UsageCsvTests
{
    private static readonly Interval When = new(Instant.FromUtc(2026, 11, 9, 0, 0), Instant.FromUtc(2026, 11, 10, 0, 0));

    [Fact]
    public void Every_room_has_a_line_of_figures_and_what_is_not_known_stays_empty()
    {
        var room = new Room(new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.None);
        var usage = new RoomUsage(room, 3, Duration.FromMinutes(270), Duration.FromMinutes(250)) { Utilisation = 0.1234, NoShows = 1 };

        var lines = UsageCsv.Write(new UsageReport(When, [usage, new RoomUsage(room with { Name = "K2" }, 0, Duration.Zero, Duration.Zero)]), "en").Split("\r\n");

        Assert.Equal("Room,City,Building,Floor,Seats,Meetings,Hours reserved,Working hours taken,Utilisation %,No check-in,Given back early", lines[0]);
        Assert.Equal("A301,上海,A座,3,10,3,4.50,4.17,12.3,1,", lines[1]);
        Assert.Equal("K2,上海,A座,3,10,0,0.00,0.00,,,", lines[2]);
        Assert.Equal("", lines[3]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("A-301", "A-301")]
    public void A_name_is_never_run_as_a_formula_nor_breaks_the_line(string name, string cell)
    {
        var room = new Room(new RoomId("r1"), name, 1, Place.Unknown, Equipment.None);
        var csv = UsageCsv.Write(new UsageReport(When, [new RoomUsage(room, 0, Duration.Zero, Duration.Zero)]), "zh");

        Assert.StartsWith($"{cell},,,,1,0,", csv[(csv.IndexOf("\r\n", StringComparison.Ordinal) + 2)..], StringComparison.Ordinal);
    }
}
