using System.Data;
using System.Data.Common;

namespace RoomBot.Storage;

/// <summary>A connection whose statements stay prepared. For one user at a time.</summary>
/// <remarks>
/// The statements of every turn run through here and not through Dapper: preparing one anew costs more than running it
/// (tests/RoomBot.Benchmarks/results). What is run now and then goes through Dapper, on <see cref="Connection"/>.
/// </remarks>
internal sealed class Session(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The open connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>Runs a statement; the number of rows changed.</summary>
    public Task<int> ExecuteAsync(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(sql, values).ExecuteNonQueryAsync();

    /// <summary>All rows of a query.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        ReadAllAsync(Bind(sql, values), read);

    /// <summary>The first row of a query, or the default where there is none.</summary>
    public Task<T?> FirstAsync<T>(
        string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        ReadFirstAsync(Bind(sql, values), read);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        await using var reader = await command.ExecuteReaderAsync();
        List<T>? rows = null;
        while (await reader.ReadAsync())
        {
            (rows ??= []).Add(read(reader));
        }

        return rows ?? (IReadOnlyList<T>)[];
    }

    private static async Task<T?> ReadFirstAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow);
        return await reader.ReadAsync() ? read(reader) : default;
    }

    private DbCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared.Add(sql, command = Prepare(sql, values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // every caller passes a constant; values go in as parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
