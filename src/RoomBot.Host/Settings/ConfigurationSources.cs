using RoomBot.Host.Commands;

namespace RoomBot.Host.Settings;

/// <summary>
/// Where settings come from: the program's own appsettings.json, what a command presets, the appsettings.json of the working folder, the environment, the command line; the
/// later wins.
/// </summary>
internal static class ConfigurationSources
{
    private const string FileName = "appsettings.json";

    /// <summary>Reads all sources once; nothing is watched.</summary>
    /// <param name="given">The settings of the command line.</param>
    /// <param name="preset">What the command sets otherwise than the program's own appsettings.json.</param>
    /// <exception cref="CommandFailedException">A file cannot be read or is not JSON.</exception>
    public static IConfigurationRoot Read(
        IEnumerable<KeyValuePair<string, string?>> given, params IEnumerable<KeyValuePair<string, string?>> preset)
    {
        var configuration = new ConfigurationManager();
        AddFile(configuration, AppContext.BaseDirectory);
        configuration.AddInMemoryCollection(preset);
        AddFile(configuration, Directory.GetCurrentDirectory());

        configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables();
        configuration.AddInMemoryCollection(given);
        return configuration;
    }

    private static void AddFile(ConfigurationManager configuration, string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var file = new MemoryStream(File.ReadAllBytes(path));
            configuration.AddJsonStream(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            throw new CommandFailedException($"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }
}
