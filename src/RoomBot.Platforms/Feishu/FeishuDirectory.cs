using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>The tenant's rooms with their places, fetched once for all callers and kept for <see cref="FeishuOptions.DirectoryFor"/>.</summary>
internal sealed class FeishuDirectory(FeishuClient client, IOptions<FeishuOptions> options, IClock clock) : IDisposable
{
    private const int PageSize = 100;

    // A tenant's tree is four or five levels deep; what is deeper is not a place that people name.
    private const int DeepestLevel = 8;

    private readonly SemaphoreSlim _one = new(1, 1);
    private IReadOnlyList<Room> _rooms = [];
    private Instant _fetched = Instant.MinValue;

    /// <summary>True where the rooms are known, so that asking for them costs nothing.</summary>
    public bool IsKnown => IsFresh();

    /// <summary>The rooms; the same list while it is kept.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Shared.PlatformFaultException">There is no answer, and what is kept is too old.</exception>
    public async Task<IReadOnlyList<Room>> RoomsAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
        {
            return _rooms;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh())
            {
                var now = clock.GetCurrentInstant();
                _rooms = await FetchAsync(cancellationToken);
                _fetched = now;
            }

            return _rooms;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The tenant says that its rooms have changed: ask again at the next question.</summary>
    public void Forget() => _fetched = Instant.MinValue;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private bool IsFresh() => clock.GetCurrentInstant() - _fetched < Duration.FromTimeSpan(options.Value.DirectoryFor);

    private async Task<IReadOnlyList<Room>> FetchAsync(CancellationToken cancellationToken)
    {
        var levels = LevelsAsync(cancellationToken);
        var rooms = new List<FeishuRoom>();
        for (string? next = null, page = null; ; page = next)
        {
            var token = page;
            var answer = await client.GetAsync(
                isRepeatable: true, (api, auth, stop) => api.RoomsAsync(auth, PageSize, token, stop), cancellationToken);
            rooms.AddRange(answer.Rooms ?? []);
            next = answer.HasMore && answer.PageToken is { Length: > 0 } more ? more : null;
            if (next is null)
            {
                break;
            }
        }

        var places = new FeishuPlaces(await levels);
        return [.. rooms.DistinctBy(room => room.RoomId, StringComparer.Ordinal).Select(room => ToRoom(room, places))];
    }

    private async Task<IReadOnlyList<FeishuLevel>> LevelsAsync(CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, FeishuLevel>(StringComparer.Ordinal);
        IReadOnlyList<string?> parents = [null];
        for (var depth = 0; parents.Count > 0 && depth < DeepestLevel; depth++)
        {
            var children = await Task.WhenAll(parents.Select(parent => ChildrenAsync(parent, cancellationToken)));
            parents = [.. children.SelectMany(level => level).Where(level => all.TryAdd(level.RoomLevelId, level) && level.HasChild)
                .Select(level => level.RoomLevelId)];
        }

        return [.. all.Values];
    }

    private async Task<IReadOnlyList<FeishuLevel>> ChildrenAsync(string? parent, CancellationToken cancellationToken)
    {
        var levels = new List<FeishuLevel>();
        for (string? page = null; ;)
        {
            var token = page;
            var answer = await client.GetAsync(
                isRepeatable: true, (api, auth, stop) => api.LevelsAsync(auth, parent, PageSize, token, stop), cancellationToken);
            levels.AddRange(answer.Items ?? []);
            page = answer.PageToken;
            if (!answer.HasMore || string.IsNullOrEmpty(page))
            {
                return levels;
            }
        }
    }

    private static Room ToRoom(FeishuRoom room, FeishuPlaces places) =>
        new(new RoomId(room.RoomId), room.Name, Math.Max(room.Capacity, 0), places.Of(room), FeishuDevices.Of(room.Device ?? []))
        {
            Enabled = room.RoomStatus?.Status ?? true,
        };
}
