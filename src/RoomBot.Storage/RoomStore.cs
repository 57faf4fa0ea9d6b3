using System.Data.Common;
using Dapper;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage;

/// <summary>The local room directory as it is stored.</summary>
internal sealed class RoomStore(Database database)
{
    private readonly Lock gate = new();
    private volatile Directory? known;

    /// <summary>All rooms, in the order of the directory; the same instance while nothing has changed, whoever could have changed it.</summary>
    public async Task<IReadOnlyList<Room>> ListAsync(CancellationToken cancellationToken)
    {
        var version = await database.ReadAsync(VersionAsync, cancellationToken);
        if (known is { } current && current.Version == version)
        {
            return current.Rooms;
        }

        // The version is read first: what is read after it is as new, or newer and will be read again.
        var read = await database.ReadAsync(
            async session => new Directory(await VersionAsync(session), await ReadAsync(session)), cancellationToken);
        lock (gate)
        {
            if (known is null || known.Version < read.Version)
            {
                known = read;
            }

            return known.Rooms;
        }
    }

    /// <summary>Adds rooms, and changes those that are there under the same id, in one transaction.</summary>
    /// <param name="rooms">Each id once; their order becomes that of the directory. Rooms that are not named stay as they are.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many were added, and how many changed.</returns>
    public Task<(int Added, int Changed)> PutAsync(IReadOnlyList<Room> rooms, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var before = (await ReadAsync(session)).ToDictionary(room => room.Id);
            var added = rooms.Count(room => !before.ContainsKey(room.Id));
            var changed = rooms.Where(room => before.TryGetValue(room.Id, out var old) && !RoomCsv.Same(old, room)).ToList();
            await session.Connection.ExecuteAsync(
                """
                INSERT INTO rooms (id, position, name, capacity, city, building, floor, equipment, tags, approval, enabled)
                VALUES (@Id, (SELECT 1 + coalesce(max(position), 0) FROM rooms), @Name, @Capacity, @City, @Building, @Floor,
                    @Equipment, @Tags, @Approval, @Enabled)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, capacity = excluded.capacity, city = excluded.city,
                    building = excluded.building, floor = excluded.floor, equipment = excluded.equipment, tags = excluded.tags,
                    approval = excluded.approval, enabled = excluded.enabled
                """,
                rooms.Where(room => !before.ContainsKey(room.Id)).Concat(changed).Select(Row));
            return (added, changed.Count);
        },
        cancellationToken);

    private static async ValueTask<long> VersionAsync(Session session) =>
        await session.FirstAsync("SELECT directory FROM room_versions", row => row.GetInt64(0));

    private static Task<IReadOnlyList<Room>> ReadAsync(Session session) => session.ListAsync(
        "SELECT id, name, capacity, city, building, floor, equipment, tags, approval, enabled FROM rooms ORDER BY position, id", Room);

    private static Room Room(DbDataReader row) => new(
        new RoomId(row.GetString(0)),
        row.GetString(1),
        row.GetInt32(2),
        new Place(row.GetString(3), row.GetString(4), row.GetString(5)),
        EquipmentNames.Read(row.GetString(6), out _))
    {
        Tags = EquipmentNames.Split(row.GetString(7)),
        NeedsApproval = row.GetBoolean(8),
        Enabled = row.GetBoolean(9),
    };

    private static object Row(Room room) => new
    {
        Id = room.Id.Value,
        room.Name,
        room.Capacity,
        room.Place.City,
        room.Place.Building,
        room.Place.Floor,
        Equipment = EquipmentNames.Write(room.Equipment),
        Tags = string.Join(';', room.Tags),
        Approval = room.NeedsApproval,
        room.Enabled,
    };

    private sealed record Directory(long Version, IReadOnlyList<Room> Rooms);
}
