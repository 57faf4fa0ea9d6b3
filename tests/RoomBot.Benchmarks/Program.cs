using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RoomBot.Benchmarks.Load;
using RoomBot.Benchmarks.Recognition;

// Run by hand, from a Release build: dotnet run -c Release --project tests/RoomBot.Benchmarks -- --filter '*Availability*'
// Recognition beside its peers: dotnet run -c Release --project tests/RoomBot.Benchmarks -- recognition
if (args is ["recognition"])
{
    RecognitionComparison.Run(Console.Out);
    return;
}

// Turns under load: dotnet run -c Release --project tests/RoomBot.Benchmarks -- load 30
if (args is ["load", ..])
{
    await LoadProgram.RunAsync(args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 30);
    return;
}

// Feishu's events, cards and rooms under load: dotnet run -c Release --project tests/RoomBot.Benchmarks -- feishu 30
if (args is ["feishu", ..])
{
    await FeishuLoad.RunAsync(args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 30);
    return;
}

// In this process, because the generated project that BenchmarkDotNet would build knows nothing of artifacts/.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default);
BenchmarkSwitcher.FromAssembly(typeof(LoadProgram).Assembly).Run(args, config);
