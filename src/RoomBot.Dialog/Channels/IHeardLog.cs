using NodaTime;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Channels;

/// <summary>When something was last heard from a platform, so that a set-up that hears nothing can be told. Durable, to about ten minutes.</summary>
public interface IHeardLog
{
    /// <summary>Something was heard; mostly that is written down already.</summary>
    /// <param name="what">Which platform and what kind (<c>feishu message</c>).</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    ValueTask NoteAsync(string what, Instant at, CancellationToken cancellationToken);

    /// <summary>When it was last heard; null for never.</summary>
    /// <param name="what">As it was noted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StorageUnavailableException">The database gave no answer.</exception>
    Task<Instant?> LastAsync(string what, CancellationToken cancellationToken);
}
