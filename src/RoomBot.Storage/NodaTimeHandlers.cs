using System.Data;
using System.Data.Common;
using Dapper;
using NodaTime;

namespace RoomBot.Storage;

/// <summary>
/// How moments and dates stand in the database. An instant is a 64-bit count of ticks (100 ns) since 1970: what a clock of
/// .NET yields is read back equal, which microseconds would cut off, and it sorts and compares as an integer in every
/// database. Local dates (those a series leaves out) are text in ISO form.
/// </summary>
internal static class NodaTimeHandlers
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        SqlMapper.AddTypeHandler(new InstantHandler());
        return true;
    });

    /// <summary>Teaches Dapper, once in a process.</summary>
    public static bool Register() => Registered.Value;

    /// <summary>An instant as it is stored.</summary>
    public static long Stored(this Instant instant) => instant.ToUnixTimeTicks();

    /// <summary>An instant of a row.</summary>
    public static Instant GetInstant(this DbDataReader row, int column) => Instant.FromUnixTimeTicks(row.GetInt64(column));

    /// <summary>A half-open interval of a row: two columns, start and end.</summary>
    public static Interval GetInterval(this DbDataReader row, int startColumn) =>
        new(row.GetInstant(startColumn), row.GetInstant(startColumn + 1));

    /// <summary>A text that may be missing.</summary>
    public static string? GetText(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed class InstantHandler : SqlMapper.TypeHandler<Instant>
    {
        public override Instant Parse(object value) => Instant.FromUnixTimeTicks((long)value);

        public override void SetValue(IDbDataParameter parameter, Instant value) => parameter.Value = value.Stored();
    }
}
