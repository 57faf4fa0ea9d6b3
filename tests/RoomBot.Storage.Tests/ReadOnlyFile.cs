namespace RoomBot.Storage.Tests;

/// <summary>A file that cannot be written until this ends: by its mode, or for root, whom no mode stops, by its attribute.</summary>
internal sealed class ReadOnlyFile : IDisposable
{
    private readonly string file;
    private bool isImmutable;

    private ReadOnlyFile(string file)
    {
        this.file = file;
        File.SetAttributes(file, FileAttributes.ReadOnly);
    }

    /// <summary>Null where this account cannot be kept from a file.</summary>
    public static ReadOnlyFile? TryMake(string file)
    {
        var made = new ReadOnlyFile(file);
        if (!made.CanBeWritten())
        {
            return made;
        }

        made.isImmutable = Machine.Run("chattr", "+i", file);
        if (!made.CanBeWritten())
        {
            return made;
        }

        made.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (isImmutable)
        {
            Machine.Run("chattr", "-i", file);
        }

        File.SetAttributes(file, FileAttributes.Normal);
    }

    private bool CanBeWritten()
    {
        try
        {
            File.OpenWrite(file).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
