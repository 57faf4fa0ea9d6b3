using BenchmarkDotNet.Attributes;
using Dapper;
using RoomBot.Storage;

namespace RoomBot.Benchmarks.Storage;

/// <summary>One small question, with the statement kept prepared and through Dapper, which prepares it anew: why turns do not go through Dapper.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet knows of no disposing: it calls End
public class StatementBenchmarks
#pragma warning restore CA1001
{
    private BenchmarkDatabase database = null!;
    private Session session = null!;

    /// <summary>Fills a small office.</summary>
    [GlobalSetup]
    public void Fill()
    {
        database = new BenchmarkDatabase();
        database.FillAsync(100, 1000).GetAwaiter().GetResult();
        session = database.Get<IDialect>().Open(forWriting: false);
    }

    /// <summary>Takes it away.</summary>
    [GlobalCleanup]
    public void End()
    {
        session.Dispose();
        database.End();
    }

    /// <summary>Kept prepared.</summary>
    [Benchmark(Baseline = true)]
    public Task<string?> PreparedAsync() =>
        session.FirstAsync("SELECT name FROM rooms WHERE id = @id", row => row.GetString(0), ("@id", "r7"));

    /// <summary>Through Dapper.</summary>
    [Benchmark]
    public Task<string?> DapperAsync() =>
        session.Connection.QueryFirstOrDefaultAsync<string>("SELECT name FROM rooms WHERE id = @id", new { id = "r7" });
}
