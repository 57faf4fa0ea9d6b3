using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Tells the log of each permission that is missing, once: the calls that need it may be many.</summary>
internal sealed partial class FeishuRefusals(ILogger logger)
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>The same fault, told where it is about a permission.</summary>
    /// <param name="fault">What a call ended with.</param>
    public PlatformFaultException Told(PlatformFaultException fault)
    {
        if (fault.Fault.Kind is ProviderFaultKind.NotPermitted && FeishuErrors.IsScopeMissing(fault.Code)
            && _told.TryAdd($"{fault.Code} {string.Join(' ', fault.Scopes)}", true))
        {
            Missing(logger, fault.Scopes.Count == 0 ? "(not named)" : string.Join(", ", fault.Scopes), fault.Fault.Detail);
        }

        return fault;
    }

    [LoggerMessage(2161, LogLevel.Warning, "A permission is missing at Feishu: {Scopes}. Grant it to the app and publish a version; roombot doctor tells what each is for. ({Fault})")]
    private static partial void Missing(ILogger logger, string scopes, string fault);
}
