using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RoomBot.Host.Telemetry;

/// <summary>Sends metrics and traces by OTLP, as OpenTelemetry's own environment variables say.</summary>
internal sealed class OtlpExport : IDisposable
{
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly ResourceBuilder _resource = ResourceBuilder.CreateDefault().AddService("roombot").AddEnvironmentVariableDetector();

    private readonly MeterProvider _metrics = Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(_resource)
        .AddMeter([.. Metrics.Exported])
        .AddOtlpExporter()
        .Build();

    private readonly TracerProvider _traces = Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(_resource)
        .AddSource(Metrics.Source, "Microsoft.AspNetCore")
        .AddOtlpExporter()
        .Build();

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
