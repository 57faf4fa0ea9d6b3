using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Turns;

/// <summary>Tells the user that work is going on, on the card on which the answer will be.</summary>
/// <param name="conversations">Stores what is said.</param>
/// <param name="time">The clock that waits.</param>
/// <param name="settings">After how long.</param>
internal sealed class Interim(IConversationStore conversations, TimeProvider time, DialogSettings settings)
{
    // A card may be updated for two weeks and five times a second: a person reads slower.
    private static readonly Duration Again = Duration.FromSeconds(5);

    /// <summary>Says so once the work takes longer than a moment, and again when there is something else to say.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="work">The work.</param>
    /// <param name="what">What to say by now.</param>
    /// <param name="stored">Is told what was stored.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task SayAsync(
        Turn turn, Task work, Func<Notice> what, Action<IReadOnlyList<OutboundMessage>> stored, CancellationToken cancellationToken)
    {
        if (work.IsCompleted || turn.HasAnswered || turn.Activity is Activity.Due || turn.HasSaidOneMoment)
        {
            return;
        }

        Notice? said = null;
        for (var pause = settings.OneMomentAfter; await IsStillAtWorkAsync(work, pause, cancellationToken); pause = Again)
        {
            var notice = what();
            if (notice == said)
            {
                continue;
            }

            var commit = turn.OneMoment(notice);
            if (await conversations.CommitAsync(commit, cancellationToken))
            {
                stored(commit.Replies);
            }

            said = notice;
            if (notice is Notice.OneMoment)
            {
                return;
            }
        }
    }

    private async Task<bool> IsStillAtWorkAsync(Task work, Duration pause, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (await Task.WhenAny(work, Task.Delay(pause.ToTimeSpan(), time, waiting.Token)) != work)
        {
            return true;
        }

        await waiting.CancelAsync();
        return false;
    }
}
