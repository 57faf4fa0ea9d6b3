using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>The rules by which a room may be booked, asked when a room is chosen (100 questions a minute) and kept as long as the directory.</summary>
/// <remarks>Whether Feishu tells a rule that a room has from its level is not documented: an empty answer counts as no rule, and the room's own answer decides.</remarks>
internal sealed class FeishuRules(FeishuClient client, IOptions<FeishuOptions> options, IClock clock)
{
    private const int RoomScope = 2;
    private const int On = 1;

    private readonly ConcurrentDictionary<RoomId, (Instant Until, ReserveScope Rules)> _kept = new();

    /// <summary>The room's rules; those of nobody where Feishu does not let the bot read them.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ReserveScope> OfAsync(RoomId room, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (_kept.TryGetValue(room, out var kept) && now < kept.Until)
        {
            return kept.Rules;
        }

        ReserveScope rules;
        try
        {
            rules = await client.GetAsync(
                isRepeatable: true, (api, token, stop) => api.RulesAsync(token, room.Value, RoomScope, stop), cancellationToken);
        }
        catch (PlatformFaultException exception)
        {
            // The rules only make the refusal kinder: without them the room itself accepts or declines.
            rules = new ReserveScope(ApproveConfig: null, TimeConfig: null);
            if (exception.Fault.Kind is not ProviderFaultKind.NotPermitted)
            {
                return rules; // no answer: asked again the next time
            }
        }

        _kept[room] = (now + Duration.FromTimeSpan(options.Value.DirectoryFor), rules);
        return rules;
    }

    /// <summary>True where somebody must approve a booking of this length.</summary>
    /// <param name="rules">The room's rules.</param>
    /// <param name="length">The booking's length.</param>
    public static bool NeedsApproval(ReserveScope rules, Duration length) =>
        rules.ApproveConfig is { ApprovalSwitch: On } approve
        && (approve.ApprovalCondition != On || length.TotalHours > approve.MeetingDuration);

    /// <summary>True where the room's hours, longest booking or horizon forbid it.</summary>
    /// <param name="rules">The room's rules.</param>
    /// <param name="when">The booking, in the office's time.</param>
    /// <param name="length">Its length.</param>
    /// <param name="now">Now there.</param>
    public static bool Forbids(ReserveScope rules, LocalDateTime when, Duration length, LocalDateTime now)
    {
        if (rules.TimeConfig is not { TimeSwitch: On } time)
        {
            return false;
        }

        // The furthest day opens at an hour of its own.
        var ahead = Period.DaysBetween(now.Date, when.Date);
        var isOpen = ahead < time.DaysInAdvance
            || (ahead == time.DaysInAdvance && now.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond >= Seconds(time.OpeningHour, 0));
        var start = when.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond;
        var end = start + (long)length.TotalSeconds;
        return (time.MaxDuration > 0 && length.TotalHours > time.MaxDuration)
            || (time.DaysInAdvance > 0 && !isOpen)
            || start < Seconds(time.StartTime, 0)
            || end > Seconds(time.EndTime, NodaConstants.SecondsPerDay);
    }

    private static long Seconds(string? text, long otherwise) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : otherwise;
}
