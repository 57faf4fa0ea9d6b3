using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Time;

namespace RoomBot.Host.Settings;

/// <summary>What an administrator has set, checked and in the words of Core.</summary>
internal sealed record RoomBotSettings
{
    /// <summary>The office's zone.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary><c>zh</c> or <c>en</c>, when the user's can't be told.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>How long a meeting is when nobody says; 5 minutes to 24 hours.</summary>
    public Duration DefaultDuration { get; init; } = Duration.FromHours(1);

    /// <summary>The office's hours.</summary>
    public WorkingHours WorkingHours { get; init; } = WorkingHours.Default;

    /// <summary>How long a room is held for its confirm card; 30 seconds to 30 minutes.</summary>
    public Duration HoldFor { get; init; } = Duration.FromMinutes(3);

    /// <summary>Where users' browsers reach the bot, or null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Who may click any card and see reports.</summary>
    public IReadOnlyList<UserId> Admins { get; init; } = [];

    /// <summary>The rules of booking.</summary>
    public required PolicySettings Policy { get; init; }

    /// <summary>The database.</summary>
    public required StorageSettings Storage { get; init; }
}
