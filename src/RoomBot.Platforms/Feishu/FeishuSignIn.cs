using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>A user lets the bot act for them: the link on their help card, the way to Feishu's page, and the way back.</summary>
/// <remarks>open.feishu.cn/document/authentication-management/access-token/obtain-oauth-code</remarks>
internal sealed partial class FeishuSignIn(
    FeishuClient client, FeishuUsers users, ISignInStore store, IOptions<FeishuOptions> options, FeishuPublicUrl publicUrl, DialogSettings settings, IClock clock,
    ILogger<FeishuSignIn> logger)
{
    /// <summary>Where the link on a card leads.</summary>
    public const string StartPath = "/oauth/feishu/start";

    /// <summary>Where Feishu sends the browser back to; to be listed under the app's security settings.</summary>
    public const string CallbackPath = "/oauth/feishu/callback";

    /// <summary>What is asked for: renewing, events in one's own calendar, the rooms that one may book.</summary>
    public const string Scopes = "offline_access calendar:calendar vc:room:readonly";

    private const int UsedUp = StatusCodes.Status400BadRequest;

    private static readonly Duration LinkLife = Duration.FromHours(24);
    private static readonly Duration StateLife = Duration.FromMinutes(10);

    /// <summary>The link with which somebody signs in; none where they have, or where no browser could reach the bot.</summary>
    /// <param name="person">Who.</param>
    /// <param name="language">Of the label and of the page behind it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<CardLink>> LinksAsync(UserId person, string language, CancellationToken cancellationToken)
    {
        if (publicUrl.To(StartPath) is not { } page || options.Value.Rooms != FeishuRooms.Feishu || await users.IsSignedInAsync(person, cancellationToken))
        {
            return [];
        }

        var ticket = FeishuTicket.New(FeishuTicket.Start, person.Value, language, clock.GetCurrentInstant() + LinkLife).Sign(settings.Key.Span);
        return [new CardLink(SignInWords.Button(language), new Uri($"{page}?t={ticket}"))];
    }

    /// <summary>Sends the browser to Feishu's page.</summary>
    /// <param name="context">The request.</param>
    public Task StartAsync(HttpContext context)
    {
        var now = clock.GetCurrentInstant();
        if (publicUrl.To(CallbackPath) is not { } back)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (FeishuTicket.Open(context.Request.Query["t"], FeishuTicket.Start, settings.Key.Span, now) is not { } link)
        {
            return FeishuSignInPage.WriteAsync(context, UsedUp, SignInOutcome.Stale, Language(context));
        }

        var state = FeishuTicket.New(FeishuTicket.State, link.User, link.Language, now + StateLife);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Redirect(QueryHelpers.AddQueryString($"{Accounts(options.Value.BaseUrl)}open-apis/authen/v1/authorize", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = options.Value.AppId,
            ["response_type"] = "code",
            ["redirect_uri"] = back,
            ["scope"] = Scopes,
            ["state"] = state.Sign(settings.Key.Span),
            ["code_challenge"] = FeishuTicket.Challenge(state.Verifier(settings.Key.Span)),
            ["code_challenge_method"] = "S256",
        }));
        return Task.CompletedTask;
    }

    /// <summary>Takes what Feishu's page sent the browser back with.</summary>
    /// <param name="context">The request.</param>
    public async Task CallbackAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        var now = clock.GetCurrentInstant();
        var state = FeishuTicket.Open(context.Request.Query["state"], FeishuTicket.State, settings.Key.Span, now);
        if (state is null || publicUrl.To(CallbackPath) is not { } back || !await store.TakeAsync($"feishu:{state.Nonce}", state.Until, now, stop))
        {
            await FeishuSignInPage.WriteAsync(context, UsedUp, SignInOutcome.Stale, state?.Language ?? Language(context));
            return;
        }

        var outcome = context.Request.Query["code"].ToString() is { Length: > 0 } code && context.Request.Query["error"].Count == 0
            ? await RedeemAsync(state, code, back, stop)
            : SignInOutcome.Declined;
        var status = outcome switch
        {
            SignInOutcome.Stale => UsedUp,
            SignInOutcome.OtherPerson => StatusCodes.Status403Forbidden,
            SignInOutcome.NoAnswer => StatusCodes.Status502BadGateway,
            _ => StatusCodes.Status200OK,
        };
        await FeishuSignInPage.WriteAsync(context, status, outcome, state.Language);
    }

    // Where people sign in is another host than the API's; a proxy or a test has both.
    private static string Accounts(Uri api) =>
        new UriBuilder(api) { Host = api.Host.StartsWith("open.", StringComparison.Ordinal) ? $"accounts.{api.Host["open.".Length..]}" : api.Host }.Uri.ToString();

    private async Task<SignInOutcome> RedeemAsync(FeishuTicket state, string code, string back, CancellationToken cancellationToken)
    {
        try
        {
            var asked = clock.GetCurrentInstant();
            var answer = await client.SignInAsync(code, back, state.Verifier(settings.Key.Span), cancellationToken);
            var info = await client.As(new OneToken(answer.AccessToken!)).GetAsync(isRepeatable: true, (api, token, stop) => api.UserInfoAsync(token, stop), cancellationToken);
            if (!string.Equals(info.OpenId, state.User, StringComparison.Ordinal))
            {
                return SignInOutcome.OtherPerson;
            }

            // The code is used up: that the browser has gone away meanwhile changes nothing.
            var person = new UserId(ChannelName.Feishu.Value, state.User);
            await users.KeepAsync(person, FeishuGrant.Of(answer, asked), CancellationToken.None);
            await SubscribeAsync(person, CancellationToken.None);
            return SignInOutcome.Done;
        }
        catch (PlatformFaultException exception) when (FeishuErrors.IsSignInOver(exception.Code))
        {
            return SignInOutcome.Stale;
        }
        catch (PlatformFaultException exception)
        {
            NotSignedIn(logger, state.User, exception.Fault.Detail);
            return SignInOutcome.NoAnswer;
        }
    }

    // Changes of one's own calendar are told only to those who subscribe as its owner.
    private async Task SubscribeAsync(UserId person, CancellationToken cancellationToken)
    {
        try
        {
            var own = users.Client(person);
            var answer = await own.GetAsync(isRepeatable: true, (api, token, stop) => api.CalendarAsync(token, stop), cancellationToken);
            if (answer.Calendars is [{ Calendar.CalendarId: { Length: > 0 } calendar }, ..])
            {
                await own.DoAsync(isRepeatable: true, (api, token, stop) => api.SubscribeAsync(token, calendar, stop), cancellationToken);
            }
        }
        catch (PlatformFaultException exception)
        {
            NotSubscribed(logger, person.Value, exception.Fault.Detail);
        }
    }

    private static string Language(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh";

    [LoggerMessage(2141, LogLevel.Warning, "The Feishu sign-in of {UserId} was not confirmed: {Fault}")]
    private static partial void NotSignedIn(ILogger logger, string userId, string fault);

    [LoggerMessage(2142, LogLevel.Warning, "Changes in the calendar of {UserId} are not pushed, they are noticed by asking: {Fault}")]
    private static partial void NotSubscribed(ILogger logger, string userId, string fault);

    private sealed class OneToken(string token) : IAccessTokens
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(token);

        public ValueTask<string> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
            ValueTask.FromException<string>(new PlatformFaultException(new ProviderFault(ProviderFaultKind.SignedOut, "a token just given was refused")));
    }
}
