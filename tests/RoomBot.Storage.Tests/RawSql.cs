using Microsoft.Data.Sqlite;

namespace RoomBot.Storage.Tests;

/// <summary>A database spoken to past the program, as an administrator with a command line does.</summary>
internal sealed class RawSql : IDisposable
{
    private readonly SqliteConnection connection;

    public RawSql(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=True");
        connection.Open();
    }

    public int Execute(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar();
    }

    public List<string> Texts(string sql)
    {
        using var command = Command(sql, []);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    /// <summary>Runs a statement; false where the database refuses it by a rule of its own.</summary>
    public bool Accepts(string sql, params (string Name, object Value)[] values)
    {
        try
        {
            Execute(sql, values);
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            return false;
        }
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
