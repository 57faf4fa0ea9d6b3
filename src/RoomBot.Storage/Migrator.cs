using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Brings a database up to date: numbered SQL files, in order, each in one transaction.</summary>
internal sealed class Migrator(IClock clock)
{
    /// <summary>The steps of a dialect, in order.</summary>
    /// <exception cref="InvalidOperationException">The embedded files are not numbered 0001, 0002 … without gaps.</exception>
    public static IReadOnlyList<Migration> Of(string dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        var prefix = $"{dialect}/Migrations/";
        var steps = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[prefix.Length..]))
            .ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Number != i + 1)
            {
                throw new InvalidOperationException($"{dialect} has no migration {i + 1:D4}, or has it twice.");
            }
        }

        return steps;
    }

    /// <summary>Applies what has not been applied. Safe where two processes start at once: the second waits, and finds it done.</summary>
    /// <exception cref="StorageUnavailableException">The database was made by a newer program, or by other files than this one's.</exception>
    public Task MigrateAsync(IDialect dialect, Session session) => MigrateAsync(dialect, session, Of(dialect.Name));

    /// <summary>The same with other steps.</summary>
    internal async Task MigrateAsync(IDialect dialect, Session session, IReadOnlyList<Migration> steps)
    {
        if (await IsUpToDateAsync(dialect, session, steps))
        {
            return;
        }

        foreach (var step in steps)
        {
            dialect.BeginWrite(session);
            try
            {
                var applied = await AppliedAsync(session, steps);
                if (applied < step.Number)
                {
                    await ApplyAsync(session, step);
                }

                await session.Connection.ExecuteAsync("COMMIT");
            }
            finally
            {
                if (dialect.InTransaction(session))
                {
                    await session.Connection.ExecuteAsync("ROLLBACK");
                }
            }
        }
    }

    // Nothing is written where nothing is missing, so that a start does not wait for another process that writes.
    private static async Task<bool> IsUpToDateAsync(IDialect dialect, Session session, IReadOnlyList<Migration> steps)
    {
        var made = await session.Connection.ExecuteScalarAsync<long>(dialect.CountTables, new { table = "migrations" });
        return made > 0 && await AppliedAsync(session, steps) == steps.Count;
    }

    private static async Task<int> AppliedAsync(Session session, IReadOnlyList<Migration> steps)
    {
        await session.Connection.ExecuteAsync(
            """
            CREATE TABLE IF NOT EXISTS migrations (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)
            """);
        var applied = (await session.Connection.QueryAsync<(int Number, string Name, string Checksum)>(
            "SELECT number, name, checksum FROM migrations ORDER BY number")).AsList();
        for (var i = 0; i < applied.Count; i++)
        {
            if (i >= steps.Count)
            {
                throw new StorageUnavailableException(
                    $"The database is at migration {applied[i].Number:D4}_{applied[i].Name}, this program ends at {steps.Count:D4}: a newer RoomBot has used it.");
            }

            if (applied[i].Number != steps[i].Number
                || !string.Equals(applied[i].Checksum, steps[i].Checksum, StringComparison.Ordinal))
            {
                throw new StorageUnavailableException(
                    $"Migration {applied[i].Number:D4}_{applied[i].Name} was applied from another file than this program's {steps[i].Number:D4}_{steps[i].Name}.");
            }
        }

        return applied.Count;
    }

    private async Task ApplyAsync(Session session, Migration step)
    {
        await session.Connection.ExecuteAsync(step.Sql);
        await session.Connection.ExecuteAsync(
            "INSERT INTO migrations (number, name, checksum, applied_at) VALUES (@Number, @Name, @Checksum, @At)",
            new { step.Number, step.Name, step.Checksum, At = clock.GetCurrentInstant().ToUnixTimeTicks() });
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var number = int.Parse(file.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(number, Path.GetFileNameWithoutExtension(file)[5..], sql, checksum);
    }
}
