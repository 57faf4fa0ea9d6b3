using RoomBot.Dialog.Turns;

namespace RoomBot.Storage;

/// <summary>Performs units of work that write: each all or nothing, and on disk when it has returned.</summary>
internal interface IWriter : IAsyncDisposable
{
    /// <summary>Performs one unit of work.</summary>
    /// <param name="unit">Uses nothing but the session; may be performed more than once only by who asks again.</param>
    /// <param name="isFirst">True where somebody outside waits for it: it does not queue behind the others.</param>
    /// <param name="cancellationToken">Takes it back as long as it has not begun.</param>
    /// <exception cref="StorageUnavailableException">Nothing of it was written.</exception>
    Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> unit, bool isFirst, CancellationToken cancellationToken);
}
