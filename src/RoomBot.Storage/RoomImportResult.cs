namespace RoomBot.Storage;

/// <summary>How an import ended. A closed set.</summary>
public abstract record RoomImportResult
{
    private RoomImportResult()
    {
    }

    /// <summary>The rooms are in the directory.</summary>
    /// <param name="Added">Rooms that were not there before.</param>
    /// <param name="Changed">Rooms that were there and are different now.</param>
    /// <param name="Unchanged">Rooms that were there just so.</param>
    /// <param name="Skipped">What was wrong with the lines (or columns) left out, by line; empty unless bad ones were to be skipped.</param>
    public sealed record Imported(int Added, int Changed, int Unchanged, IReadOnlyList<RoomImportFault> Skipped) : RoomImportResult;

    /// <summary>Nothing was imported.</summary>
    /// <param name="Faults">Everything that is wrong, by line.</param>
    public sealed record Rejected(IReadOnlyList<RoomImportFault> Faults) : RoomImportResult;
}
