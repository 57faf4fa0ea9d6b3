using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Channels;

/// <summary>What people let the bot do as themselves, durable and encrypted. Each method is one transaction.</summary>
/// <remarks>All methods throw <see cref="StorageUnavailableException"/> when the database gives no answer.</remarks>
public interface ISignInStore
{
    /// <summary>What is kept of somebody, or null where they have not signed in.</summary>
    Task<SignIn?> FindAsync(UserId person, CancellationToken cancellationToken);

    /// <summary>Keeps a new sign-in in the place of any earlier one.</summary>
    Task KeepAsync(UserId person, string secret, CancellationToken cancellationToken);

    /// <summary>Replaces what is kept, unless something else has been kept since.</summary>
    /// <returns>False where <paramref name="seen"/> is no longer what is kept; nothing is changed then.</returns>
    Task<bool> ReplaceAsync(UserId person, string secret, SignIn seen, CancellationToken cancellationToken);

    /// <summary>Forgets somebody's sign-in; none is fine.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="seen">Forgotten only while it is still this one; null for whichever it is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task ForgetAsync(UserId person, SignIn? seen, CancellationToken cancellationToken);

    /// <summary>Takes a name that is good once.</summary>
    /// <param name="name">The name.</param>
    /// <param name="until">From when on it need not be remembered, since it is refused for its age.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False where it was taken before.</returns>
    Task<bool> TakeAsync(string name, Instant until, Instant now, CancellationToken cancellationToken);

    /// <summary>How many people of a channel have signed in.</summary>
    Task<int> CountAsync(ChannelName channel, CancellationToken cancellationToken);
}
