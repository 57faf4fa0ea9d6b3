namespace RoomBot.Host.Commands;

/// <summary>A command cannot do what it was asked: exit code 1, and the message as the one line that says why.</summary>
internal sealed class CommandFailedException : Exception
{
    public CommandFailedException()
    {
    }

    public CommandFailedException(string message)
        : base(message)
    {
    }

    public CommandFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
