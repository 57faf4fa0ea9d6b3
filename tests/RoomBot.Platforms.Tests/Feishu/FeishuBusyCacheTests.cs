using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>Busy times that are a moment old: for searches over many rooms only, never for the room that was chosen, never after a change.</summary>
public sealed class FeishuBusyCacheTests
{
    private static readonly RoomId A301 = new("omm_a301");
    private static readonly RoomId A302 = new("omm_a302");
    private static readonly RoomId[] Both = [A301, A302];
    private static readonly (string, string) Long = ("Feishu:BusyFor", "00:00:30");

    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 23, 9, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_is_answered_by_what_was_asked_two_seconds_ago_and_not_by_what_is_older()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);

        await SearchAsync(tenant);
        clock.Advance(Duration.FromSeconds(2));
        await SearchAsync(tenant);
        Assert.Equal(1, CallsOf(tenant));

        clock.Advance(Duration.FromMilliseconds(1));
        await SearchAsync(tenant);
        Assert.Equal(2, CallsOf(tenant));
    }

    [Fact]
    public async Task Of_a_search_only_the_rooms_that_are_not_known_are_asked_for()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        await SearchAsync(tenant);
        Take(tenant, "omm_a306");

        var busy = await Provider(tenant).BusyAsync([new RoomId("omm_a306"), .. Both], Window(), Stop);

        Assert.Equal([1, 0, 0], busy.Select(b => Assert.IsType<RoomBusy.Known>(b).Intervals.Count));
        Assert.Equal(2, CallsOf(tenant));
    }

    [Fact]
    public async Task A_room_that_was_chosen_is_asked_live_though_a_search_knows_it()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        await SearchAsync(tenant);
        Take(tenant, A301.Value);

        var busy = await Provider(tenant).BusyAsync([A301], Window(), Stop);

        Assert.Single(Assert.IsType<RoomBusy.Known>(busy[0]).Intervals);
        Assert.Equal(2, CallsOf(tenant));
    }

    [Fact]
    public async Task Another_window_is_another_question()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        await SearchAsync(tenant);

        await Provider(tenant).BusyAsync(Both, new Interval(Window().Start, Window().End + Duration.FromMinutes(30)), Stop);

        Assert.Equal(2, CallsOf(tenant));
    }

    [Fact]
    public async Task No_answer_is_never_kept()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        tenant.Feishu.Faults.Plan(FeishuCalls.Busy, new Fault.Refused(99991672, 400));

        Assert.All(await SearchAsync(tenant), busy => Assert.IsType<RoomBusy.Unknown>(busy));
        Assert.All(await SearchAsync(tenant), busy => Assert.IsType<RoomBusy.Known>(busy));
    }

    [Fact]
    public async Task What_is_booked_moved_or_cancelled_here_is_seen_by_the_next_search()
    {
        await using var tenant = await FeishuTenant.StartAsync(settings: Long);
        var provider = Provider(tenant);
        var when = Window(tenant.Services.GetRequiredService<IClock>().GetCurrentInstant() + Duration.FromHours(2));
        var booking = new Booking(new BookingId(new string('b', 32)), "feishu", A301, when, new Person(new UserId("feishu", "u1"), "Ann"), "周会", BookingStatus.Pending);
        await SearchAsync(tenant, when);

        var booked = Assert.IsType<BookResult.Booked>(await provider.BookAsync(booking, Stop));
        Assert.Equal([1, 0], await CountsAsync(tenant, when));

        var stands = booking with { Status = BookingStatus.Confirmed, Reference = booked.Reference };
        var moved = Assert.IsType<BookResult.Booked>(await provider.MoveAsync(stands, stands with { Room = A302 }, Stop));
        Assert.Equal([0, 1], await CountsAsync(tenant, when));

        await provider.CancelAsync(stands with { Room = A302, Reference = moved.Reference }, Stop);
        Assert.Equal([0, 0], await CountsAsync(tenant, when));
    }

    [Fact]
    public async Task What_Feishu_tells_of_a_room_or_of_an_event_is_seen_by_the_next_search()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var news = tenant.Services.GetRequiredService<FeishuNews>();
        await SearchAsync(tenant);
        Take(tenant, A301.Value);
        Take(tenant, A302.Value);

        await news.TakeAsync(new FeishuIncoming.RoomChanged(A302.Value), Stop);
        Assert.Equal([0, 1], await CountsAsync(tenant, Window()));

        await news.TakeAsync(new FeishuIncoming.EventChanged("calendar", "event_0"), Stop);
        Assert.Equal([1, 1], await CountsAsync(tenant, Window()));
    }

    [Fact]
    public async Task Who_asks_while_the_answer_is_on_its_way_waits_for_it_even_when_the_first_has_given_up()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var (isAsked, mayAnswer) = Held(tenant);
        using var givesUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var first = Provider(tenant).BusyAsync(Both, Window(), givesUp.Token);
        await isAsked.Task.WaitAsync(Stop);
        var second = SearchAsync(tenant);
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        mayAnswer.SetResult();

        Assert.All(await second, busy => Assert.IsType<RoomBusy.Known>(busy));
        Assert.Equal(1, CallsOf(tenant));
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_when_the_room_changed_is_not_kept()
    {
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var (isAsked, mayAnswer) = Held(tenant);

        var first = SearchAsync(tenant);
        await isAsked.Task.WaitAsync(Stop);
        tenant.Services.GetRequiredService<FeishuFreeBusy>().Forget(A301);
        mayAnswer.SetResult();
        await first;
        Take(tenant, A301.Value);
        Take(tenant, A302.Value);

        Assert.Equal([1, 0], await CountsAsync(tenant, Window()));
    }

    [Fact]
    public async Task However_many_windows_are_asked_for_only_so_many_answers_are_kept()
    {
        var cache = new FeishuBusyCache(Options.Create(new FeishuOptions()), clock);
        RoomId[] rooms = [.. Enumerable.Range(0, 2000).Select(n => new RoomId($"omm_{n}"))];
        var asked = 0;
        async Task AskAsync(int hour)
        {
            var window = Window(clock.GetCurrentInstant() + Duration.FromHours(hour));
            await cache.OfAsync(rooms, window, missing => Answer(missing), Stop);
        }

        Task<IReadOnlyList<RoomBusy>> Answer(IReadOnlyList<RoomId> missing)
        {
            asked += missing.Count;
            return Task.FromResult<IReadOnlyList<RoomBusy>>([.. missing.Select(_ => new RoomBusy.Known([]))]);
        }

        await AskAsync(1);
        await AskAsync(2);
        await AskAsync(2);
        Assert.Equal(4000, asked);

        await AskAsync(3);
        await AskAsync(1);
        Assert.Equal(8000, asked);
    }

    private Interval Window() => Window(clock.GetCurrentInstant() + Duration.FromHours(6));

    private static Interval Window(Instant near)
    {
        var start = Instant.FromUnixTimeSeconds(near.ToUnixTimeSeconds() / 3600 * 3600);
        return new Interval(start, start + Duration.FromHours(1));
    }

    private void Take(FeishuTenant tenant, string room) =>
        tenant.Feishu.Take(room, Window().Start.ToDateTimeOffset(), Window().End.ToDateTimeOffset(), "ou_bob");

    private static (TaskCompletionSource IsAsked, TaskCompletionSource MayAnswer) Held(FeishuTenant tenant)
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var mayAnswer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        tenant.Feishu.Watch = async (call, isDone) =>
        {
            if (call.Name is FeishuCalls.Busy && isDone)
            {
                isAsked.TrySetResult();
                await mayAnswer.Task.WaitAsync(Stop);
            }
        };
        return (isAsked, mayAnswer);
    }

    private static IRoomProvider Provider(FeishuTenant tenant) => tenant.Services.GetRequiredService<IRoomProvider>();

    private Task<IReadOnlyList<RoomBusy>> SearchAsync(FeishuTenant tenant, Interval? when = null) =>
        Provider(tenant).BusyAsync(Both, when ?? Window(), Stop);

    private async Task<IEnumerable<int>> CountsAsync(FeishuTenant tenant, Interval when) =>
        (await SearchAsync(tenant, when)).Select(b => Assert.IsType<RoomBusy.Known>(b).Intervals.Count);

    private static int CallsOf(FeishuTenant tenant) => tenant.Feishu.Calls.Count(c => c.Name is FeishuCalls.Busy);
}
