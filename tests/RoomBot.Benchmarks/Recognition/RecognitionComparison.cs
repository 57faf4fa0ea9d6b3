using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Benchmarks.Recognition;

/// <summary>Accuracy on the spec tables and speed, RoomBot beside its peers from npm, in one run. The peers need Node and a folder named by the
/// environment variable PEERS in which they are installed; without them they are left out with a word.</summary>
internal static class RecognitionComparison
{
    private const int Rounds = 50;

    /// <summary>Runs and prints the table.</summary>
    /// <param name="output">Where to.</param>
    public static void Run(TextWriter output)
    {
        var cases = SpecCases.Read(Root());
        List<PeerRun> runs = [Ours(cases), .. Peers(cases, output)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} cases: moments, days, closed ranges, nothing."));
        output.WriteLine("| recognizer | zh right | en right | nothing right | µs a sentence |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var run in runs)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {run.Name} | {run.Right(cases, "zh"):0.0} % | {run.Right(cases, "en"):0.0} % | {run.Right(cases, "nothing"):0.0} % | {run.Microseconds:0.0} |"));
        }
    }

    private static PeerRun Ours(IReadOnlyList<SpecCase> cases)
    {
        var recognizer = new TimeRecognizer();
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var asked = cases.Select(c => (c.Id, c.Text, Context: new UnderstandingContext(c.Now.InZoneStrictly(zone)))).ToList();
        var answers = asked.ToDictionary(
            a => a.Id,
            a => (IReadOnlyList<PeerAnswer>)[.. recognizer.Recognize(a.Text, a.Context).Take(1).Select(m => AnswerOf(m.Best.Value))],
            StringComparer.Ordinal);
        for (var i = 0; i < Rounds; i++)
        {
            asked.ForEach(a => recognizer.Recognize(a.Text, a.Context));
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Rounds; i++)
        {
            asked.ForEach(a => recognizer.Recognize(a.Text, a.Context));
        }

        return new PeerRun("RoomBot", answers, watch.Elapsed.TotalMicroseconds / Rounds / asked.Count);
    }

    private static PeerAnswer AnswerOf(TimeValue value) => value switch
    {
        TimeValue.Moment moment => new(Text(moment.At), null),
        TimeValue.Whole whole => new(whole.First.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), null),
        TimeValue.Range { Grain: >= Grain.Day } range => new(Text(range.Start)?[..10], Text(range.End)?[..10]),
        TimeValue.Range range => new(Text(range.Start), Text(range.End)),
        TimeValue.Repeating repeating => new(Text(repeating.First), Text(repeating.FirstEnd)),
        _ => new(null, null),
    };

    private static string? Text(LocalDateTime? time) => time?.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<PeerRun> Peers(IReadOnlyList<SpecCase> cases, TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("PEERS") is not { Length: > 0 })
        {
            output.WriteLine("PEERS names no folder with chrono-node and @microsoft/recognizers-text-suite: compared with nobody.");
            yield break;
        }

        foreach (var line in RunNode(cases, output))
        {
            using var document = JsonDocument.Parse(line);
            var peer = document.RootElement;
            var name = peer.GetProperty("name").GetString()!;
            if (peer.TryGetProperty("missing", out var why))
            {
                output.WriteLine($"{name} is left out: {why.GetString()}");
                continue;
            }

            yield return new PeerRun(name, peer.GetProperty("answers").Deserialize<Dictionary<string, IReadOnlyList<PeerAnswer>>>(JsonSerializerOptions.Web)!, peer.GetProperty("us").GetDouble());
        }
    }

    private static string[] RunNode(IReadOnlyList<SpecCase> cases, TextWriter output)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Recognition", "peers.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["TZ"] = "Asia/Shanghai";
        try
        {
            using var node = Process.Start(start)!;
            foreach (var c in cases)
            {
                node.StandardInput.WriteLine(JsonSerializer.Serialize(new { id = c.Id, text = c.Text, @ref = Text(c.Now), lang = c.Language }));
            }

            node.StandardInput.Close();
            var lines = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("Node is missing: compared with nobody.");
            return [];
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RoomBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
