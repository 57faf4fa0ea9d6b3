using NodaTime;
using RoomBot.Dialog.Turns;
using RoomBot.Storage;

namespace RoomBot.Host.Jobs;

/// <summary>What the bot does by itself: raises what is due every second, and forgets what has been kept long enough every hour.</summary>
internal sealed class UpkeepJob(Upkeep upkeep, StorageUpkeep storage, IClock clock, TimeProvider time, ILogger<UpkeepJob> logger)
    : EverySecond(time, logger)
{
    private static readonly TimeSpan _betweenForgetting = TimeSpan.FromHours(1);

    private readonly TimeProvider _time = time;
    private long? _forgot;

    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await upkeep.HandInDueAsync(stoppingToken);
        if (_forgot is not { } before || _time.GetElapsedTime(before) >= _betweenForgetting)
        {
            await storage.ForgetAsync(clock.GetCurrentInstant(), stoppingToken);
            _forgot = _time.GetTimestamp();
        }
    }
}
