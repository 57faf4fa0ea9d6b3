using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Dialog;
using RoomBot.Dialog.Channels;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Whether Feishu is set up as <c>docs/setup/feishu.md</c> says, a line a step. Nothing is sent, made or changed: what writes is asked to touch what there is not, and Feishu looks at the permission first.</summary>
internal sealed class FeishuDoctor(
    FeishuClient client, FeishuDirectory directory, IHeardLog heard, ISignInStore signIns, FeishuPublicUrl publicUrl, IOptions<FeishuOptions> options,
    DialogSettings settings, IClock clock) : IPlatformDoctor
{
    private const string NoMessage = "om_00000000000000000000000000000000";
    private const string NoEvent = "00000000-0000-0000-0000-000000000000_0";
    private const int Enabled = 2;

    // Beyond this signed events and ends of tokens begin to look wrong.
    private static readonly Duration MostAhead = Duration.FromMinutes(1);

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlatformFinding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BotInfo? bot = null;
        var app = await CheckAsync("feishu app", null, async () => bot = await client.BotAsync(cancellationToken), () => $"App ID and App Secret are good, the bot is {bot!.AppName}");
        yield return app;
        if (bot is null)
        {
            yield break;
        }

        yield return bot.ActivateStatus == Enabled
            ? new PlatformFinding("feishu bot", "enabled")
            : new PlatformFinding("feishu bot", $"not enabled (activate_status {bot.ActivateStatus})", "add the bot ability to the app, publish a version, and have an administrator approve it");
        yield return await ClockAsync(cancellationToken);
        yield return await RoomsAsync(cancellationToken);
        yield return await BusyAsync(cancellationToken);
        yield return await CalendarAsync(cancellationToken);
        yield return await CheckAsync(
            "feishu messages", "im:message:send_as_bot",
            () => TouchAsync((api, token, stop) => api.UpdateAsync(token, NoMessage, new PatchRequest("{}"), stop), cancellationToken), () => "the bot may send cards");
        yield return await NamesAsync(cancellationToken);
        yield return await HeardAsync(
            FeishuNews.Message, "feishu events", "subscribe to im.message.receive_v1 with the scopes im:message.p2p_msg:readonly and im:message.group_at_msg:readonly, publish a version, then write to the bot",
            cancellationToken);
        yield return await HeardAsync(
            FeishuNews.Click, "feishu clicks", "under Callbacks (a configuration of its own, beside that of events) subscribe to card.action.trigger, publish a version, then press a button of a card",
            cancellationToken);
        yield return await TransportAsync(cancellationToken);
        yield return await SignInAsync(cancellationToken);
    }

    private async Task<PlatformFinding> ClockAsync(CancellationToken cancellationToken)
    {
        Duration? ahead = null;
        return await CheckAsync(
            "feishu clock", null, async () => ahead = await client.AheadAsync(cancellationToken),
            () => ahead is { } by ? string.Create(CultureInfo.InvariantCulture, $"within {Math.Abs(Math.Round(by.TotalSeconds)):0} s of Feishu's") : "Feishu tells no time, not compared",
            () => ahead is { } by && Duration.Max(by, -by) > MostAhead
                ? (string.Create(CultureInfo.InvariantCulture, $"the machine's clock is {Math.Abs(by.TotalSeconds):0} s {(by > Duration.Zero ? "ahead of" : "behind")} Feishu's"), "set the machine's clock (timedatectl set-ntp true)")
                : null);
    }

    private async Task<PlatformFinding> RoomsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Room> rooms = [];
        return await CheckAsync(
            "feishu rooms", "vc:room:readonly", async () => rooms = await directory.RoomsAsync(cancellationToken),
            () => $"{rooms.Count} visible, {rooms.Count(room => room.Enabled)} of them can be booked",
            () => rooms.Count == 0 ? ("none is visible to the app", "add rooms in the admin console, and give the app's creator the admin permission for meeting rooms") : null);
    }

    private async Task<PlatformFinding> BusyAsync(CancellationToken cancellationToken)
    {
        if (!directory.IsKnown || (await directory.RoomsAsync(cancellationToken)).Count == 0)
        {
            return new PlatformFinding("feishu busy times", "not checked, there is no room to ask about", "see to the line on rooms first");
        }

        var room = (await directory.RoomsAsync(cancellationToken))[0].Id.Value;
        var from = clock.GetCurrentInstant().InZone(settings.Zone).ToOffsetDateTime();
        var pattern = NodaTime.Text.OffsetDateTimePattern.Rfc3339;
        return await CheckAsync(
            "feishu busy times", "calendar:room:readonly",
            () => client.GetAsync(
                isRepeatable: true,
                (api, token, stop) => api.BusyAsync(token, [room], pattern.Format(from.With(TimeAdjusters.TruncateToSecond)), pattern.Format(from.PlusHours(1).With(TimeAdjusters.TruncateToSecond)), stop),
                cancellationToken),
            () => "rooms tell when they are taken");
    }

    private Task<PlatformFinding> CalendarAsync(CancellationToken cancellationToken) => CheckAsync(
        "feishu calendar", "calendar:calendar",
        async () =>
        {
            var answer = await client.GetAsync(isRepeatable: true, (api, token, stop) => api.CalendarAsync(token, stop), cancellationToken);
            var calendar = answer.Calendars is [{ Calendar.CalendarId: { Length: > 0 } own }, ..] ? own : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "the bot has no calendar"));
            await TouchAsync((api, token, stop) => api.DeleteEventAsync(token, calendar, NoEvent, "false", stop), cancellationToken);
        },
        () => "the bot has a calendar and may write to it");

    private async Task<PlatformFinding> NamesAsync(CancellationToken cancellationToken)
    {
        if (settings.Admins.FirstOrDefault(admin => string.Equals(admin.Channel, ChannelName.Feishu.Value, StringComparison.Ordinal)) is not { Value: { Length: > 0 } admin })
        {
            return new PlatformFinding("feishu names", "not checked, RoomBot:Admins names nobody of Feishu");
        }

        string? name = null;
        return await CheckAsync(
            "feishu names", "contact:user.base:readonly",
            async () =>
            {
                var answer = await client.GetAsync(isRepeatable: true, (api, token, stop) => api.UsersAsync(token, [admin], stop), cancellationToken);
                name = answer.Items is [{ } found, ..] ? found.Name : null;
            },
            () => "the bot reads what people are called",
            () => string.IsNullOrEmpty(name)
                ? ("the administrator's name is not told", "grant the scope contact:user.base:readonly and put everybody into the app's contact range, publish a version; without it cards show ids")
                : null);
    }

    private async Task<PlatformFinding> HeardAsync(string what, string check, string remedy, CancellationToken cancellationToken) =>
        await heard.LastAsync(what, cancellationToken) is { } at
            ? new PlatformFinding(check, $"last heard of {at.InZone(settings.Zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}")
            : new PlatformFinding(check, "none has ever been heard of", remedy);

    private async Task<PlatformFinding> TransportAsync(CancellationToken cancellationToken) =>
        options.Value.Transport == FeishuTransport.LongConnection
            ? await CheckAsync(
                "feishu long connection", null, () => client.ConnectionAsync(cancellationToken), () => "Feishu gives an address for it",
                remedy: "choose the long connection for events and for callbacks in the console while the bot runs, at most 50 connections an app; Lark and store apps have none")
            : new PlatformFinding("feishu webhook", $"events and callbacks both go to {publicUrl.To("/webhooks/feishu") ?? "the bot's address + /webhooks/feishu"}");

    private async Task<PlatformFinding> SignInAsync(CancellationToken cancellationToken) =>
        publicUrl.To(FeishuSignIn.CallbackPath) is { } back
            ? new PlatformFinding("feishu sign-in", $"{await signIns.CountAsync(ChannelName.Feishu, cancellationToken)} people book as themselves; the redirect URL to list under the app's security settings is {back}")
            : new PlatformFinding("feishu sign-in", "off, since RoomBot:PublicUrl is not set; all bookings go into the bot's calendar");

    // Any answer that is not about the permission will do: what it was to change is not there.
    private async Task TouchAsync(
        Func<IFeishuApi, string, CancellationToken, Task<RestEase.Response<FeishuAnswer<Nothing>>>> call, CancellationToken cancellationToken)
    {
        try
        {
            await client.DoAsync(isRepeatable: true, call, cancellationToken);
        }
        catch (PlatformFaultException exception) when (exception.Code != 0 && exception.Fault.Kind is ProviderFaultKind.Broken && !exception.IsTransient)
        {
            return;
        }
    }

    private static async Task<PlatformFinding> CheckAsync(
        string check, string? scope, Func<Task> ask, Func<string> found, Func<(string What, string Remedy)?>? wrong = null, string? remedy = null)
    {
        try
        {
            await ask();
        }
        catch (PlatformFaultException exception)
        {
            return new PlatformFinding(check, exception.Fault.Detail, Remedy(exception, scope) ?? remedy ?? "try again later; if it goes on, look the code up in Feishu's documentation");
        }

        return wrong?.Invoke() is { } problem ? new PlatformFinding(check, problem.What, problem.Remedy) : new PlatformFinding(check, found());
    }

    private static string? Remedy(PlatformFaultException exception, string? scope)
    {
        string[] missing = exception.Scopes.Count > 0 ? [.. exception.Scopes] : scope is null ? [] : [scope];
        return exception.Fault.Kind switch
        {
            ProviderFaultKind.NotPermitted when missing.Length > 0 => $"grant the scope {string.Join(" or ", missing)} to the app and publish a version",
            ProviderFaultKind.NotSignedIn => "look at Feishu:AppId, Feishu:AppSecret and Feishu:BaseUrl, whether the app is published and enabled, and at its list of allowed IP addresses",
            ProviderFaultKind.TimedOut or ProviderFaultKind.Unreachable => "look at the network between this machine and Feishu:BaseUrl (port 443, proxy, DNS)",
            ProviderFaultKind.TooManyRequests => "wait a minute; if it goes on, the app is used by somebody else too",
            _ => null,
        };
    }
}
