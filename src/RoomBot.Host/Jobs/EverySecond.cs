namespace RoomBot.Host.Jobs;

/// <summary>Work that the bot does by itself, a round every second; a round that fails is told once and the next one comes.</summary>
internal abstract partial class EverySecond(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>One round.</summary>
    /// <param name="stoppingToken">Breaks off.</param>
    protected abstract Task RoundAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        var failing = false;
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await RoundAsync(stoppingToken);
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
