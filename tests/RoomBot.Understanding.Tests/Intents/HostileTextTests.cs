using System.Text;
using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Intents;

public sealed class HostileTextTests
{
    private static readonly Understander Reader = new(new TimeRecognizer());
    private static readonly UnderstandingContext Context =
        new(new LocalDateTime(2026, 11, 20, 10, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));

    public static TheoryData<string> NothingSaid =>
    [
        "", " ", "\n\t\r", "\0\u0001\u0002\u001f", "🎉🎉🏢", "\u202e\u200f\u202b", "。。。！！？", "____", "@", "@@@@", "#", "...---...",
        "\ud83c", "\udf89\ud83c", "'; DROP TABLE bookings; --", "{{constructor.constructor('x')()}}", "{\"intent\":\"none\"}", "<script>alert(1)</script>",
        "%s%s%n", "${jndi:ldap://x}", "../../etc/passwd",
    ];

    public static TheoryData<string> Seeds =>
    [
        "订明天下午三点到四点半的会议室，8个人，要投影", "book Everest tomorrow 2-3pm for design review with Bob, Alice & Carol",
        "> 不用投影和白板，换个大一点的", "把明天三点的会改到四点", "me and 3 others need a room on the 3rd floor of building B",
    ];

    [Theory, MemberData(nameof(NothingSaid))]
    public void A_text_that_says_nothing_is_none(string text) => Assert.Equal(Intent.None, Reader.Understand(text, Context).Intent);

    [Theory, MemberData(nameof(Seeds))]
    public void A_text_cut_anywhere_is_read_without_a_throw(string seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        for (var start = 0; start < seed.Length; start++)
        {
            for (var end = start; end <= seed.Length; end++)
            {
                AssertInside(seed[start..end]);
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_text_with_any_character_put_in_anywhere_is_read_without_a_throw(string seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        foreach (var c in "@#、，,\"「《\0\n\u200b\ud83c第人楼座室到的了0a-")
        {
            for (var at = 0; at <= seed.Length; at++)
            {
                AssertInside(seed.Insert(at, c.ToString()));
            }
        }
    }

    [Fact]
    public void Signs_that_cannot_be_seen_do_not_hide_the_meaning() =>
        Assert.Equal(Intent.Book, Reader.Understand("\u200f\u202a订会议室\u202c", Context).Intent);

    [Fact]
    public void Full_width_and_traditional_letters_mean_the_same()
    {
        var understood = Reader.Understand("預訂明天下午３點的會議室，８個人，要投影", Context);
        Assert.Equal((Intent.Book, 8), (understood.Intent, understood.Slots.Capacity));
        Assert.Equal([EquipmentWord.Projector], understood.Slots.Equipment);
    }

    [Fact]
    public void A_megabyte_is_read_as_far_as_a_text_is_read()
    {
        var times = new RecordingTimes();
        var understood = new Understander(times).Understand("订会议室 " + new string('啊', 1_000_000), Context);
        Assert.Equal(Intent.Book, understood.Intent);
        Assert.Equal(Understander.MostCharacters, Assert.Single(times.Lengths));
    }

    [Fact]
    public void A_cut_does_not_split_a_character()
    {
        var times = new RecordingTimes();
        new Understander(times).Understand(new string('a', Understander.MostCharacters - 1) + "🎉", Context);
        Assert.Equal(Understander.MostCharacters - 1, Assert.Single(times.Lengths));
    }

    [Theory]
    [InlineData("订")]
    [InlineData("1")]
    [InlineData("8个人")]
    [InlineData("A301 ")]
    [InlineData("with Bob and ")]
    [InlineData("不用投影和")]
    [InlineData("for the review ")]
    [InlineData("珠峰")]
    [InlineData("abcdefgh ")]
    public void Twice_the_text_takes_twice_the_memory_and_no_more(string part)
    {
        var short1 = Allocated(Repeat(part, Understander.MostCharacters / 4));
        var long1 = Allocated(Repeat(part, Understander.MostCharacters));
        Assert.True(long1 <= (6 * short1) + 20_000, $"{short1} bytes for a quarter, {long1} for the whole");
    }

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.ToString(0, length);
    }

    private static long Allocated(string text)
    {
        var reader = new Understander(new RecordingTimes());
        reader.Understand(text, Context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Understand(text, Context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertInside(string text)
    {
        var slots = Reader.Understand(text, Context with { InDialog = true }).Slots;
        foreach (var name in new[] { slots.City, slots.Building, slots.Room, slots.Topic }.Concat(slots.Attendees))
        {
            Assert.True(name is null || (name.Length > 0 && text.Contains(name, StringComparison.Ordinal)), $"'{name}' is not in '{text}'");
        }

        Assert.True(slots.Capacity is null or > 0);
    }

    private sealed class RecordingTimes : ITimeRecognizer
    {
        public List<int> Lengths { get; } = [];

        public IReadOnlyList<TimeMention> Recognize(string text, UnderstandingContext context)
        {
            Lengths.Add(text.Length);
            return [];
        }
    }
}
