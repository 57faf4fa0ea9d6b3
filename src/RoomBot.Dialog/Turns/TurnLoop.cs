using Microsoft.Extensions.Logging;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Reports;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Turns;

/// <summary>
/// Takes activities in, durably, and runs their turns: those of one conversation one at a time and in order, conversations beside one another. Sends what they leave in the outbox.
/// </summary>
public sealed partial class TurnLoop : IDisposable
{
    private static readonly Duration FirstPause = Duration.FromMilliseconds(200);
    private static readonly Duration LongestPause = Duration.FromSeconds(10);

    private readonly IInbox inbox;
    private readonly IOutbox outbox;
    private readonly IConversationStore conversations;
    private readonly TimeProvider time;
    private readonly DialogSettings settings;
    private readonly ILogger<TurnLoop> logger;
    private readonly TurnRunner runner;
    private readonly OutboxDispatcher dispatcher;
    private readonly Lanes lanes = new();
    private readonly CancellationTokenSource noNewTurns = new();
    private readonly CancellationTokenSource breakOff = new();

    /// <summary>Made by the container: see <see cref="DialogSetup"/>.</summary>
    public TurnLoop(
        IInbox inbox,
        IOutbox outbox,
        IConversationStore conversations,
        IBookingStore bookings,
        IEnumerable<IRoomProvider> providers,
        IEnumerable<IChannel> channels,
        UsageReports reports,
        IUnderstander understander,
        IClock clock,
        TimeProvider time,
        DialogSettings settings,
        ILoggerFactory loggers)
    {
        (this.inbox, this.outbox, this.conversations) = (inbox, outbox, conversations);
        (this.time, this.settings, logger) = (time, settings, loggers.CreateLogger<TurnLoop>());
        Rooms = new RoomServices(providers, bookings, clock, time, settings);
        runner = new TurnRunner(conversations, bookings, Rooms, reports, understander, clock, time, settings);
        dispatcher = new OutboxDispatcher(outbox, conversations, channels, clock, time, loggers.CreateLogger<OutboxDispatcher>());
    }

    /// <summary>The desks at which turns book: who follows bookings in the background has to know what is just being changed.</summary>
    internal RoomServices Rooms { get; }

    /// <summary>Takes up what was open when the process last ended: activities and replies. Returns when they are queued, not when they are handled.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _ = dispatcher.Send(await outbox.OpenAsync(cancellationToken), breakOff.Token);
        foreach (var activity in await inbox.OpenAsync(cancellationToken))
        {
            Queue(activity, isRepeated: true);
        }
    }

    /// <summary>Stores an activity and queues its turn. When this returns <see cref="AcceptResult.Accepted"/>, it survives the process.</summary>
    /// <param name="activity">Of a card action the conversation may be the clicker's: it is replaced by that of the card.</param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    /// <exception cref="StorageUnavailableException">It could not be stored: the sender must be told to send again.</exception>
    public async Task<AcceptResult> AcceptAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is Activity.CardAction click)
        {
            if (await conversations.CardOfActionAsync(click.Action, cancellationToken) is not { } card)
            {
                return AcceptResult.UnknownAction;
            }

            activity = click with { Conversation = card.Conversation, Chat = card.Chat };
        }

        if (!await inbox.AddAsync(activity, cancellationToken))
        {
            return AcceptResult.SeenBefore;
        }

        Queue(activity, isRepeated: false);
        return AcceptResult.Accepted;
    }

    /// <summary>Completes when the activity's turn has ended and its replies were offered to the channel once; at once where it is not (or no longer) open.</summary>
    public Task WhenHandledAsync(ActivityId activity, CancellationToken cancellationToken) =>
        lanes.WhenDone(activity).WaitAsync(cancellationToken);

    /// <summary>Completes when nothing that is queued now is on its way to a channel any more; what a channel does not take is waited for.</summary>
    public Task WhenSentAsync(CancellationToken cancellationToken) => dispatcher.WhenIdleAsync().WaitAsync(cancellationToken);

    /// <summary>Ends: no new turn begins (what comes in is stored and stays in the inbox), those under way may end within <see cref="DialogSettings.StopWithin"/>.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await noNewTurns.CancelAsync();
        var ended = lanes.WhenIdleAsync();
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var deadline = Task.Delay(settings.StopWithin.ToTimeSpan(), time, waiting.Token);
        await Task.WhenAny(ended, deadline);
        await waiting.CancelAsync();
        await breakOff.CancelAsync();
        await ended;
        await dispatcher.WhenIdleAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        noNewTurns.Dispose();
        breakOff.Dispose();
    }

    private void Queue(Activity activity, bool isRepeated)
    {
        var queued = TurnMeters.Queued();
        lanes.Add(activity, next => HandleAsync(next, isRepeated, queued), noNewTurns.Token);
    }

    // The one place that catches whatever a turn throws: the user is told, nothing is lost, nothing is tried for ever.
    private async Task<Task> HandleAsync(Activity activity, bool isRepeated, long queued)
    {
        var measured = TurnMeters.Begin(activity, queued);
        var offered = new List<Task>();
        void Stored(IReadOnlyList<OutboundMessage> replies) => offered.Add(dispatcher.Send(replies, breakOff.Token));
        var (failures, pauses) = (0, 0);
        while (!breakOff.IsCancellationRequested)
        {
            try
            {
                if (failures < settings.TurnAttempts)
                {
                    await runner.RunAsync(activity, isRepeated || failures + pauses > 0, Stored, breakOff.Token);
                }
                else
                {
                    await runner.FailAsync(activity, Stored, breakOff.Token);
                }

                break;
            }
            catch (StorageUnavailableException e)
            {
                LogStorage(logger, e, activity.Id, ++pauses);
                await PauseAsync(pauses);
            }
            catch (OperationCanceledException) when (breakOff.IsCancellationRequested)
            {
                LogBrokenOff(logger, activity.Id);
            }
#pragma warning disable CA1031 // The turn loop is the place where a bug ends.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogBug(logger, e, activity.Id, ++failures);
                if (failures > settings.TurnAttempts + 1)
                {
                    // Even the apology fails: the activity stays in the inbox for the next start.
                    break;
                }
            }
        }

        measured.End();
        return Task.WhenAll(offered);
    }

    private async Task PauseAsync(int times)
    {
        try
        {
            await Task.Delay(Backoff.Of(times, FirstPause, LongestPause).ToTimeSpan(), time, breakOff.Token);
        }
        catch (OperationCanceledException) when (breakOff.IsCancellationRequested)
        {
            // The loop sees it.
            return;
        }
    }

    [LoggerMessage(3101, LogLevel.Error, "The turn of {Activity} failed at try {Attempt}")]
    private static partial void LogBug(ILogger logger, Exception exception, ActivityId activity, int attempt);

    [LoggerMessage(3102, LogLevel.Warning, "The turn of {Activity} waits for the database, pause {Pause}")]
    private static partial void LogStorage(ILogger logger, Exception exception, ActivityId activity, int pause);

    [LoggerMessage(3103, LogLevel.Information, "The turn of {Activity} is broken off and goes on after the next start")]
    private static partial void LogBrokenOff(ILogger logger, ActivityId activity);
}
