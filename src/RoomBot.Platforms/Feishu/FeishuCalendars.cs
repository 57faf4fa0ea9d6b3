using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Channels;

namespace RoomBot.Platforms.Feishu;

/// <summary>Whose calendar a booking is in: that of the one who asked, where they have signed in, else the bot's.</summary>
internal sealed class FeishuCalendars(FeishuClient client, FeishuUsers users, IOptions<FeishuOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, FeishuCalendarEvents> _own = new(StringComparer.Ordinal);

    /// <summary>The bot's.</summary>
    public FeishuCalendarEvents App { get; } = new(client, owner: null, options, time);

    /// <summary>The calendar that an event is in.</summary>
    /// <param name="reference">The event.</param>
    public FeishuCalendarEvents Of(FeishuEventRef reference) => reference.Owner.Length == 0 ? App : Own(reference.Owner);

    /// <summary>Somebody's own; null where they have not signed in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuCalendarEvents?> OwnAsync(UserId person, CancellationToken cancellationToken) =>
        await users.IsSignedInAsync(person, cancellationToken) ? Own(person.Value) : null;

    /// <summary>The event of a booking whose reference was lost, wherever it was made.</summary>
    /// <param name="requester">Who asked for it.</param>
    /// <param name="when">Its time.</param>
    /// <param name="key">The key it was made under.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuEventRef?> FindAsync(UserId requester, Interval when, string key, CancellationToken cancellationToken) =>
        (await OwnAsync(requester, cancellationToken) is { } own ? await own.FindAsync(when, key, cancellationToken) : null)
        ?? await App.FindAsync(when, key, cancellationToken);

    private FeishuCalendarEvents Own(string openId) => _own.GetOrAdd(
        openId, id => new FeishuCalendarEvents(users.Client(new UserId(ChannelName.Feishu.Value, id)), id, options, time));
}
