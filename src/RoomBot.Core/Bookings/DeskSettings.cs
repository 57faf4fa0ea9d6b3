using NodaTime;

namespace RoomBot.Core.Bookings;

/// <summary>How patient the booking desk is.</summary>
public sealed record DeskSettings
{
    /// <summary>The defaults.</summary>
    public static DeskSettings Default { get; } = new();

    /// <summary>How long a hold stands; default 3 minutes.</summary>
    public Duration HoldFor { get; init; } = Duration.FromMinutes(3);

    /// <summary>Pauses before each further question to a provider that gave no answer; default 1, 2 and 4 seconds.</summary>
    public IReadOnlyList<Duration> Pauses { get; init; } =
        [Duration.FromSeconds(1), Duration.FromSeconds(2), Duration.FromSeconds(4)];

    /// <summary>No further question is begun when this long has passed since the user asked; default 15 seconds.</summary>
    public Duration Patience { get; init; } = Duration.FromSeconds(15);

    /// <summary>For how long a lost request may still take effect at the provider; removal goes on until then. Default 2 minutes.</summary>
    public Duration SurfacesWithin { get; init; } = Duration.FromMinutes(2);

    /// <summary>How far ahead confirmed bookings are compared with what stands; default 400 days. How often those far ahead are is the provider's matter.</summary>
    public Duration FollowAhead { get; init; } = Duration.FromDays(400);

    /// <summary>For how long after it was asked for (and after a restart) a booking that does not stand at the provider is left to the turn that is at work on it; default 10 minutes.</summary>
    public Duration TurnsWithin { get; init; } = Duration.FromMinutes(10);
}
