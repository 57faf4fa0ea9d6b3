using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using RoomBot.Platforms.Shared;

namespace RoomBot.Host.Channels;

/// <summary>While somebody has the page open: tells when rooms change, and that the server is there.</summary>
internal sealed partial class WebChatWatch(
    WebChatFeed feed, WebChatBoard board, CardTemplates templates, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<WebChatWatch> logger) : BackgroundService
{
    // A hold that ends and a booking made elsewhere are seen after this at the latest.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private const int LooksPerBeat = 5;

    // Many entries at once are one look.
    private static readonly TimeSpan LookAtMostEvery = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Open streams would keep the process from ending.
        await using var closing = lifetime.ApplicationStopping.Register(feed.CloseAll);

        // Off the start's way: so that the first card does not wait for its template to be compiled.
        await Task.Yield();
        templates.Check(ChannelName.Playground.Value);
        for (var looks = 1; !stoppingToken.IsCancellationRequested; looks++)
        {
            if (feed.IsWatched)
            {
                await LookAsync(stoppingToken);
                if (looks % LooksPerBeat == 0)
                {
                    feed.Beat();
                }
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var due = new CancellationTokenSource(LookEvery, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stoppingToken);
        try
        {
            await feed.Said.ReadAsync(either.Token);
            await Task.Delay(LookAtMostEvery, time, either.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody said that something changed: it is time to look.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await board.ChangesAsync(stoppingToken) is { } rooms)
            {
                feed.Publish(WebChatEvent.Of("rooms", rooms, WebChatJson.Default.WebChatRooms));
            }
        }
        catch (StorageUnavailableException e)
        {
            NotSeen(logger, e.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(1302, LogLevel.Warning, "The playground cannot see the rooms: {Reason}")]
    private static partial void NotSeen(ILogger logger, string reason);
}
