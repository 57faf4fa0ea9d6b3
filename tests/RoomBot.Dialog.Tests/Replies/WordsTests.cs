using System.Text.RegularExpressions;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Tests.Office;

namespace RoomBot.Dialog.Tests.Replies;

/// <summary>The words that are promised, on every card there is, in both languages.</summary>
public sealed partial class WordsTests
{
    private static readonly LocalDateTime Three = new(2026, 11, 21, 15, 0);
    private static readonly TimeFact When = new(Three, Three.PlusHours(1), TestOffice.Zone);
    private static readonly Person Who = new(new UserId("terminal", "u1"), "Alice");
    private static readonly Room A301 = new(new RoomId("r1"), "A301", 10, new Place("Shanghai", "T1", "3"), Equipment.Projector);
    private static readonly BookingFact Booking = new("b1", A301, When, "weekly", "confirmed") { Requester = Who };
    private static readonly ReplyWriter Writer = new(new DialogSettings(DateTimeZoneProviders.Tzdb[TestOffice.Zone]));

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Samples().Select(s => s.Name))
            {
                all.Add(name, "zh");
                all.Add(name, "en");
            }

            return all;
        }
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var places = (Texts t, string key) => PlaceName().Matches(t[key]).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var ofEnglishAlone = Texts.English.Keys.Except(Texts.Chinese.Keys, StringComparer.Ordinal);
        Assert.All(ofEnglishAlone, key => Assert.EndsWith(".one", key, StringComparison.Ordinal));
        Assert.All(Texts.Chinese.Keys.Where(k => !Ordered(k)), key => Assert.Equal(places(Texts.Chinese, key), places(Texts.English, key)));

        static bool Ordered(string key) => key.StartsWith("date", StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void Every_card_has_words_in_every_language(string name, string language)
    {
        var view = Writer.Write(Sample(name, language));

        Assert.NotEqual("", view.Title);
        Assert.StartsWith(view.Title, view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("!", view.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("！", view.Text, StringComparison.Ordinal);
        if (language is "en")
        {
            Assert.DoesNotMatch(Han(), view.Text);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Only_a_card_that_announces_a_booking_says_booked(string name, string language)
    {
        var reply = Sample(name, language);
        var says = BookedWord().IsMatch(Writer.Write(reply).Text);
        Assert.Equal(reply is Reply.BookedCard, says);
    }

    [Theory, MemberData(nameof(All))]
    public void Only_a_card_about_something_cancelled_says_cancelled(string name, string language)
    {
        var reply = Sample(name, language);
        if (CancelledWord().IsMatch(Writer.Write(reply).Text))
        {
            var says = Assert.IsType<Reply.CancelledCard>(reply).How;
            Assert.True(says is CancelledHow.Cancelled or CancelledHow.OneDate or CancelledHow.CancelledElsewhere);
        }
    }

    [Theory]
    [InlineData("zh", "审批")]
    [InlineData("en", "approval")]
    public void What_waits_for_approval_says_so(string language, string word) =>
        Assert.Contains(word, Writer.Write(Sample("NoticeCard Waiting", language)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("AskCard TimeIsPast", "zh", "已过")]
    [InlineData("AskCard TimeIsPast", "en", "past")]
    [InlineData("ErrorCard NoAnswer", "zh", "没有回应")]
    [InlineData("ErrorCard NoAnswer", "en", "no answer")]
    [InlineData("ConflictCard", "zh", "已被占用")]
    [InlineData("ConflictCard", "en", "taken")]
    [InlineData("AlternativesCard Disabled", "zh", "停用")]
    [InlineData("AlternativesCard Disabled", "en", "disabled")]
    [InlineData("NoticeCard OnlyAdmins", "zh", "管理员")]
    [InlineData("NoticeCard OnlyAdmins", "en", "administrator")]
    [InlineData("NoticeCard NotYours", "zh", "Alice")]
    [InlineData("NoticeCard OneMoment", "zh", "正在")]
    [InlineData("NoticeCard OneMoment", "en", "One moment")]
    [InlineData("ErrorCard AgainstRule HorizonDays", "zh", "14 天")]
    [InlineData("ErrorCard AgainstRule MaxDuration", "en", "1 h 30 min")]
    [InlineData("ErrorCard AgainstRule EnforcedHours", "en", "08:00 to 20:00")]
    public void A_reply_is_known_by_its_words(string name, string language, string word) =>
        Assert.Contains(word, Writer.Write(Sample(name, language)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh", "11月21日 周六 15:00–16:00（明天）")]
    [InlineData("en", "Sat, Nov 21, 15:00–16:00 (tomorrow)")]
    public void A_time_has_date_weekday_and_clock(string language, string said) =>
        Assert.Contains(said, Writer.Write(Sample("BookedCard Booked", language)).Text, StringComparison.Ordinal);

    [Fact]
    public void What_people_wrote_cannot_deceive_the_eye()
    {
        var booking = Booking with { Topic = "a\u202Eb\r\nc\u0000{room}\t<b>", Requester = Who with { Name = "x\u2066\ny" } };
        var view = Writer.Write(new Reply.BookedCard(BookedHow.Booked) { Booking = booking, Language = "en", Today = Three.Date });
        Assert.Contains("ab c {room} <b>", view.Facts.Select(f => f.Value));
        Assert.Contains("x y", view.Facts.Select(f => f.Value));
    }

    private static Reply Sample(string name, string language) =>
        Samples().Single(s => string.Equals(s.Name, name, StringComparison.Ordinal)).Reply with { Language = language, Today = Three.Date.PlusDays(-1) };

    // Every case of every closed set that a card may show: a new case without a sample fails here.
    private static IEnumerable<(string Name, Reply Reply)> Samples()
    {
        var rooms = new[] { new RoomFact(A301, true) };
        yield return ("RoomsCard", new Reply.RoomsCard(2) { When = When, Rooms = rooms, PartlyUnknown = true, Assumed = [new Assumption.Length(Duration.FromHours(1)), new Assumption.Day(Three.Date), new Assumption.HalfOfDay(Three.TimeOfDay), new Assumption.Attendees(["Bob"])] });
        yield return ("HelpCard", new Reply.HelpCard());
        yield return ("ConflictCard", new Reply.ConflictCard(A301, "Bob") { When = When, Rooms = rooms });
        yield return ("ScheduleCard", new Reply.ScheduleCard(A301, IsWho: false) { When = When, Bookings = [Booking], Free = [When] });
        yield return ("ScheduleCard who", new Reply.ScheduleCard(A301, IsWho: true) { When = When, Bookings = [Booking] });
        var used = new UsageFact("A301", 2, Duration.FromHours(3), 0.25) { NoShows = 1, EarlyReleases = 1 };
        yield return ("UsageCard", new Reply.UsageCard(used with { Room = "" }, 4) { When = When, Top = [used, used with { Bookings = 0 }], Until = Three, Assumed = [new Assumption.Days(Three.Date, Three.Date)] });
        yield return ("UsageCard of one", new Reply.UsageCard(used with { Room = "" }, 1) { When = When, Of = "A301", Top = [used] });
        yield return ("UsageCard empty", new Reply.UsageCard(new UsageFact("", 0, Duration.Zero, null), 4) { When = When });
        foreach (var what in Enum.GetValues<Question>())
        {
            yield return ($"AskCard {what}", new Reply.AskCard(what) { When = When, Booking = Booking, Said = "Mars" });
        }

        foreach (var what in Enum.GetValues<ConfirmWhat>())
        {
            yield return ($"ConfirmCard {what}", new Reply.ConfirmCard(what) { When = When, Booking = Booking with { Status = "held" }, HeldUntil = Three, Lacks = [.. Cases<Shortfall>()] });
        }

        foreach (var how in Enum.GetValues<BookedHow>())
        {
            yield return ($"BookedCard {how}", new Reply.BookedCard(how) { When = When, Booking = Booking });
        }

        foreach (var how in Enum.GetValues<CancelledHow>())
        {
            yield return ($"CancelledCard {how}", new Reply.CancelledCard(how) { When = When, Rooms = rooms });
        }

        foreach (var what in Enum.GetValues<BookingsFor>())
        {
            yield return ($"BookingsCard {what}", new Reply.BookingsCard(1, what) { Bookings = [Booking], Unchecked = true });
            yield return ($"NoticeCard NoBookings {what}", new Reply.NoticeCard(new Notice.NoBookings(what)));
        }

        foreach (var sample in OfNoticesAndProblems(rooms))
        {
            yield return sample;
        }
    }

    private static IEnumerable<(string Name, Reply Reply)> OfNoticesAndProblems(RoomFact[] rooms)
    {
        foreach (var what in Enum.GetValues<Unoffered>())
        {
            yield return ($"NoticeCard NotOffered {what}", new Reply.NoticeCard(new Notice.NotOffered(what)));
        }

        foreach (var why in Enum.GetValues<RefusalReason>())
        {
            yield return ($"ErrorCard Refused {why}", new Reply.ErrorCard(new Problem.Refused(why)) { Rooms = rooms });
        }

        foreach (var rule in Cases<PolicyRule>())
        {
            yield return ($"ErrorCard AgainstRule {rule.Name}", new Reply.ErrorCard(new Problem.AgainstRule(rule)));
        }

        foreach (var why in Cases<NotAsAsked>())
        {
            yield return ($"AlternativesCard {why.GetType().Name}", new Reply.AlternativesCard(why) { When = When, Rooms = rooms });
        }

        foreach (var notice in Cases<Notice>().Where(n => n is not (Notice.NoBookings or Notice.NotOffered)))
        {
            yield return ($"NoticeCard {notice.GetType().Name}", new Reply.NoticeCard(notice) { Booking = Booking });
        }

        foreach (var problem in Cases<Problem>().Where(p => p is not (Problem.Refused or Problem.AgainstRule)))
        {
            yield return ($"ErrorCard {problem.GetType().Name}", new Reply.ErrorCard(problem) { Booking = Booking });
        }
    }

    private static IEnumerable<T> Cases<T>() => typeof(T).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(T))).Select(t => (T)Made(t));

    private static object Made(Type type)
    {
        if (type == typeof(Person))
        {
            return Who;
        }

        var parameters = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters();
        return Activator.CreateInstance(type, [.. parameters.Select(p => Value(p.ParameterType))])!;
    }

    private static object Value(Type type) => type switch
    {
        _ when type == typeof(string) => "vip",
        _ when type == typeof(int) => 14,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Room) => A301,
        _ when type == typeof(Duration) => Duration.FromMinutes(90),
        _ when type == typeof(WorkingHours) => WorkingHours.Default,
        _ when type == typeof(Place) => A301.Place,
        _ when type == typeof(Equipment) => Equipment.Video,
        _ when type == typeof(IReadOnlyList<Shortfall>) => new Shortfall[] { new Shortfall.Seats(2) },
        _ when type == typeof(LocalDate) => new LocalDate(2026, 11, 25),
        _ when type == typeof(IReadOnlyList<LocalDate>) => new[] { new LocalDate(2026, 11, 25) },
        _ when type == typeof(IReadOnlyList<string>) => new[] { "finance" },
        _ when type == typeof(IReadOnlyList<UserId>) => Array.Empty<UserId>(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ when type.IsAbstract => Made(type.GetNestedTypes().First(t => t.IsSubclassOf(type))),
        _ => Made(type),
    };

    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.None, 1000)]
    private static partial Regex PlaceName();

    [GeneratedRegex("[\u4e00-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("已预订|预订成功|订好了|booked", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BookedWord();

    [GeneratedRegex("已取消|cancelled", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CancelledWord();
}
