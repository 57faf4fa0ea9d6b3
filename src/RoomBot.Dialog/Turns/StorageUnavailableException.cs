namespace RoomBot.Dialog.Turns;

/// <summary>The database could not store: nothing was written, and the sender must be told to send again.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Without words.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>With words for the log.</summary>
    /// <param name="message">What could not be stored and why; no content.</param>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With words for the log and the cause.</summary>
    /// <param name="message">What could not be stored and why; no content.</param>
    /// <param name="innerException">What the database said.</param>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
