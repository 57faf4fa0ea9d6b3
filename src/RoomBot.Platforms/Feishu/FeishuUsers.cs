using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The tokens of those who signed in. A refresh token is good once: it is used by one caller at a time, and the new one is kept before anything is done with it.</summary>
internal sealed partial class FeishuUsers(FeishuClient client, ISignInStore store, IClock clock, TimeProvider time, ILogger<FeishuUsers> logger)
{
    private const int RefreshTokenUsed = 20073;

    private static readonly Duration RenewBefore = Duration.FromMinutes(5);

    // Another replica that has used the token a moment ago is about to keep the new one.
    private static readonly TimeSpan OthersKeepWithin = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<UserId, SemaphoreSlim> _one = new();
    private readonly ConcurrentDictionary<UserId, (SignIn Seen, FeishuGrant Grant)> _notKept = new();
    private readonly ConcurrentDictionary<UserId, bool> _toBeTold = new();

    /// <summary>The client that acts as somebody; null where they have not signed in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuClient?> ClientAsync(UserId person, CancellationToken cancellationToken) =>
        await IsSignedInAsync(person, cancellationToken) ? Client(person) : null;

    /// <summary>The client that acts as somebody, whether or not they are still signed in.</summary>
    /// <param name="person">Who.</param>
    public FeishuClient Client(UserId person) => client.As(new Tokens(this, person));

    /// <summary>True where the bot may act as somebody.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> IsSignedInAsync(UserId person, CancellationToken cancellationToken) =>
        string.Equals(person.Channel, ChannelName.Feishu.Value, StringComparison.Ordinal) && await FindAsync(person, cancellationToken) is not null;

    /// <summary>Somebody has signed in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="grant">Their tokens.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task KeepAsync(UserId person, FeishuGrant grant, CancellationToken cancellationToken)
    {
        Told(person);
        return store.KeepAsync(person, grant.Write(), cancellationToken);
    }

    /// <summary>True where a sign-in has ended without the person's doing (Feishu ended it, or the process did while it was renewed) and they do not know yet.</summary>
    /// <param name="person">Who.</param>
    public bool IsToBeTold(UserId person) => _toBeTold.ContainsKey(person);

    /// <summary>They know that it has ended, or it has not any more.</summary>
    /// <param name="person">Who.</param>
    public void Told(UserId person) => _toBeTold.TryRemove(person, out _);

    /// <summary>Somebody has withdrawn it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task ForgetAsync(UserId person, CancellationToken cancellationToken) => store.ForgetAsync(person, seen: null, cancellationToken);

    private async Task<string> TokenAsync(UserId person, string? refused, CancellationToken cancellationToken)
    {
        if (await FindAsync(person, cancellationToken) is { } kept && IsGood(FeishuGrant.Read(kept.Secret), refused))
        {
            return FeishuGrant.Read(kept.Secret).Access;
        }

        var one = _one.GetOrAdd(person, static _ => new SemaphoreSlim(1, 1));
        await one.WaitAsync(cancellationToken);
        try
        {
            // Once begun it is not broken off: the old refresh token is dead when the answer comes.
            return await RenewAsync(person, refused, CancellationToken.None);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<string> RenewAsync(UserId person, string? refused, CancellationToken cancellationToken)
    {
        await KeepLateAsync(person, cancellationToken);
        var kept = await FindAsync(person, cancellationToken) ?? throw SignedOut();
        var grant = FeishuGrant.Read(kept.Secret);
        if (IsGood(grant, refused))
        {
            return grant.Access;
        }

        var now = clock.GetCurrentInstant();
        var isStillGood = now.ToUnixTimeSeconds() < grant.AccessUntil && !Is(grant.Access, refused);
        if (grant.Refresh.Length == 0 || now.ToUnixTimeSeconds() >= grant.RefreshUntil)
        {
            return isStillGood ? grant.Access : throw await OverAsync(person, kept, "the refresh token has ended", cancellationToken);
        }

        try
        {
            var answer = await client.RefreshAsync(grant.Refresh, cancellationToken);
            return await KeepRenewedAsync(person, kept, FeishuGrant.Of(answer, now), cancellationToken);
        }
        catch (PlatformFaultException exception) when (FeishuErrors.IsSignInOver(exception.Code))
        {
            return await ByOthersAsync(person, kept, exception, cancellationToken);
        }
        catch (PlatformFaultException exception) when (isStillGood)
        {
            NotRenewed(logger, person.Value, exception.Fault.Detail);
            return grant.Access;
        }
    }

    private async Task<string> KeepRenewedAsync(UserId person, SignIn seen, FeishuGrant grant, CancellationToken cancellationToken)
    {
        _notKept[person] = (seen, grant);
        await KeepLateAsync(person, cancellationToken);
        return await FindAsync(person, cancellationToken) is { } kept ? FeishuGrant.Read(kept.Secret).Access : throw SignedOut();
    }

    // While the database is away the new tokens wait in memory; they are not used before they are kept.
    private async Task KeepLateAsync(UserId person, CancellationToken cancellationToken)
    {
        if (_notKept.TryGetValue(person, out var late))
        {
            await store.ReplaceAsync(person, late.Grant.Write(), late.Seen, cancellationToken);
            _notKept.TryRemove(person, out _);
        }
    }

    // Another replica may have renewed it, or the person has signed in anew meanwhile.
    private async Task<string> ByOthersAsync(UserId person, SignIn seen, PlatformFaultException refusal, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(person, cancellationToken);
        if (refusal.Code == RefreshTokenUsed && kept?.Version == seen.Version)
        {
            await Task.Delay(OthersKeepWithin, time, cancellationToken);
            kept = await FindAsync(person, cancellationToken);
        }

        return kept is not null && kept.Version != seen.Version
            ? FeishuGrant.Read(kept.Secret).Access
            : throw await OverAsync(person, seen, refusal.Fault.Detail, cancellationToken);
    }

    private async Task<PlatformFaultException> OverAsync(UserId person, SignIn seen, string why, CancellationToken cancellationToken)
    {
        await store.ForgetAsync(person, seen, cancellationToken);
        _toBeTold[person] = true;
        Ended(logger, person.Value, why);
        return SignedOut();
    }

    private Task<SignIn?> FindAsync(UserId person, CancellationToken cancellationToken) => store.FindAsync(person, cancellationToken);

    private bool IsGood(FeishuGrant grant, string? refused) =>
        (clock.GetCurrentInstant() + RenewBefore).ToUnixTimeSeconds() < grant.AccessUntil && !Is(grant.Access, refused);

    private static bool Is(string token, string? refused) => string.Equals(token, refused, StringComparison.Ordinal);

    private static PlatformFaultException SignedOut() => new(new ProviderFault(ProviderFaultKind.SignedOut, "the user's sign-in has ended"));

    [LoggerMessage(2143, LogLevel.Information, "The Feishu sign-in of {UserId} has ended and is forgotten: {Why}")]
    private static partial void Ended(ILogger logger, string userId, string why);

    [LoggerMessage(2144, LogLevel.Warning, "The Feishu sign-in of {UserId} could not be renewed, what is left of it is used: {Fault}")]
    private static partial void NotRenewed(ILogger logger, string userId, string fault);

    private sealed class Tokens(FeishuUsers users, UserId person) : IAccessTokens
    {
        public async ValueTask<string> GetAsync(CancellationToken cancellationToken) => await AsFaultAsync(users.TokenAsync(person, refused: null, cancellationToken));

        public async ValueTask<string> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
            await AsFaultAsync(users.TokenAsync(person, refused, cancellationToken));

        // To those who call Feishu a database that is away is an outage like any other.
        private static async Task<string> AsFaultAsync(Task<string> token)
        {
            try
            {
                return await token;
            }
            catch (StorageUnavailableException exception)
            {
                throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Unreachable, "the sign-in cannot be read from the database"), exception);
            }
        }
    }
}
