using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>An event as the calendar keeps it.</summary>
internal sealed class CalendarEvent(string uid, string calendar, string owner)
{
    public string Uid { get; } = uid;

    public string Calendar { get; } = calendar;

    /// <summary>Whose it is; empty for the app.</summary>
    public string Owner { get; } = owner;

    public string Id => $"{Uid}_0";

    public string Summary { get; set; } = "";

    /// <summary>Seconds since 1970.</summary>
    public long Start { get; set; }

    public long End { get; set; }

    public string Zone { get; set; } = "Asia/Shanghai";

    public string Recurrence { get; set; } = "";

    /// <summary>The other fields as they were sent.</summary>
    public JsonObject Fields { get; } = [];

    public List<CalendarAttendee> Attendees { get; } = [];

    /// <summary>The original starts of dates that were taken out of a series.</summary>
    public HashSet<long> Removed { get; } = [];

    public bool IsCancelled { get; set; }

    /// <summary>Somebody checked in at the room.</summary>
    public bool IsCheckedIn { get; set; }

    /// <summary>When the room was given back before the end, in seconds; null where it was not.</summary>
    public long? ReleasedAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
