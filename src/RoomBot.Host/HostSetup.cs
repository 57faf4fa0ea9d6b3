using RoomBot.Host.Endpoints;
using RoomBot.Host.Jobs;
using RoomBot.Host.Settings;
using RoomBot.Host.Telemetry;

namespace RoomBot.Host;

/// <summary>Puts the process together.</summary>
internal static class HostSetup
{
    private const long LargestBody = 1 << 20;

    // Less than the 30 s within which SIGTERM has to end the process; more than the dialog gives its turns.
    private static readonly TimeSpan _stopWithin = TimeSpan.FromSeconds(25);

    /// <summary>The web host with all its services and routes, not yet started.</summary>
    /// <param name="configuration">All sources.</param>
    /// <param name="settings">What was read from them.</param>
    /// <param name="parts">What a command adds: services, then routes.</param>
    /// <param name="time">The one clock of the process.</param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    public static async Task<WebApplication> BuildAsync(
        IConfigurationRoot configuration, CheckedSettings settings, HostParts parts, TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Configure(configuration.GetSection("Kestrel"));
        });
        builder.Services.AddSingleton<ILoggerProvider>(_ => Logging.Create(configuration));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = _stopWithin);
        builder.Services.AddRoutingCore();
        AddTelemetry(builder.Services, configuration);
        await BotSetup.AddAsync(builder.Services, configuration, settings.RoomBot, time, cancellationToken);
        builder.Services.AddSingleton<TurnJob>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TurnJob>());
        builder.Services.AddHostedService<UpkeepJob>();
        builder.Services.AddHostedService<FollowJob>();
        builder.Services.AddSingleton<IDependency, StorageDependency>();
        builder.Services.AddSingleton<IDependency>(services => services.GetRequiredService<TurnJob>());
        parts.Services(builder.Services);
        MeteredRoomProvider.AddAround(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ProblemMiddleware.WriteAsync });
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.MapHealth();
        app.MapUsage();
        _ = app.Services.GetService<OtlpExport>();
        parts.Routes(app);
        return app;
    }

    private static void AddTelemetry(IServiceCollection services, IConfigurationRoot configuration)
    {
        if (string.IsNullOrEmpty(configuration[OtlpExport.EndpointKey]))
        {
            services.AddSingleton<PrometheusExporter>();
        }
        else
        {
            services.AddSingleton<OtlpExport>();
        }
    }
}
