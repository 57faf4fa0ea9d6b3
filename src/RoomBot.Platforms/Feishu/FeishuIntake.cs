using Microsoft.AspNetCore.Http;
using NodaTime;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;

namespace RoomBot.Platforms.Feishu;

/// <summary>Stores what a verified event says and has it answered in time: the same for the webhook and the long connection.</summary>
internal sealed class FeishuIntake(
    FeishuWebhook webhook, FeishuBot bot, FeishuPeople people, FeishuNews news, FeishuCallbacks callbacks, TurnLoop turns, IHeardLog heard, IClock clock, TimeProvider time)
{
    // Feishu waits 3 s; we promise 2.
    private static readonly TimeSpan ClickPatience = TimeSpan.FromMilliseconds(1600);

    /// <summary>Takes an event in.</summary>
    /// <param name="push">Verified.</param>
    /// <param name="answer">Sends the answer: an HTTP status, and JSON where that is 200. Called once.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StorageUnavailableException">It could not be stored: Feishu must send it again.</exception>
    public async Task TakeAsync(FeishuEvents.Envelope push, Func<int, string, Task> answer, CancellationToken cancellationToken)
    {
        var incoming = webhook.Read(push, bot.OpenId);
        if (incoming is FeishuIncoming.NotYet)
        {
            incoming = webhook.Read(push, await bot.OpenIdAsync(cancellationToken));
        }

        if (FeishuNews.Kind(incoming) is { } kind)
        {
            await heard.NoteAsync(kind, clock.GetCurrentInstant(), cancellationToken);
        }

        switch (incoming)
        {
            case FeishuIncoming.Accepted { Activity: Activity.CardAction click }:
                await ClickAsync(click, answer, cancellationToken);
                break;
            case FeishuIncoming.Accepted { Activity: var activity }:
                await turns.AcceptAsync(await NamedAsync(activity, cancellationToken), cancellationToken);
                await answer(StatusCodes.Status200OK, FeishuAnswers.Nothing);
                break;
            case FeishuIncoming.NotYet:
                await answer(StatusCodes.Status503ServiceUnavailable, "");
                break;
            case FeishuIncoming.Malformed or FeishuIncoming.Unverified or FeishuIncoming.Challenge:
                await answer(StatusCodes.Status400BadRequest, "");
                break;
            default:
                await news.TakeAsync(incoming, cancellationToken);
                await answer(StatusCodes.Status200OK, FeishuAnswers.Nothing);
                break;
        }
    }

    private async Task ClickAsync(Activity.CardAction click, Func<int, string, Task> answer, CancellationToken cancellationToken)
    {
        var waiting = callbacks.Open(click.Id);
        var isSent = false;
        try
        {
            await turns.AcceptAsync(await NamedAsync(click, cancellationToken), cancellationToken);
            await answer(StatusCodes.Status200OK, await InTimeAsync(waiting, click.Id, cancellationToken));
            isSent = true;
        }
        finally
        {
            callbacks.Close(click.Id);
            waiting.GiveUp();
            waiting.Sent(isSent);
        }
    }

    private async Task<string> InTimeAsync(FeishuCallback waiting, ActivityId click, CancellationToken cancellationToken)
    {
        try
        {
            var handled = turns.WhenHandledAsync(click, cancellationToken);
            await Task.WhenAny(waiting.Answer, handled).WaitAsync(ClickPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The turn goes on; what it has to say follows by PATCH.
        }

        waiting.GiveUp();
        var answer = await waiting.Answer;
        return answer.Length > 0 ? answer : FeishuAnswers.Nothing;
    }

    private async Task<Activity> NamedAsync(Activity activity, CancellationToken cancellationToken) =>
        activity with { From = await people.NamedAsync(activity.From, cancellationToken) };
}
