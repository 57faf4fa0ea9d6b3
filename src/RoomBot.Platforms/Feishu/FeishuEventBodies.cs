using System.Globalization;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>A booking as a calendar event.</summary>
internal static class FeishuEventBodies
{
    private const int LongestSummary = 1000;
    private const int LongestReason = 200;

    /// <summary>A new event.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="key">The key it is made under; stands in the description, so that the event can be found when the answer is lost.</param>
    public static EventRequest Create(Booking booking, string key) =>
        new()
        {
            Summary = Summary(booking),
            Description = $"RoomBot · {booking.Requester.Name} · {key}",
            NeedNotification = false,
            StartTime = At(booking.When.Start, booking),
            EndTime = At(booking.When.End, booking),
            Recurrence = FeishuSeries.RuleOf(booking),
            Vchat = new EventMeeting("no_meeting"), // left out, Feishu makes a video meeting
            AttendeeAbility = "can_modify_event",
            FreeBusyStatus = "busy",
        };

    /// <summary>The same event at another time.</summary>
    /// <param name="booking">The booking as it shall be.</param>
    public static EventRequest Move(Booking booking) =>
        new() { NeedNotification = true, StartTime = At(booking.When.Start, booking), EndTime = At(booking.When.End, booking) };

    /// <summary>When an event is; null where it does not tell.</summary>
    /// <param name="stands">The event.</param>
    public static Interval? When(FeishuEvent stands) =>
        long.TryParse(stands.StartTime?.Timestamp, CultureInfo.InvariantCulture, out var start) && long.TryParse(stands.EndTime?.Timestamp, CultureInfo.InvariantCulture, out var end) && start < end
            ? new Interval(Instant.FromUnixTimeSeconds(start), Instant.FromUnixTimeSeconds(end))
            : null;

    /// <summary>What is told to whoever approves the room.</summary>
    /// <param name="booking">The booking.</param>
    public static string ApprovalReason(Booking booking)
    {
        var reason = Summary(booking);
        return reason.Length <= LongestReason ? reason : reason[..LongestReason];
    }

    private static string Summary(Booking booking)
    {
        var summary = booking.Topic.Length > 0 ? booking.Topic : booking.Requester.Name;
        return summary.Length <= LongestSummary ? summary : summary[..LongestSummary];
    }

    private static EventTime At(Instant instant, Booking booking) =>
        new(instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), booking.Zone.Length > 0 ? booking.Zone : null);
}
