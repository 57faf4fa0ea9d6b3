using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Testing.Contracts;

/// <summary>A client of a platform's API that has made no call yet, and hands that are the platform.</summary>
/// <param name="AskAsync">Asks something harmless; the fault, or null.</param>
/// <param name="WriteAsync">Does what must not be done twice, under no key; the fault, or null.</param>
public sealed record ClientSetting(Func<Task<ProviderFault?>> AskAsync, Func<Task<ProviderFault?>> WriteAsync)
{
    /// <summary>How many access tokens were asked for.</summary>
    public required Func<int> TokensFetched { get; init; }

    /// <summary>How long an access token lives.</summary>
    public required Duration TokenLife { get; init; }

    /// <summary>How often the question has reached the platform.</summary>
    public required Func<int> Asked { get; init; }

    /// <summary>How often the write has reached the platform.</summary>
    public required Func<int> Written { get; init; }

    /// <summary>All access tokens given so far are refused from now on.</summary>
    public required Action ExpireTokens { get; init; }

    /// <summary>The bot's credentials are refused from now on.</summary>
    public required Action RefuseCredentials { get; init; }

    /// <summary>What the next calls get instead of an answer, and how many of each kind.</summary>
    public required Action<PlatformTrouble, int> Trouble { get; init; }
}
