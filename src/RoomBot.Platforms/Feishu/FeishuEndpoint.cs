using Microsoft.AspNetCore.Http;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Turns;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The webhook's HTTP side: reads the body, has it verified, stores what it says, answers in time.</summary>
internal sealed class FeishuEndpoint(
    FeishuVerifier verifier, FeishuWebhook webhook, FeishuBot bot, FeishuPeople people, FeishuDirectory directory, FeishuCallbacks callbacks, TurnLoop turns,
    TimeProvider time)
{
    // Feishu waits 3 s; we promise 2.
    private static readonly TimeSpan ClickPatience = TimeSpan.FromMilliseconds(1600);

    /// <summary>Answers one push.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        var body = await BodyReader.ReadAsync(context.Request, stop);
        var headers = context.Request.Headers;
        var (push, answer) = verifier.Open(
            new FeishuVerifier.Signature(headers["X-Lark-Request-Timestamp"], headers["X-Lark-Request-Nonce"], headers["X-Lark-Signature"]), body);
        if (push is not null)
        {
            answer = webhook.Read(push, bot.OpenId);
            if (answer is FeishuIncoming.NotYet)
            {
                answer = webhook.Read(push, await bot.OpenIdAsync(stop));
            }
        }

        await (answer switch
        {
            FeishuIncoming.Challenge challenge => WriteAsync(context, FeishuAnswers.Challenge(challenge.Value)),
            FeishuIncoming.Accepted { Activity: Activity.CardAction click } => ClickAsync(context, click),
            FeishuIncoming.Accepted other => AcceptAsync(context, other.Activity),
            FeishuIncoming.RoomsChanged => RoomsChangedAsync(context),
            FeishuIncoming.Ignored => WriteAsync(context, FeishuAnswers.Nothing),
            FeishuIncoming.NotYet => RefuseAsync(context, StatusCodes.Status503ServiceUnavailable),
            FeishuIncoming.Malformed => RefuseAsync(context, StatusCodes.Status400BadRequest),
            _ => RefuseAsync(context, StatusCodes.Status401Unauthorized),
        });
    }

    private async Task AcceptAsync(HttpContext context, Activity activity)
    {
        await turns.AcceptAsync(await NamedAsync(activity, context.RequestAborted), context.RequestAborted);
        await WriteAsync(context, FeishuAnswers.Nothing);
    }

    private async Task ClickAsync(HttpContext context, Activity.CardAction click)
    {
        var waiting = callbacks.Open(click.Id);
        var isSent = false;
        try
        {
            await turns.AcceptAsync(await NamedAsync(click, context.RequestAborted), context.RequestAborted);
            var answer = await AnswerInTimeAsync(waiting, click.Id, context.RequestAborted);
            await WriteAsync(context, answer);
            await context.Response.CompleteAsync();
            isSent = true;
        }
        finally
        {
            callbacks.Close(click.Id);
            waiting.GiveUp();
            waiting.Sent(isSent);
        }
    }

    private async Task<string> AnswerInTimeAsync(FeishuCallback waiting, ActivityId click, CancellationToken cancellationToken)
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

    private Task RoomsChangedAsync(HttpContext context)
    {
        directory.Forget();
        return WriteAsync(context, FeishuAnswers.Nothing);
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
