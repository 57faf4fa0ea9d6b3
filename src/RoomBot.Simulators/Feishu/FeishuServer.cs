using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace RoomBot.Simulators.Feishu;

/// <summary>A simulated Feishu at an address of its own on the loopback interface.</summary>
public sealed class FeishuServer : IAsyncDisposable
{
    private readonly WebApplication host;

    private FeishuServer(WebApplication host, FeishuSimulator feishu)
    {
        this.host = host;
        Feishu = feishu;
        Address = new Uri(host.Urls.First());
    }

    /// <summary>The tenant.</summary>
    public FeishuSimulator Feishu { get; }

    /// <summary>The app's base address.</summary>
    public Uri Address { get; }

    /// <summary>Starts one.</summary>
    /// <param name="options">The tenant's set-up.</param>
    /// <param name="time">The tenant's clock.</param>
    /// <param name="port">Where it listens; 0 for any free port.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<FeishuServer> StartAsync(FeishuSimulatorOptions options, TimeProvider time, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var feishu = new FeishuSimulator(options, time);
        feishu.Map(app);
        await app.StartAsync(cancellationToken);
        return new FeishuServer(app, feishu);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Feishu.Cut();
        Feishu.Dispose();

        // Calls that hang on purpose are not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await host.StopAsync(now.Token);
        await host.DisposeAsync();
    }
}
