using RoomBot.Storage;

namespace RoomBot.Host.Commands;

/// <summary>Brings rooms into the local directory.</summary>
internal static class RoomDirectory
{
    /// <summary>Imports a file and says what was done.</summary>
    /// <exception cref="CommandFailedException">It cannot be read, or has bad rows; nothing was imported.</exception>
    public static async Task ImportAsync(IServiceProvider services, FileInfo file, bool skipBad, CancellationToken cancellationToken)
    {
        var done = await ReadAsync(services, file, skipBad, cancellationToken);
        foreach (var fault in done.Skipped)
        {
            await Console.Error.WriteLineAsync($"left out · {fault}");
        }

        Console.WriteLine($"{done.Added} added, {done.Changed} changed, {done.Unchanged} as before, {done.Skipped.Count} left out");
    }

    /// <summary>The rooms of a file, or without one the sample office where there are no rooms yet.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or has bad rows.</exception>
    public static async Task FillAsync(IServiceProvider services, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            await ReadAsync(services, file, skipBad: false, cancellationToken);
        }
        else
        {
            await services.GetRequiredService<SampleOffice>().AddRoomsAsync(cancellationToken);
        }
    }

    private static async Task<RoomImportResult.Imported> ReadAsync(
        IServiceProvider services, FileInfo file, bool skipBad, CancellationToken cancellationToken)
    {
        FileStream csv;
        try
        {
            csv = file.OpenRead();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{file.FullName} cannot be read: {e.Message}", e);
        }

        await using (csv)
        {
            return await services.GetRequiredService<RoomImport>().ImportAsync(csv, skipBad, cancellationToken) switch
            {
                RoomImportResult.Imported imported => imported,
                RoomImportResult.Rejected rejected => throw await RefusedAsync(file, rejected.Faults),
                var other => throw new InvalidOperationException($"No answer for {other.GetType().Name}."),
            };
        }
    }

    private static async Task<CommandFailedException> RefusedAsync(FileInfo file, IReadOnlyList<RoomImportFault> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: {fault}");
        }

        return new CommandFailedException($"nothing was imported from {file.Name}: {faults.Count} wrong; --skip-bad leaves them out");
    }
}
