using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Adds Feishu (or Lark) to the bot.</summary>
public static class FeishuSetup
{
    /// <summary>Registers the channel, the room provider and what they need.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">All sources; the section <c>Feishu</c> is read.</param>
    public static IServiceCollection AddFeishu(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeishuOptions>().Bind(configuration.GetSection(FeishuOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FeishuOptions>, FeishuOptionsValidator>();
        services.AddSingleton(provider => new FeishuClient(
            Connections(provider.GetRequiredService<IOptions<FeishuOptions>>().Value),
            provider.GetRequiredService<IOptions<FeishuOptions>>(), provider.GetRequiredService<IClock>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FeishuClient>>()));
        services.AddSingleton<IPlatformDoctor, FeishuDoctor>();
        services.AddSingleton<FeishuDirectory>().AddSingleton<FeishuRules>().AddSingleton<FeishuCalendars>();
        services.AddSingleton<FeishuUsers>().AddSingleton<FeishuOwnRooms>().AddSingleton<FeishuSignIn>();
        services.AddSingleton(new FeishuPublicUrl(Uri.TryCreate(configuration["RoomBot:PublicUrl"], UriKind.Absolute, out var address) ? address : null));
        services.AddSingleton<FeishuBusyCache>().AddSingleton<FeishuFollowing>().AddSingleton<FeishuNews>().AddSingleton(provider => new FeishuFreeBusy(
            provider.GetRequiredService<FeishuClient>(), provider.GetRequiredService<FeishuBusyCache>(), provider.GetRequiredService<DialogSettings>().Zone,
            provider.GetRequiredService<ILogger<FeishuFreeBusy>>()));
        services.AddSingleton<FeishuBot>().AddSingleton<FeishuPeople>();
        services.AddSingleton<FeishuVerifier>().AddSingleton<FeishuWebhook>().AddSingleton<FeishuCallbacks>();
        services.AddSingleton<FeishuIntake>().AddSingleton<FeishuEndpoint>();
        services.TryAddSingleton(provider => new CardTemplates(configuration["RoomBot:Cards"] ?? Path.Combine(AppContext.BaseDirectory, "cards"), provider.GetRequiredService<ILogger<CardTemplates>>()));
        services.AddSingleton<FeishuCards>();
        services.AddHostedService<FeishuStart>();
        if (configuration.GetSection(FeishuOptions.Section).GetValue<FeishuTransport>(nameof(FeishuOptions.Transport)) == FeishuTransport.LongConnection)
        {
            services.AddHostedService<FeishuConnection>();
        }

        services.AddSingleton<IChannel, FeishuChannel>();
        services.AddSingleton<IUsageSource, FeishuUsageSource>();
        services.AddSingleton<IRoomProvider>(provider => new FeishuRoomProvider(
            provider.GetRequiredService<FeishuDirectory>(),
            provider.GetRequiredService<FeishuFreeBusy>(), provider.GetRequiredService<FeishuFollowing>(),
            provider.GetRequiredService<FeishuRules>(), provider.GetRequiredService<FeishuCalendars>(), provider.GetRequiredService<FeishuOwnRooms>(), provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<DialogSettings>().Zone,
            provider.GetRequiredService<ILogger<FeishuRoomProvider>>()));
        return services;
    }

    /// <summary>Maps the webhook, unless events come over the long connection, and the pages of signing in.</summary>
    /// <param name="routes">Where to.</param>
    /// <exception cref="CardTemplateException">A card's template that replaces a built-in one does not hold together.</exception>
    public static void MapFeishu(this IEndpointRouteBuilder routes)
    {
        // Those built in are held by tests; checking them too would only delay the start.
        var templates = routes.ServiceProvider.GetRequiredService<CardTemplates>();
        if (templates.HasReplacements(FeishuCards.Folder))
        {
            templates.Check(FeishuCards.Folder);
        }

        if (routes.ServiceProvider.GetRequiredService<IOptions<FeishuOptions>>().Value.Transport == FeishuTransport.Webhook)
        {
            routes.MapPost("/webhooks/feishu", static context => context.RequestServices.GetRequiredService<FeishuEndpoint>().AnswerAsync(context));
        }

        routes.MapGet(FeishuSignIn.StartPath, static context => context.RequestServices.GetRequiredService<FeishuSignIn>().StartAsync(context));
        routes.MapGet(FeishuSignIn.CallbackPath, static context => context.RequestServices.GetRequiredService<FeishuSignIn>().CallbackAsync(context));
    }

#pragma warning disable CA2000 // the client owns the handler, and the container's client lives as long as the process
    private static HttpClient Connections(FeishuOptions options) =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = 64 }, disposeHandler: true)
        {
            BaseAddress = options.BaseUrl,
            Timeout = Timeout.InfiniteTimeSpan, // each try is limited by the pipeline
        };
#pragma warning restore CA2000
}
