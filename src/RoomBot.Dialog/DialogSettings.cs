using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Time;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog;

/// <summary>What the dialog is told by configuration.</summary>
/// <param name="Zone">The office's zone.</param>
public sealed record DialogSettings(DateTimeZone Zone)
{
    /// <summary>The language when the user's can't be told: <c>zh</c> or <c>en</c>; default <c>zh</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>How long a meeting is when nobody says; positive, default 1 hour.</summary>
    public Duration DefaultDuration { get; init; } = Duration.FromHours(1);

    /// <summary>The office's hours; default 08:00–20:00.</summary>
    public WorkingHours WorkingHours { get; init; } = WorkingHours.Default;

    /// <summary>How long a room is held for its confirm card; default 3 minutes.</summary>
    public Duration HoldFor { get; init; } = Duration.FromMinutes(3);

    /// <summary>Who may click any card.</summary>
    public IReadOnlySet<UserId> Admins { get; init; } = new HashSet<UserId>();

    /// <summary>The rules checked before anything is booked.</summary>
    public PolicySet Policies { get; init; } = PolicySet.Default;

    /// <summary>The secret of this installation that makes action ids unguessable: at least 16 bytes, the same after a restart.</summary>
    public ReadOnlyMemory<byte> Key { get; init; }

    /// <summary>Where browsers reach the bot, for links on cards; null where they do not.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The room provider of each channel by its name; a channel that is not listed uses <see cref="DefaultRooms"/>.</summary>
    public IReadOnlyDictionary<ChannelName, string> Rooms { get; init; } = new Dictionary<ChannelName, string>();

    /// <summary>The room provider of channels that are not listed; default <c>local</c>.</summary>
    public string DefaultRooms { get; init; } = "local";

    /// <summary>How often a turn is tried before the user is told that it failed; at least 1, default 3.</summary>
    public int TurnAttempts { get; init; } = 3;

    /// <summary>After how long the user is told that work is going on; default 0.8 s.</summary>
    public Duration OneMomentAfter { get; init; } = Duration.FromMilliseconds(800);

    /// <summary>How long stopping waits for turns that are under way; default 20 s.</summary>
    public Duration StopWithin { get; init; } = Duration.FromSeconds(20);
}
