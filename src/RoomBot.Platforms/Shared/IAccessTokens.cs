namespace RoomBot.Platforms.Shared;

/// <summary>Whose access token calls carry: the app's, or a user's.</summary>
internal interface IAccessTokens
{
    /// <summary>The token to use now.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PlatformFaultException">There is none.</exception>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>The platform has refused this token: a new one, unless somebody has fetched one since.</summary>
    /// <param name="refused">The token that was refused.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PlatformFaultException">There is none.</exception>
    ValueTask<string> ReplaceAsync(string refused, CancellationToken cancellationToken);
}
