using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>Which rooms somebody who signed in may book, asked once for all who wait and kept as long as the directory.</summary>
internal sealed class FeishuOwnRooms(FeishuUsers users, IOptions<FeishuOptions> options, IClock clock)
{
    private const int PageSize = 100;

    private readonly ConcurrentDictionary<UserId, Kept> _kept = new();

    /// <summary>The ids of the rooms; null where they have not signed in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Shared.PlatformFaultException">There is no answer.</exception>
    public async Task<IReadOnlySet<string>?> OfAsync(UserId person, CancellationToken cancellationToken)
    {
        if (await users.ClientAsync(person, cancellationToken) is not { } client)
        {
            _kept.TryRemove(person, out _);
            return null;
        }

        var now = clock.GetCurrentInstant();
        var kept = _kept.AddOrUpdate(person, _ => New(client, now), (_, known) => IsFresh(known, now) ? known : New(client, now));
        return await kept.Rooms.Value.WaitAsync(cancellationToken);
    }

    /// <summary>The tenant says that its rooms have changed: ask again at the next question.</summary>
    public void Forget() => _kept.Clear();

    private bool IsFresh(Kept kept, Instant now) =>
        now - kept.Since < Duration.FromTimeSpan(options.Value.DirectoryFor)
        && !(kept.Rooms.IsValueCreated && (kept.Rooms.Value.IsFaulted || kept.Rooms.Value.IsCanceled));

    // Lazy: of two that ask at once one list is dropped before it was asked for.
    private static Kept New(FeishuClient client, Instant now) => new(now, new Lazy<Task<IReadOnlySet<string>>>(() => FetchAsync(client)));

    private static async Task<IReadOnlySet<string>> FetchAsync(FeishuClient client)
    {
        var rooms = new HashSet<string>(StringComparer.Ordinal);
        for (string? page = null; ;)
        {
            var request = new SearchRoomsRequest(PageSize, page);
            var answer = await client.GetAsync(isRepeatable: true, (api, token, stop) => api.SearchRoomsAsync(token, request, stop), CancellationToken.None);
            rooms.UnionWith((answer.Rooms ?? []).Select(room => room.RoomId));
            page = answer.PageToken;
            if (!answer.HasMore || string.IsNullOrEmpty(page))
            {
                return rooms;
            }
        }
    }

    private sealed record Kept(Instant Since, Lazy<Task<IReadOnlySet<string>>> Rooms);
}
