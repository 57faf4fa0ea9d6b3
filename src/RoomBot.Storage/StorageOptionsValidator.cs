using Microsoft.Extensions.Options;
using RoomBot.Storage.Sqlite;

namespace RoomBot.Storage;

/// <summary>Refuses settings that cannot work, naming the key.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Provider == StorageProvider.Postgres)
        {
            return ValidateOptionsResult.Fail(
                "Storage:Provider is Postgres, which this version does not have yet; set it to Sqlite.");
        }

        if (!Enum.IsDefined(options.Provider))
        {
            return ValidateOptionsResult.Fail("Storage:Provider is neither Sqlite nor Postgres.");
        }

        try
        {
            SqliteDialect.FileOf(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"Storage:ConnectionString is not one of SQLite's (Data Source=roombot.db): {e.Message}");
        }
    }
}
