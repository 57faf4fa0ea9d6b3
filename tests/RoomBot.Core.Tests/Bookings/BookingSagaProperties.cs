using FsCheck;
using FsCheck.Fluent;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Testing.Fakes;
using static RoomBot.Core.Tests.Bookings.World;

namespace RoomBot.Core.Tests.Bookings;

/// <summary>Crashes at every step, answers in every order: never a Confirmed without the provider, never a provider's booking without a record.</summary>
public sealed class BookingSagaProperties
{
    public static TheoryData<string, int> EveryStep()
    {
        var steps = new TheoryData<string, int>();
        foreach (var scenario in new[] { "book", "book, lost answer", "book, answered later", "book, declined later", "book, no answer at all", "cancel", "move", "release" })
        {
            for (var step = 0; step < 12; step++)
            {
                steps.Add(scenario, step);
            }
        }

        return steps;
    }

    [Theory, MemberData(nameof(EveryStep))]
    public async Task After_a_crash_at_any_step_and_a_second_try_record_and_provider_agree(string scenario, int crashAt)
    {
        foreach (var crash in new[] { FaultKind.CrashBefore, FaultKind.CrashAfter })
        {
            var world = new World();
            await PrepareAsync(world, scenario);
            var step = 0;
            FaultKind Crashing(string _) => step++ == crashAt ? crash : FaultKind.None;
            var usual = world.Provider.Fault;
            world.Store.Fault = Crashing;
            world.Provider.Fault = method => Crashing(method) is var f && f != FaultKind.None ? f : usual(method);
            try
            {
                await ActAsync(world, scenario);
            }
            catch (CrashException)
            {
                world.Reopen();
                await ActAsync(world, scenario);
            }

            await EndAsync(world, scenario);
            world.AssertTrue();
            Assert.DoesNotContain(world.Store.All, b => b.Status is BookingStatus.Pending or BookingStatus.Removing);
            AssertOutcome(world, scenario);
        }
    }

    [Theory, MemberData(nameof(EveryStep))]
    public async Task After_a_crash_that_nobody_comes_back_to_nothing_half_done_stays(string scenario, int crashAt)
    {
        var world = new World();
        await PrepareAsync(world, scenario);
        var step = 0;
        world.Store.Fault = _ => step++ == crashAt ? FaultKind.CrashAfter : FaultKind.None;
        var usual = world.Provider.Fault;
        world.Provider.Fault = method => step++ == crashAt ? FaultKind.CrashAfter : usual(method);
        try
        {
            await ActAsync(world, scenario);
        }
        catch (CrashException)
        {
            world.Reopen();
        }

        await EndAsync(world, scenario);
        await world.Desk.OfAsync(Ann.Id, Hours(0, 48), Token);
        world.AssertTrue();
        Assert.DoesNotContain(world.Store.All, b => b.Status is BookingStatus.Pending or BookingStatus.Removing);
    }

    [Fact]
    public void Whatever_the_provider_answers_in_whatever_order_record_and_provider_agree()
    {
        var faults = Gen.Elements(FaultKind.None, FaultKind.None, FaultKind.NoAnswer, FaultKind.LostAnswer, FaultKind.CrashBefore, FaultKind.CrashAfter);
        var acts = Gen.Choose(0, 6);
        var runs = Gen.Zip(Gen.ArrayOf(faults, 40), Gen.ArrayOf(Gen.Zip(acts, Gen.Choose(1, 4)), 12)).ToArbitrary();
        Prop.ForAll(runs, run => RunAsync(run.Item1, run.Item2).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static async Task<bool> RunAsync(FaultKind[] faults, (int Act, int Id)[] acts)
    {
        var world = new World();
        var call = 0;
        world.Provider.Fault = _ => faults[call++ % faults.Length];
        foreach (var (act, id) in acts)
        {
            try
            {
                await AnyAsync(world, act, id);
            }
            catch (CrashException)
            {
                world.Reopen();
            }
        }

        world.Provider.Fault = _ => FaultKind.None;
        world.Provider.Settle(accept: true);
        await world.SettleAsync();
        await world.Desk.OfAsync(Ann.Id, Hours(0, 48), Token);
        await world.Desk.OfAsync(Bob.Id, Hours(0, 48), Token);
        world.AssertTrue();
        return world.Store.All.All(b => b.Status is not (BookingStatus.Pending or BookingStatus.Removing));
    }

    private static Task AnyAsync(World world, int act, int id) => act switch
    {
        0 or 1 => world.Desk.BookAsync(Request(id, id % 2 == 0 ? Ann : Bob, 10 + (id / 2.0), 11 + (id / 2.0)), Token),
        2 => world.Desk.CancelAsync(Id(id), Token),
        3 => world.Desk.MoveAsync(Id(id), new RoomId("r1"), Hours(11 + id, 12 + id), Token),
        4 => world.Desk.HoldAsync(Request(id, id % 2 == 0 ? Ann : Bob, 10 + (id / 2.0), 11 + (id / 2.0)), Token),
        5 => world.Desk.ResumeAsync(10, Token),
        _ => world.Desk.EndAtAsync(Id(id), Hours(0, 12.5 + id).End, Token),
    };

    private static async Task PrepareAsync(World world, string scenario)
    {
        if (scenario is "cancel" or "move" or "release")
        {
            await world.BookedAsync(1, Ann, 10, 11);
        }

        if (scenario is "release")
        {
            world.Clock.Advance(Hours(10.5, 11).Start - world.Clock.GetCurrentInstant());
        }

        world.Provider.AnswersLater = scenario is "book, answered later" or "book, declined later";
        world.Provider.Fault = method => scenario switch
        {
            "book, lost answer" when method is "BookAsync" => FaultKind.LostAnswer,
            "book, no answer at all" => FaultKind.LostAnswer,
            _ => FaultKind.None,
        };
    }

    private static Task ActAsync(World world, string scenario) => scenario switch
    {
        "cancel" => world.Desk.CancelAsync(Id(1), Token),
        "move" => world.Desk.MoveAsync(Id(1), new RoomId("r2"), Hours(13, 14), Token),
        "release" => world.Desk.ReleaseAsync(Id(1), Token),
        _ => world.Desk.BookAsync(Request(1, Ann, 10, 11), Token),
    };

    private static async Task EndAsync(World world, string scenario)
    {
        world.Store.Fault = _ => FaultKind.None;
        world.Provider.Fault = _ => FaultKind.None;
        world.Provider.Settle(scenario is not "book, declined later");
        await world.SettleAsync();
    }

    private static void AssertOutcome(World world, string scenario) => Assert.Equal(
        scenario switch
        {
            "book, declined later" or "book, no answer at all" => BookingStatus.Failed,
            "cancel" => BookingStatus.Cancelled,
            "release" => BookingStatus.Released,
            _ => BookingStatus.Confirmed,
        },
        world.Recorded(1).Status);
}
