using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Host.Channels;

namespace RoomBot.Host.Endpoints;

/// <summary>
/// The stream of server-sent events of one window: who is there, all that it has not heard yet, then whatever happens.
/// A window that comes back names the last change it heard.
/// </summary>
internal sealed class WebChatStream(
    WebChatFeed feed, WebChatBoard board, IChatLog log, DialogSettings settings, IClock clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Runs until the window is closed, too slow, or the program ends.</summary>
    public async Task RunAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var window = feed.Open();
        try
        {
            var last = await log.LastChangeAsync(ending.Token);
            var missed = await log.SinceAsync(Heard(context, last), ending.Token);
            var today = await board.DayAsync(board.Today, ending.Token);
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await WriteAsync(context, WebChatEvent.Of("hello", Hello(last), WebChatJson.Default.WebChatHello), ending.Token);
            foreach (var entry in missed)
            {
                await WriteAsync(context, WebChatFeed.Entry(entry), ending.Token);
                last = Math.Max(last, entry.Change);
            }

            await WriteAsync(context, WebChatEvent.Of("caughtup", Beat(), WebChatJson.Default.WebChatBeat), ending.Token);
            await WriteAsync(context, WebChatEvent.Of("rooms", new WebChatRooms(today, []), WebChatJson.Default.WebChatRooms), ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            await FollowAsync(context, window.Reader, last, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The window is gone, or the program ends: either way nobody listens.
        }
        finally
        {
            feed.Close(window);
        }
    }

    private static async Task FollowAsync(
        HttpContext context, System.Threading.Channels.ChannelReader<WebChatEvent> happening, long heard, CancellationToken cancellationToken)
    {
        while (await happening.WaitToReadAsync(cancellationToken))
        {
            while (happening.TryRead(out var happened))
            {
                if (happened.Change == 0 || happened.Change > heard)
                {
                    await WriteAsync(context, happened, cancellationToken);
                }
            }

            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(HttpContext context, WebChatEvent happened, CancellationToken cancellationToken) =>
        await context.Response.Body.WriteAsync(happened.Bytes, cancellationToken);

    // A browser that reconnects by itself says so in the header, a page that does it in the address.
    private static long Heard(HttpContext context, long last)
    {
        var said = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : context.Request.Query["after"].ToString();
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var heard) && heard <= last ? heard : 0;
    }

    private WebChatHello Hello(long last) => new(
        [.. WebChatOffice.People.Select(p => new WebChatPerson(p.Id.Value, p.Name, settings.Admins.Contains(p.Id)))],
        WebChatOffice.Group, settings.Zone.Id, LocalDatePattern.Iso.Format(board.Today),
        clock.GetCurrentInstant().ToUnixTimeMilliseconds(), WebChatInbox.LongestMessage, last);

    private WebChatBeat Beat() => new(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
