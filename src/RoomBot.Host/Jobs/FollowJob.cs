using RoomBot.Dialog.Turns;

namespace RoomBot.Host.Jobs;

/// <summary>Lets the bot's records follow what people change in the platforms' own clients; apart from the rest, since a platform may be slow.</summary>
internal sealed class FollowJob(Upkeep upkeep, TimeProvider time, ILogger<FollowJob> logger) : EverySecond(time, logger)
{
    protected override Task RoundAsync(CancellationToken stoppingToken) => upkeep.FollowAsync(stoppingToken);
}
