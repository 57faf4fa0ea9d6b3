using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RoomBot.Dialog;
using RoomBot.Dialog.Reports;

namespace RoomBot.Host.Endpoints;

/// <summary>The file of a usage report, for whoever has the link from its card: signed, and good for a day.</summary>
internal static class UsageEndpoints
{
    private const int RetryAfterSeconds = 60;

    // With its mark at the front, spreadsheets read it as UTF-8.
    private static readonly UTF8Encoding _marked = new(encoderShouldEmitUTF8Identifier: true);

    public static void MapUsage(this IEndpointRouteBuilder routes) => routes.MapGet(UsageTicket.Path, AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        var (services, response) = (context.RequestServices, context.Response);
        var settings = services.GetRequiredService<DialogSettings>();
        response.Headers.CacheControl = "private, no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";

        // Who is no administrator any more has no report any more.
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        if (UsageTicket.Open(context.Request.Query[UsageTicket.Field], settings.Key.Span, now) is not { } ticket || !settings.Admins.Contains(ticket.For))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var reports = services.GetRequiredService<UsageReports>();
        switch (await reports.ReadAsync(ticket.Provider, ticket.First, ticket.Behind, ticket.Scope, new Progress<double>(), context.RequestAborted))
        {
            case UsageResult.Counted counted:
                await SendAsync(response, ticket, UsageCsv.Write(counted.Report, ticket.Language), context.RequestAborted);
                break;
            case UsageResult.NoAccount or UsageResult.NoSuchRoom:
                response.StatusCode = StatusCodes.Status404NotFound;
                break;
            default:
                response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                response.StatusCode = StatusCodes.Status502BadGateway;
                break;
        }
    }

    private static async Task SendAsync(HttpResponse response, UsageTicket ticket, string csv, CancellationToken cancellationToken)
    {
        byte[] body = [.. _marked.GetPreamble(), .. _marked.GetBytes(csv)];
        var last = LocalDatePattern.Iso.Format(ticket.Behind.PlusDays(-1));
        response.ContentType = "text/csv; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"room-usage-{LocalDatePattern.Iso.Format(ticket.First)}-{last}.csv\"";
        await response.Body.WriteAsync(body, cancellationToken);
    }
}
