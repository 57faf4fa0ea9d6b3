using CsvHelper;
using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Writes the local directory as a CSV that can be imported again.</summary>
public sealed class RoomExport
{
    private readonly RoomStore rooms;

    internal RoomExport(RoomStore rooms) => this.rooms = rooms;

    /// <summary>Writes all rooms, in the order of the directory, with a header.</summary>
    /// <param name="csv">Gets UTF-8 text with line feeds; stays open.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many rooms were written.</returns>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    public async Task<int> WriteAsync(TextWriter csv, CancellationToken cancellationToken)
    {
        var all = await rooms.ListAsync(cancellationToken);
        await using var writer = CsvWriter.Create(csv, RoomCsv.Writing, leaveOpen: true);
        RoomCsv.Write(writer, RoomCsv.Columns);
        foreach (var room in all)
        {
            RoomCsv.Write(writer, RoomCsv.Fields(room));
        }

        await writer.FlushAsync(cancellationToken);
        return all.Count;
    }
}
