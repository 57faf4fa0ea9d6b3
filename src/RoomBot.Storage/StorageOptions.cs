using System.ComponentModel.DataAnnotations;

namespace RoomBot.Storage;

/// <summary>Where and how long RoomBot keeps its records: the section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; init; }

    /// <summary>Of SQLite: <c>Data Source=</c> and a file, which is made where it is missing; <c>Data Source=:memory:</c> keeps nothing beyond the process.</summary>
    [Required]
    public string ConnectionString { get; init; } = "Data Source=roombot.db";

    /// <summary>How long a write waits for another process that is writing, before the sender is told to send again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:30")]
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>How long an activity is recognised when it is delivered again; platforms repeat theirs for up to 7 hours.</summary>
    [Range(typeof(TimeSpan), "08:00:00", "90.00:00:00")]
    public TimeSpan KeepActivityIds { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long replies are kept after they were sent or given up.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan KeepSentReplies { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long a card's buttons are known after the card last changed; longer than bookings reach ahead.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepCards { get; init; } = TimeSpan.FromDays(400);
}
