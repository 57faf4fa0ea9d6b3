using RoomBot.Host.Endpoints;
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
    public static WebApplication Build(ConfigurationManager configuration, CheckedSettings settings, HostParts parts)
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
        BotSetup.Add(builder.Services, settings.RoomBot, TimeProvider.System);
        parts.Services(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ProblemMiddleware.WriteAsync });
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.MapHealth();
        _ = app.Services.GetService<OtlpExport>();
        parts.Routes(app);
        return app;
    }

    private static void AddTelemetry(IServiceCollection services, ConfigurationManager configuration)
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
