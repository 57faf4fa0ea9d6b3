using RoomBot.Host.Telemetry;

namespace RoomBot.Host.Endpoints;

/// <summary>Is it alive, can it work, what has it counted.</summary>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";
    public const string Counted = "/metrics";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Live, static context => AnswerAsync(context, []));
        routes.MapGet(Ready, static async context =>
        {
            var checks = new List<(string, string?)>();
            foreach (var dependency in context.RequestServices.GetServices<IDependency>())
            {
                checks.Add((dependency.Name, await dependency.WhyDownAsync(context.RequestAborted)));
            }

            await AnswerAsync(context, checks);
        });
        if (routes.ServiceProvider.GetService<PrometheusExporter>() is { } exporter)
        {
            routes.MapGet(Counted, async context =>
            {
                context.Response.ContentType = PrometheusText.ContentType;
                await context.Response.WriteAsync(exporter.Write(), context.RequestAborted);
            });
        }
    }

    private static async Task AnswerAsync(HttpContext context, List<(string Name, string? WhyDown)> checks)
    {
        var up = checks.TrueForAll(check => check.WhyDown is null);
        context.Response.StatusCode = up ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        await JsonBody.WriteAsync(context, "application/json", json =>
        {
            json.WriteString("status", up ? "up" : "down");
            json.WriteStartObject("dependencies");
            foreach (var (name, whyDown) in checks)
            {
                json.WriteString(name, whyDown ?? "up");
            }

            json.WriteEndObject();
        });
    }
}
