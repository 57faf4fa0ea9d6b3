using System.Globalization;
using RoomBot.Dialog.Turns;

namespace RoomBot.Host.Endpoints;

/// <summary>What callers get when something is wrong: a short problem JSON without internals. A bug is left to the server's own handler, which answers by <see cref="WriteAsync"/>.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    // Long enough for a lock or a full disk to pass, short enough for a platform's first repetition.
    private const int RetryAfterSeconds = 5;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (StorageUnavailableException e) when (!context.Response.HasStarted)
        {
            StorageDown(logger, e);
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await WriteAsync(context);
        }
    }

    /// <summary>The body that goes with the status.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return JsonBody.WriteAsync(context, "application/problem+json", json =>
        {
            json.WriteString("type", "about:blank");
            json.WriteString("title", Title(status));
            json.WriteNumber("status", status);
        });
    }

    private static string Title(int status) => status switch
    {
        StatusCodes.Status503ServiceUnavailable => "Not stored: send it again later",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than 1 MiB",
        _ => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
    };

    [LoggerMessage(1101, LogLevel.Error, "The database could not store what came in; the sender was told to send again")]
    private static partial void StorageDown(ILogger logger, Exception exception);
}
