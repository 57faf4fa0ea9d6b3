using System.Security.Cryptography;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Channels;

namespace RoomBot.Storage;

/// <summary>The sign-ins, encrypted.</summary>
internal sealed class SignInStore(Database database, InstallationKey installation) : ISignInStore
{
    private byte[]? known;

    /// <inheritdoc/>
    public async Task<SignIn?> FindAsync(UserId person, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(cancellationToken);
        var kept = await database.ReadAsync(
            async session => await session.FirstAsync(
                "SELECT secret, version FROM sign_ins WHERE person = @person",
                row => (Secret: row.GetFieldValue<byte[]>(0), Version: row.GetInt64(1)),
                ("@person", person.ToString())),
            cancellationToken);
        return kept.Secret is { } secret && SecretBox.Open(key, person.ToString(), secret) is { } text ? new SignIn(text, kept.Version) : null;
    }

    /// <inheritdoc/>
    public async Task KeepAsync(UserId person, string secret, CancellationToken cancellationToken)
    {
        var sealedText = SecretBox.Seal(await KeyAsync(cancellationToken), person.ToString(), secret);
        await database.WriteAsync(
            async session => await session.ExecuteAsync(
                """
                INSERT INTO sign_ins (person, secret, version) VALUES (@person, @secret, @version)
                ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, version = excluded.version
                """,
                ("@person", person.ToString()),
                ("@secret", sealedText),
                ("@version", NewVersion())),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> ReplaceAsync(UserId person, string secret, SignIn seen, CancellationToken cancellationToken)
    {
        var sealedText = SecretBox.Seal(await KeyAsync(cancellationToken), person.ToString(), secret);
        return await database.WriteAsync(
            async session => await session.ExecuteAsync(
                "UPDATE sign_ins SET secret = @secret, version = @version WHERE person = @person AND version = @seen",
                ("@person", person.ToString()),
                ("@secret", sealedText),
                ("@version", NewVersion()),
                ("@seen", seen.Version)) > 0,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(UserId person, SignIn? seen, CancellationToken cancellationToken) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "DELETE FROM sign_ins WHERE person = @person AND (@seen IS NULL OR version = @seen)",
            ("@person", person.ToString()),
            ("@seen", seen?.Version)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TakeAsync(string name, Instant until, Instant now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync("DELETE FROM taken_names WHERE until < @now", ("@now", now.Stored()));
            return await session.ExecuteAsync(
                "INSERT INTO taken_names (name, until) VALUES (@name, @until) ON CONFLICT DO NOTHING", ("@name", name), ("@until", until.Stored())) > 0;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(ChannelName channel, CancellationToken cancellationToken) => database.ReadAsync(
        async session => await session.FirstAsync(
            "SELECT count(*) FROM sign_ins WHERE person >= @from AND person < @until",
            row => row.GetInt32(0),
            ("@from", $"{channel.Value}:"),
            ("@until", $"{channel.Value};")),
        cancellationToken);

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellationToken) => known ??= await installation.ReadAsync(cancellationToken);

    // Random, so that a sign-in made anew after one was forgotten is never taken for the old one.
    private static long NewVersion() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
}
