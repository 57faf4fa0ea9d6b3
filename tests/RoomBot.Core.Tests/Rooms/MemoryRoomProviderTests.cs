using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Testing;
using RoomBot.Testing.Contracts;
using RoomBot.Testing.Fakes;

namespace RoomBot.Core.Tests.Rooms;

public sealed class MemoryRoomProviderTests : RoomProviderContract
{
    private static readonly Place Here = new("上海", "A座", "3");

    protected override Task<RoomProviderSetting> StartAsync()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 21, 2, 0));
        Room[] rooms =
        [
            new(new RoomId("r1"), "A301", 10, Here, Equipment.Projector),
            new(new RoomId("r2"), "A302", 6, Here, Equipment.None),
            new(new RoomId("r3"), "A303", 6, Here, Equipment.None) { Enabled = false },
            new(new RoomId("r4"), "A304", 6, Here, Equipment.None) { NeedsApproval = true },
        ];
        var provider = new MemoryRoomProvider(rooms, clock);
        var lose = false;
        provider.Fault = _ =>
        {
            var kind = lose ? FaultKind.LostAnswer : FaultKind.None;
            lose = false;
            return kind;
        };
        return Task.FromResult(new RoomProviderSetting(provider, clock.GetCurrentInstant(), rooms[0], rooms[1])
        {
            Disabled = rooms[2],
            UnderApproval = rooms[3],
            LoseNextAnswer = () => lose = true,
            TakeElsewhereAsync = (room, when, organiser) =>
            {
                provider.TakeElsewhere(room, when, organiser);
                return Task.CompletedTask;
            },
        });
    }
}
