namespace RoomBot.Dialog.Channels;

/// <summary>Looks whether everything that a platform needs is right: for <c>roombot doctor</c>. Changes nothing at the platform.</summary>
public interface IPlatformDoctor
{
    /// <summary>All checks, one after the other; none of them throws for what it looks for.</summary>
    /// <param name="cancellationToken">Breaks off.</param>
    IAsyncEnumerable<PlatformFinding> ExamineAsync(CancellationToken cancellationToken);
}
