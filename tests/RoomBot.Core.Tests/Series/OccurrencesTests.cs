using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Series;

namespace RoomBot.Core.Tests.Series;

public sealed class OccurrencesTests
{
    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-11-30", "2026-11-30 2026-12-01 2026-12-02")]
    [InlineData("FREQ=DAILY;INTERVAL=10;COUNT=3", "2026-02-20", "2026-02-20 2026-03-02 2026-03-12")]
    [InlineData("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3", "2026-11-20", "2026-11-20 2026-11-23 2026-11-24")]
    [InlineData("FREQ=WEEKLY;COUNT=3", "2026-11-25", "2026-11-25 2026-12-02 2026-12-09")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261207", "2026-11-25", "2026-11-25 2026-11-30 2026-12-02 2026-12-07")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    [InlineData("FREQ=MONTHLY;COUNT=3", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", "2026-11-21", "2026-11-30 2026-12-31 2027-01-31 2027-02-28")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3", "2026-11-10", "2026-11-15 2026-12-01 2026-12-15")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR;COUNT=3", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1MO;COUNT=3", "2026-11-01", "2026-11-30 2026-12-28 2027-01-25")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-11-21", "2026-11-30 2026-12-31 2027-01-29")]
    [InlineData("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "1998-01-01", "1998-02-13 1998-03-13 1998-11-13")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;COUNT=2", "2026-01-31", "2026-01-31 2026-07-31")]
    [InlineData("FREQ=YEARLY;COUNT=3", "2026-11-21", "2026-11-21 2027-11-21 2028-11-21")]
    [InlineData("FREQ=YEARLY;COUNT=2", "2024-02-29", "2024-02-29 2028-02-29")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27 1998-03-05")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO;COUNT=3", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2", "2026-01-01", "2026-11-26 2027-11-25")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "2026-01-01", "")]
    public void A_rule_comes_true_on_the_dates_of_the_table(string rule, string first, string expected) =>
        Assert.Equal(expected, string.Join(' ', Occurrences.Dates(RuleParser.Parse(rule), Date(first)).Select(d => d.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("", "FREQ")]
    [InlineData("FREQ=HOURLY", "HOURLY")]
    [InlineData("FREQ=DAILY;COUNT=0", "COUNT")]
    [InlineData("FREQ=DAILY;COUNT=2;UNTIL=20261231", "exclude")]
    [InlineData("FREQ=DAILY;UNTIL=20261331", "UNTIL")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "XX")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "BYDAY")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "0MO")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32", "32")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "twice")]
    [InlineData("FREQ=DAILY;BYHOUR=3", "BYHOUR")]
    [InlineData("DAILY", "DAILY")]
    public void What_is_no_rule_is_refused_by_the_name_of_the_part(string rule, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => RuleParser.Parse(rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_local_time_stays_when_the_clock_changes()
    {
        var series = new Recurrence("FREQ=WEEKLY;COUNT=2", new LocalDateTime(2026, 10, 20, 15, 0), Duration.FromHours(1), "Europe/Berlin");
        var found = Occurrences.Of(series, 10);
        Assert.Equal([Instant.FromUtc(2026, 10, 20, 13, 0), Instant.FromUtc(2026, 10, 27, 14, 0)], found.Select(o => o.When.Start));
    }

    [Fact]
    public void An_excepted_date_is_left_out_and_still_counts()
    {
        var series = new Recurrence("FREQ=DAILY;COUNT=3", new LocalDateTime(2026, 11, 21, 9, 0), Duration.FromHours(1), "Asia/Shanghai")
        {
            Except = [new LocalDate(2026, 11, 22)],
        };
        Assert.Equal([new LocalDate(2026, 11, 21), new LocalDate(2026, 11, 23)], Occurrences.Of(series, 10).Select(o => o.Date));
        Assert.Single(Occurrences.Of(series, 1));
    }

    [Fact]
    public void A_rule_without_an_end_ends_after_thirty_years() =>
        Assert.Equal(new LocalDate(2056, 1, 1), Occurrences.Dates(RuleParser.Parse("FREQ=MONTHLY"), new LocalDate(2026, 1, 1)).Last());

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
