namespace RoomBot.Host.Endpoints;

/// <summary>One line a request: method, route, status, time. Never the path as it came, its query or a body: those hold secrets and what people wrote.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, TimeProvider time, ILogger<RequestLogMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
            var elapsed = time.GetElapsedTime(began).TotalMilliseconds;
            if (route is HealthEndpoints.Live or HealthEndpoints.Ready or HealthEndpoints.Counted)
            {
                Probed(logger, context.Request.Method, route, context.Response.StatusCode, elapsed);
            }
            else
            {
                Answered(logger, context.Request.Method, route, context.Response.StatusCode, elapsed);
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Route} {Status} in {ElapsedMs:0.0} ms")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double elapsedMs);

    [LoggerMessage(1002, LogLevel.Debug, "{Method} {Route} {Status} in {ElapsedMs:0.0} ms")]
    private static partial void Probed(ILogger logger, string method, string route, int status, double elapsedMs);
}
