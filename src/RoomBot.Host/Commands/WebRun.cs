namespace RoomBot.Host.Commands;

/// <summary>Runs a web host until it is told to end.</summary>
internal static class WebRun
{
    /// <param name="app">Built, not started.</param>
    /// <param name="started">Called with the addresses when it listens.</param>
    /// <param name="cancellationToken">Ends it; SIGTERM and Ctrl+C do too.</param>
    /// <exception cref="CommandFailedException">It cannot listen there.</exception>
    public static async Task<int> RunAsync(
        WebApplication app, Action<IReadOnlyCollection<string>> started, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or FormatException)
        {
            throw new CommandFailedException($"cannot listen: {e.Message.ReplaceLineEndings(" ")} Choose another address with --urls.", e);
        }

        started([.. app.Urls]);
        await app.WaitForShutdownAsync(cancellationToken);
        return CommandRun.Done;
    }
}
