using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RoomBot.Testing;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Time;

public sealed class RecognizerProperties
{
    private const int Texts = 100_000;
    private const string Signs = " \t\n0123456789:.-~/,，、。（）()@#%$'\"：～－—３点\u200B\u202E\uD83D\uDE00\uD800\0";
    private static readonly TimeRecognizer Recognizer = new();
    private static readonly UnderstandingContext Context =
        new(new LocalDateTime(2026, 3, 4, 10, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));

    private static readonly string[] Specs =
        [.. new[] { "zh", "en", "mixed", "nothing" }.SelectMany(folder => SpecTable.ReadFolder($"tests/RoomBot.Understanding.Tests/Specs/{folder}")).Select(row => row.Text)];

    private static readonly char[] Alphabet = [.. string.Concat(Specs).Distinct(), .. Signs];

    // Characters of both languages, whole rows of the tables, and rows cut, doubled and spoilt.
    private static readonly Gen<string> Written = Gen.OneOf(
        Gen.Elements(Alphabet).ArrayOf(24).Select(chars => new string(chars)),
        Gen.Elements(Specs).ArrayOf(4).Select(string.Concat),
        from row in Gen.Elements(Specs)
        from other in Gen.Elements(Specs)
        from at in Gen.Choose(0, 40)
        from length in Gen.Choose(0, 6)
        from sign in Gen.Elements(Alphabet)
        select Spoil(row, other, at, length, sign));

    [Fact]
    public void Whatever_is_written_has_an_answer_inside_the_text_in_order_and_with_its_start_before_its_end()
    {
        var count = 0;
        foreach (var text in Written.Sample(Texts, 50))
        {
            Check(text);
            count++;
        }

        Assert.Equal(Texts, count);
    }

    [Theory]
    [InlineData("周一", 500)]
    [InlineData("明天下午三点", 200)]
    [InlineData("tomorrow at 3pm ", 500)]
    [InlineData("7", 10_000)]
    [InlineData("3点到", 20_000)]
    [InlineData("every other ", 8_000)]
    [InlineData("the end of ", 9_000)]
    [InlineData("a", 100_000)]
    [InlineData("每", 100_000)]
    [InlineData(" ", 100_000)]
    [InlineData("3-", 50_000)]
    [InlineData("move it to 3 ", 8_000)]
    public void Work_grows_with_the_length_of_the_text_and_with_nothing_else(string part, int times)
    {
        _ = Recognizer.Recognize(Repeat(part, times / 4), Context, out var quarter);
        _ = Recognizer.Recognize(Repeat(part, times), Context, out var whole);

        Assert.InRange(whole, quarter, (5 * quarter) + 1000);
        Assert.True(whole <= 40L * part.Length * times, $"{whole} steps for {part.Length * times} characters.");
    }

    [Fact]
    public void A_sentence_in_the_middle_of_a_long_text_is_read_as_if_it_stood_alone()
    {
        var filler = Repeat("会议室的投影仪坏了。", 400);
        var mention = Assert.Single(Recognizer.Recognize($"{filler}明天下午3点到4点半。{filler}", Context));

        Assert.Equal(filler.Length, mention.Start);
        Assert.Equal("2026-03-05T15:00/16:30", SpecNotation.Of(mention, 1));
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string Spoil(string row, string other, int at, int length, char sign)
    {
        var from = Math.Min(at, row.Length);
        var until = Math.Min(from + length, row.Length);
        return at % 2 == 0 ? row[..from] + sign + row[until..] : row[until..] + other[..Math.Min(at, other.Length)];
    }

    private static void Check(string text)
    {
        var end = 0;
        foreach (var mention in Recognizer.Recognize(text, Context))
        {
            Assert.True(mention.Start >= end && mention.Length > 0, $"Out of order: {text}");
            end = mention.Start + mention.Length;
            Assert.True(end <= text.Length, $"Outside of the text: {text}");
            Assert.NotEmpty(mention.Readings);
            foreach (var reading in mention.Readings)
            {
                Assert.True(IsSound(reading.Value), $"{reading.Value} in: {text}");
            }
        }
    }

    private static bool IsSound(TimeValue value) => value switch
    {
        TimeValue.Range { Start: { } start, End: { } end } => start < end,
        TimeValue.Range range => range.Start is not null || range.End is not null,
        TimeValue.Length length => length.Value > Duration.Zero,
        TimeValue.Repeating { FirstEnd: { } end } repeating => repeating.First < end,
        _ => true,
    };
}
