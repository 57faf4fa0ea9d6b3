namespace RoomBot.Platforms.Feishu.Api;

/// <summary>Calendars by owner.</summary>
internal sealed record PrimaryCalendars(IReadOnlyList<OwnedCalendar>? Calendars);

/// <summary>A calendar and its owner.</summary>
internal sealed record OwnedCalendar(FeishuCalendar? Calendar);

/// <summary>A calendar.</summary>
internal sealed record FeishuCalendar(string CalendarId);

/// <summary>A moment: seconds since 1970 as text, and the zone it is shown in.</summary>
internal sealed record EventTime(string Timestamp, string? Timezone);

/// <summary>Whether the event has an online meeting.</summary>
/// <param name="VcType"><c>no_meeting</c> for none; empty makes one.</param>
internal sealed record EventMeeting(string VcType);

/// <summary>An event to create, or what to change of one; null fields stay as they are.</summary>
internal sealed record EventRequest
{
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool? NeedNotification { get; init; }

    public EventTime? StartTime { get; init; }

    public EventTime? EndTime { get; init; }

    public EventMeeting? Vchat { get; init; }

    public string? AttendeeAbility { get; init; }

    public string? FreeBusyStatus { get; init; }

    public string? Recurrence { get; init; }
}

/// <summary>An event.</summary>
internal sealed record EventAnswer(FeishuEvent? Event);

/// <summary>Events of a calendar.</summary>
internal sealed record EventPage(IReadOnlyList<FeishuEvent>? Items);

/// <summary>An event as Feishu has it.</summary>
internal sealed record FeishuEvent(string EventId, EventTime? StartTime, EventTime? EndTime, string? Status)
{
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<FeishuAttendee>? Attendees { get; init; }
}

/// <summary>Attendees to add.</summary>
internal sealed record AttendeesRequest(IReadOnlyList<NewAttendee> Attendees, bool NeedNotification)
{
    /// <summary>False: whoever operates is not invited by that alone.</summary>
    public bool? AddOperatorToAttendee { get; init; }
}

/// <summary>An attendee to add: a room or a person.</summary>
/// <param name="Type"><c>resource</c> or <c>user</c>.</param>
internal sealed record NewAttendee(string Type)
{
    public string? RoomId { get; init; }

    /// <summary>The person a room is booked for; needed for the rooms of an app's event.</summary>
    public string? OperateId { get; init; }

    public string? UserId { get; init; }

    /// <summary>For whoever approves a room; only with a user's token, at most 200 characters.</summary>
    public string? ApprovalReason { get; init; }
}

/// <summary>Attendees to remove.</summary>
internal sealed record RemoveAttendeesRequest(IReadOnlyList<NewAttendee> DeleteIds, bool NeedNotification);

/// <summary>Attendees that were added.</summary>
internal sealed record AttendeesAnswer(IReadOnlyList<FeishuAttendee>? Attendees);

/// <summary>A page of attendees.</summary>
internal sealed record AttendeePage(IReadOnlyList<FeishuAttendee>? Items, string? PageToken, bool HasMore);

/// <summary>An attendee: a room or a person.</summary>
/// <param name="Type"><c>resource</c>, <c>user</c>, …</param>
/// <param name="AttendeeId">Its id in the event.</param>
/// <param name="RsvpStatus"><c>needs_action</c>, <c>accept</c>, <c>decline</c>, <c>removed</c>, <c>tentative</c>.</param>
internal sealed record FeishuAttendee(string Type, string? AttendeeId, string? RsvpStatus)
{
    public string? RoomId { get; init; }

    public string? UserId { get; init; }
}
