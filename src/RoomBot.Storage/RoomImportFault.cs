using System.Globalization;

namespace RoomBot.Storage;

/// <summary>What is wrong at one place of a rooms' CSV.</summary>
/// <param name="Line">From 1, as an editor counts; the header is line 1.</param>
/// <param name="Column">The column's name; empty where the whole line is meant.</param>
/// <param name="Value">What stands there, at most 80 characters of it.</param>
/// <param name="Reason">What is wrong with it and what would be right.</param>
public sealed record RoomImportFault(int Line, string Column, string Value, string Reason)
{
    /// <summary>For people: <c>line 3, capacity 'ten': is not a whole number from 1 to 10000</c>.</summary>
    public override string ToString() => Column.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Reason}")
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}, {Column} '{Value}': {Reason}");
}
