using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Testing.Fakes;
using static RoomBot.Core.Tests.Bookings.World;

namespace RoomBot.Core.Tests.Bookings;

/// <summary>The record follows what somebody changes in the provider's own client.</summary>
public sealed class FollowTests
{
    private readonly World world = new();

    [Fact]
    public async Task What_was_moved_or_deleted_is_recorded_and_told_once()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        await world.BookedAsync(2, Ann, 12, 13);
        await world.BookedAsync(3, Bob, 14, 15);
        world.Provider.MoveElsewhere(Id(1), Hours(16, 17));
        world.Provider.DeleteElsewhere(Id(2));
        world.Provider.FollowAt = Instant.MinValue;

        var changes = await world.Desk.FollowAsync(Token);

        Assert.Equal(2, changes.Count);
        Assert.Equal(Hours(16, 17), world.Recorded(1).When);
        Assert.Equal(BookingStatus.Cancelled, world.Recorded(2).Status);
        Assert.Equal(BookingStatus.Confirmed, world.Recorded(3).Status);
        Assert.Empty(await world.Desk.FollowAsync(Token));
        world.AssertTrue();
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_provider_finds_it_time()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        world.Provider.DeleteElsewhere(Id(1));
        world.Provider.FollowAt = world.Clock.GetCurrentInstant() + Duration.FromMinutes(1);

        Assert.Empty(await world.Desk.FollowAsync(Token));
        Assert.False(world.Provider.Calls.ContainsKey(nameof(IRoomProvider.SuspectsAsync)));

        world.Clock.Advance(Duration.FromMinutes(1));
        Assert.IsType<DeskChange.CancelledElsewhere>(Assert.Single(await world.Desk.FollowAsync(Token)));
    }

    [Fact]
    public async Task No_answer_is_no_change()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        world.Provider.DeleteElsewhere(Id(1));
        world.Provider.FollowAt = Instant.MinValue;
        world.Provider.Fault = method => method is nameof(IRoomProvider.LookUpAsync) ? FaultKind.NoAnswer : FaultKind.None;

        Assert.Empty(await world.Desk.FollowAsync(Token));
        Assert.Equal(BookingStatus.Confirmed, world.Recorded(1).Status);
    }

    [Fact]
    public async Task What_the_bot_itself_is_moving_is_not_taken_for_somebody_elses_change()
    {
        await world.BookedAsync(1, Ann, 10, 11);
        var desk = new BookingDesk(world.Provider, world.Store, world.Clock, world.Clock, new DeskSettings { Patience = Duration.FromDays(3650) });
        var lost = true;
        world.Provider.FollowAt = Instant.MinValue;
        world.Provider.Fault = method => method is nameof(IRoomProvider.MoveAsync) && lost ? FaultKind.LostAnswer : FaultKind.None;

        // The event has moved, the answer is lost, and the desk waits a moment before it looks.
        var moving = desk.MoveAsync(Id(1), new RoomId("r1"), Hours(16, 17), Token);
        while (world.Provider.Events[0].When != Hours(16, 17))
        {
            await Task.Yield();
        }

        lost = false;
        Assert.Empty(await desk.FollowAsync(Token));
        Assert.Equal(Hours(10, 11), world.Recorded(1).When);
        while (!moving.IsCompleted)
        {
            world.Clock.Advance(Duration.FromSeconds(1));
            await Task.Yield();
        }

        Assert.IsType<DeskMoveResult.Moved>(await moving);
        Assert.Empty(await desk.FollowAsync(Token));
        world.AssertTrue();
    }
}
