using Microsoft.AspNetCore.Http;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The webhook's HTTP side: reads the body, has it verified, hands it on, answers.</summary>
internal sealed class FeishuEndpoint(FeishuVerifier verifier, FeishuIntake intake)
{
    /// <summary>Answers one push.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        var body = await BodyReader.ReadAsync(context.Request, context.RequestAborted);
        var headers = context.Request.Headers;
        var (push, refusal) = verifier.Open(
            new FeishuVerifier.Signature(headers["X-Lark-Request-Timestamp"], headers["X-Lark-Request-Nonce"], headers["X-Lark-Signature"]), body);
        await ((push, refusal) switch
        {
            ({ } verified, _) => intake.TakeAsync(verified, (status, json) => WriteAsync(context, status, json), context.RequestAborted),
            (_, FeishuIncoming.Challenge challenge) => WriteAsync(context, StatusCodes.Status200OK, FeishuAnswers.Challenge(challenge.Value)),
            (_, FeishuIncoming.Malformed) => WriteAsync(context, StatusCodes.Status400BadRequest, ""),
            _ => WriteAsync(context, StatusCodes.Status401Unauthorized, ""),
        });
    }

    // A refusal's body is the host's problem JSON.
    private static async Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        if (json.Length > 0)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(json, context.RequestAborted);
            await context.Response.CompleteAsync();
        }
    }
}
