using System.Diagnostics.Metrics;
using RoomBot.Host.Telemetry;

namespace RoomBot.Host.Tests.Telemetry;

public sealed class PrometheusTests
{
    [Fact]
    public void Counters_gauges_and_histograms_are_written_in_the_text_format()
    {
        using var exporter = new PrometheusExporter();
        using var meter = new Meter(Metrics.Source);
        meter.CreateCounter<long>("test.asked", null, "Asked\nor \\ not.").Add(2, new("why", "a \"b\"\\\n"), new("ok", true));
        meter.CreateUpDownCounter<int>("test.depth").Add(3);
        meter.CreateObservableGauge("test.heat", () => 1.5, "1");
        var lengths = meter.CreateHistogram<double>(
            "test.length", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        lengths.Record(0.1);
        lengths.Record(0.5);
        lengths.Record(7);

        var lines = exporter.Write().Split('\n');

        Assert.Contains("# HELP test_asked_total Asked\\nor \\\\ not.", lines);
        Assert.Contains("# TYPE test_asked_total counter", lines);
        Assert.Contains("test_asked_total{why=\"a \\\"b\\\"\\\\\\n\",ok=\"True\"} 2", lines);
        Assert.Contains("# TYPE test_depth gauge", lines);
        Assert.Contains("test_depth 3", lines);
        Assert.Contains("test_heat_ratio 1.5", lines);
        Assert.Contains("# TYPE test_length_seconds histogram", lines);
        Assert.Contains("test_length_seconds_bucket{le=\"0.1\"} 1", lines);
        Assert.Contains("test_length_seconds_bucket{le=\"1\"} 2", lines);
        Assert.Contains("test_length_seconds_bucket{le=\"+Inf\"} 3", lines);
        Assert.Contains("test_length_seconds_sum 7.6", lines);
        Assert.Contains("test_length_seconds_count 3", lines);
    }

    [Fact]
    public void Meters_of_others_are_left_out()
    {
        using var exporter = new PrometheusExporter();
        using var meter = new Meter("Somebody.Else");
        meter.CreateCounter<long>("not.ours").Add(1);

        Assert.DoesNotContain("not_ours", exporter.Write(), StringComparison.Ordinal);
    }
}
