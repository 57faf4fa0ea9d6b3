using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Brings rooms from a CSV into the local directory.</summary>
public sealed class RoomImport
{
    private readonly RoomStore rooms;

    internal RoomImport(RoomStore rooms) => this.rooms = rooms;

    /// <summary>
    /// Imports the rooms of a file: those with an id that is there are changed, the others added; rooms that the file does
    /// not name stay as they are (a room is taken out of use by <c>enabled</c> false).
    /// </summary>
    /// <param name="csv">UTF-8, header <c>id,name,capacity,city,building,floor,equipment,tags,approval,enabled</c> in any order, of which the first three must be there.</param>
    /// <param name="skipBad">Whether bad lines and unknown columns are left out; otherwise one of them keeps everything from being imported.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StorageUnavailableException">The database could not be written; nothing was imported.</exception>
    public async Task<RoomImportResult> ImportAsync(Stream csv, bool skipBad, CancellationToken cancellationToken)
    {
        var read = RoomCsvReader.Read(csv);
        if (!read.IsReadable || (read.Faults.Count > 0 && !skipBad))
        {
            return new RoomImportResult.Rejected(read.Faults);
        }

        var (added, changed) = await rooms.PutAsync(read.Rooms, cancellationToken);
        return new RoomImportResult.Imported(added, changed, read.Rooms.Count - added - changed, read.Faults);
    }
}
