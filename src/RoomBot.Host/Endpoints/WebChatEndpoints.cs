using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime.Text;
using RoomBot.Dialog.Channels;
using RoomBot.Host.Channels;
using RoomBot.Host.Commands;
using RoomBot.Platforms.Shared;
using RoomBot.Simulators;

namespace RoomBot.Host.Endpoints;

/// <summary>The playground page and what it calls. Whoever reaches it can be anybody: it belongs on the loopback interface.</summary>
internal static class WebChatEndpoints
{
    /// <summary>Where templates that replace the built-in ones are; by default <c>cards</c> beside the program.</summary>
    public const string CardsKey = "RoomBot:Cards";

    /// <summary>Adds the web chat as a channel.</summary>
    public static void AddWebChat(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new CardTemplates(
            provider.GetRequiredService<IConfiguration>()[CardsKey] ?? Path.Combine(AppContext.BaseDirectory, "cards"),
            provider.GetRequiredService<ILogger<CardTemplates>>()));
        services.AddSingleton<WebChatFeed>();
        services.AddSingleton<WebChatBoard>();
        services.AddSingleton<WebChatInbox>();
        services.AddSingleton<WebChatStream>();
        services.AddSingleton<IChannel, WebChatChannel>();
        services.AddHostedService<WebChatWatch>();
    }

    /// <summary>Serves the page at <c>/</c> and what it calls below <c>/chat</c>.</summary>
    /// <exception cref="CommandFailedException">A card template does not hold together.</exception>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        RefuseBadCards(routes.ServiceProvider.GetRequiredService<CardTemplates>());
        routes.MapPlayground();
        routes.MapGet("/chat/events", static context => Get<WebChatStream>(context).RunAsync(context));
        routes.MapGet("/chat/rooms", RoomsAsync);
        routes.MapPost("/chat/messages", static context => Get<WebChatInbox>(context).MessageAsync(context));
        routes.MapPost("/chat/actions", static context => Get<WebChatInbox>(context).ActionAsync(context));
    }

    // Those built in are held by tests; checking them too would only delay the start.
    private static void RefuseBadCards(CardTemplates templates)
    {
        try
        {
            if (templates.HasReplacements(ChannelName.Playground.Value))
            {
                templates.Check(ChannelName.Playground.Value);
            }
        }
        catch (CardTemplateException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    private static async Task RoomsAsync(HttpContext context)
    {
        var day = LocalDatePattern.Iso.Parse(context.Request.Query["day"].ToString());
        if (!day.Success || day.Value.Year is < 1970 or > 9000)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            await Get<WebChatBoard>(context).DayAsync(day.Value, context.RequestAborted),
            WebChatJson.Default.WebChatDay,
            cancellationToken: context.RequestAborted);
    }

    private static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();
}
