using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace RoomBot.Host.Telemetry;

/// <summary>All values of one instrument, as one family of the Prometheus text format. Safe for concurrent use.</summary>
internal sealed class PrometheusSeries
{
    private static readonly double[] _secondBounds =
        [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Value> _byLabels = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _type;
    private readonly string _help;
    private readonly bool _adds;
    private readonly double[]? _bounds;

    public PrometheusSeries(Instrument instrument)
    {
        var kind = instrument.GetType().GetGenericTypeDefinition();
        _type = kind == typeof(Histogram<>) ? "histogram"
            : kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? "counter"
            : "gauge";
        _adds = kind == typeof(Counter<>) || kind == typeof(UpDownCounter<>) || kind == typeof(Histogram<>);
        _name = PrometheusText.Name(instrument.Name, instrument.Unit, _type);
        _help = PrometheusText.Help(instrument.Description ?? instrument.Name);
        _bounds = kind == typeof(Histogram<>) ? Bounds(instrument) : null;
    }

    public void Record(double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (_lock)
        {
            if (!_byLabels.TryGetValue(labels, out var value))
            {
                _byLabels[labels] = value = new Value(_bounds is null ? [] : new long[_bounds.Length + 1]);
            }

            value.Total = _adds ? value.Total + measured : measured;
            if (_bounds is not null)
            {
                var bucket = Array.BinarySearch(_bounds, measured);
                value.Buckets[bucket < 0 ? ~bucket : bucket]++;
            }
        }
    }

    public void Write(StringBuilder text)
    {
        lock (_lock)
        {
            if (_byLabels.Count == 0)
            {
                return;
            }

            text.Append("# HELP ").Append(_name).Append(' ').Append(_help).Append('\n');
            text.Append("# TYPE ").Append(_name).Append(' ').Append(_type).Append('\n');
            foreach (var (labels, value) in _byLabels)
            {
                if (_bounds is null)
                {
                    Line(text, "", labels, value.Total);
                }
                else
                {
                    WriteHistogram(text, labels, value);
                }
            }
        }
    }

    private void WriteHistogram(StringBuilder text, string labels, Value value)
    {
        var separator = labels.Length == 0 ? "" : ",";
        var upTo = 0L;
        for (var i = 0; i < value.Buckets.Length; i++)
        {
            upTo += value.Buckets[i];
            var bound = i < _bounds!.Length ? _bounds[i].ToString("R", CultureInfo.InvariantCulture) : "+Inf";
            Line(text, "_bucket", $"{labels}{separator}le=\"{bound}\"", upTo);
        }

        Line(text, "_sum", labels, value.Total);
        Line(text, "_count", labels, upTo);
    }

    private void Line(StringBuilder text, string suffix, string labels, double value)
    {
        text.Append(_name).Append(suffix);
        if (labels.Length > 0)
        {
            text.Append('{').Append(labels).Append('}');
        }

        text.Append(' ').Append(PrometheusText.Number(value)).Append('\n');
    }

    private static double[] Bounds(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
        _ => _secondBounds,
    };

    private sealed class Value(long[] buckets)
    {
        public long[] Buckets { get; } = buckets;

        public double Total { get; set; }
    }
}
