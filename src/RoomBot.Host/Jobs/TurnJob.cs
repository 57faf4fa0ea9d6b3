using RoomBot.Dialog.Turns;
using RoomBot.Host.Endpoints;

namespace RoomBot.Host.Jobs;

/// <summary>Runs the turns as long as the process runs; at its end those under way may finish, and what comes in stays in the inbox.</summary>
internal sealed class TurnJob(TurnLoop turns) : IHostedService, IDependency
{
    private volatile bool _running;

    public string Name => "turns";

    public Task<string?> WhyDownAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_running ? null : "not running");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await turns.StartAsync(cancellationToken);
        _running = true;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _running = false;
        await turns.StopAsync(cancellationToken);
    }
}
