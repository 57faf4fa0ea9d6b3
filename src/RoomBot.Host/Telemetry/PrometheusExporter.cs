using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace RoomBot.Host.Telemetry;

/// <summary>Listens to the program's instruments and writes their values in the Prometheus text format.</summary>
internal sealed class PrometheusExporter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, PrometheusSeries> _series = new();

    public PrometheusExporter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Metrics.Exported.Contains(instrument.Meter.Name) && instrument.GetType().IsGenericType)
            {
                listener.EnableMeasurementEvents(instrument, _series.GetOrAdd(instrument, static i => new PrometheusSeries(i)));
            }
        };
        _listener.MeasurementsCompleted = (instrument, _) => _series.TryRemove(instrument, out var _);
        _listener.SetMeasurementEventCallback<double>(static (_, measured, tags, series) => Record(series, measured, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, measured, tags, series) => Record(series, measured, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, measured, tags, series) => Record(series, measured, tags));
        _listener.Start();
    }

    /// <summary>What there is now, by name.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (_, series) in _series.OrderBy(s => s.Key.Name, StringComparer.Ordinal))
        {
            series.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static void Record(object? series, double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        ((PrometheusSeries)series!).Record(measured, tags);
}
