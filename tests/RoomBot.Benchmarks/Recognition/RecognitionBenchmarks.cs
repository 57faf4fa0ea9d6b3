using BenchmarkDotNet.Attributes;
using NodaTime;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Benchmarks.Recognition;

/// <summary>One sentence, warm.</summary>
[MemoryDiagnoser]
public class RecognitionBenchmarks
{
    private readonly TimeRecognizer recognizer = new();
    private readonly UnderstandingContext context =
        new(new LocalDateTime(2026, 3, 4, 10, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]));

    /// <summary>What is said.</summary>
    [Params(
        "订明天下午三点到四点半的会议室，8个人，要投影",
        "每周一上午10点周会，一小时，订到年底",
        "book Everest tomorrow 2-3pm for design review",
        "第2会议室在3楼，能坐10人")]
    public string Text { get; set; } = "";

    /// <summary>Recognizes it.</summary>
    /// <returns>The number of times found.</returns>
    [Benchmark]
    public int Recognize() => recognizer.Recognize(Text, context).Count;
}
