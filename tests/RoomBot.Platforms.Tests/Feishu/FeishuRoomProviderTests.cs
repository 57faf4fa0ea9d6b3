using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing.Contracts;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuRoomProviderTests : RoomProviderContract, IAsyncDisposable
{
    private FeishuTenant? tenant;

    public async ValueTask DisposeAsync()
    {
        if (tenant is not null)
        {
            await tenant.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task<RoomProviderSetting> StartAsync()
    {
        tenant = await FeishuTenant.StartAsync();
        var provider = tenant.Services.GetRequiredService<IRoomProvider>();
        var known = Assert.IsType<RoomsAnswer.Known>(await provider.RoomsAsync(new UserId("test", "u1"), TestContext.Current.CancellationToken));
        Room Named(string name) => known.Rooms.Single(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        var clock = tenant.Services.GetRequiredService<IClock>();
        return new RoomProviderSetting(provider, clock.GetCurrentInstant(), Named("A301"), Named("A302"))
        {
            Disabled = Named("A303"),
            TakeElsewhereAsync = (room, when, who) =>
            {
                var person = tenant.Feishu.People.Single(p => string.Equals(p.Value, who, StringComparison.Ordinal)).Key;
                tenant.Feishu.Take(room.Value, when.Start.ToDateTimeOffset(), when.End.ToDateTimeOffset(), person);
                return Task.CompletedTask;
            },

            // Each try is repeated under the same key, so all of them lose their answer.
            LoseNextAnswer = () => tenant.Feishu.Faults.Plan(FeishuCalls.AddAttendees, new Fault.AnswerLost(), times: 3),
        };
    }
}
