using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Asks at start what the first message will need: who the bot is, which rooms there are. Feishu being slow or away does not keep the bot from starting.</summary>
internal sealed partial class FeishuStart(FeishuBot bot, FeishuDirectory directory, ILogger<FeishuStart> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.OpenIdAsync(stoppingToken);
        try
        {
            await directory.RoomsAsync(stoppingToken);
        }
        catch (PlatformFaultException exception)
        {
            NotReady(logger, exception.Fault.Detail);
        }
    }

    [LoggerMessage(2121, LogLevel.Warning, "Feishu did not tell its rooms at start, they are asked for again with the first question: {Fault}")]
    private static partial void NotReady(ILogger logger, string fault);
}
