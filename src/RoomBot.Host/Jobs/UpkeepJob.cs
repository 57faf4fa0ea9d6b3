using NodaTime;
using RoomBot.Dialog.Turns;
using RoomBot.Storage;

namespace RoomBot.Host.Jobs;

/// <summary>What the bot does by itself: raises what is due every second, and forgets what has been kept long enough every hour.</summary>
internal sealed partial class UpkeepJob(
    Upkeep upkeep, StorageUpkeep storage, IClock clock, TimeProvider time, ILogger<UpkeepJob> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _betweenForgetting = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        long? forgot = null;
        var failing = false;
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await upkeep.HandInDueAsync(stoppingToken);
                if (forgot is not { } before || time.GetElapsedTime(before) >= _betweenForgetting)
                {
                    await storage.ForgetAsync(clock.GetCurrentInstant(), stoppingToken);
                    forgot = time.GetTimestamp();
                }

                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The job loop: whatever goes wrong in one round, the next one comes.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (!failing)
                {
                    Failed(logger, e);
                }

                failing = true;
            }
        }
    }

    private static async ValueTask<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1201, LogLevel.Error, "The bot's own work failed; it is tried again every second, and told again when it has worked in between")]
    private static partial void Failed(ILogger logger, Exception exception);
}
