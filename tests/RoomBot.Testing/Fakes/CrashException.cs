namespace RoomBot.Testing.Fakes;

/// <summary>Stands for the end of the process at one call.</summary>
public sealed class CrashException : Exception
{
    /// <inheritdoc/>
    public CrashException()
    {
    }

    /// <inheritdoc/>
    public CrashException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public CrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
