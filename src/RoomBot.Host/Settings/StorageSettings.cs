namespace RoomBot.Host.Settings;

/// <summary>Which database.</summary>
/// <param name="Provider"><c>Sqlite</c>.</param>
/// <param name="ConnectionString">As the provider reads it.</param>
internal sealed record StorageSettings(string Provider, string ConnectionString)
{
    public static StorageSettings Default { get; } = new("Sqlite", "Data Source=roombot.db");
}
