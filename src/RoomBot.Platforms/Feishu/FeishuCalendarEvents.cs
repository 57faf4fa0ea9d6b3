using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>Events on one calendar, the bot's or that of a user as whom the client acts: made, found again, given a room, removed. A room is an attendee; it is booked when it accepts.</summary>
internal sealed class FeishuCalendarEvents(FeishuClient client, string? owner, IOptions<FeishuOptions> options, TimeProvider time)
{
    /// <summary>A room that has not answered.</summary>
    public const string Needed = "needs_action";

    // Feishu says "a few seconds".
    private static readonly double[] PollAfterSeconds = [0.4, 0.8, 1.2, 2, 3, 5, 8, 13];

    private volatile string? _calendar;

    /// <summary>Makes the event of a booking, without its room; asked again it gives the same one.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="key">The idempotency key: 32 to 128 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuEventRef> CreateAsync(Booking booking, string key, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        var request = FeishuEventBodies.Create(booking, key);
        var answer = await client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.CreateEventAsync(token, calendar, key, request, stop), cancellationToken);
        var reference = answer.Event is { EventId.Length: > 0 } made
            ? new FeishuEventRef(calendar, made.EventId, owner ?? "")
            : throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu made an event without id"));

        // Before the room is asked: it shall not decline the series for a date that is left out.
        foreach (var leftOut in FeishuSeries.LeftOut(reference, booking))
        {
            await RemoveAsync(leftOut, tellAttendees: false, cancellationToken);
        }

        return reference;
    }

    /// <summary>The event of a booking whose reference was lost, found by the key in its description.</summary>
    /// <param name="when">The booking's time.</param>
    /// <param name="key">The key it was made under.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuEventRef?> FindAsync(Interval when, string key, CancellationToken cancellationToken)
    {
        var calendar = await CalendarAsync(cancellationToken);
        var (from, until) = (Seconds(when.Start), Seconds(when.End));
        var page = await client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.EventsAsync(token, calendar, from, until, stop), cancellationToken);
        var found = page.Items?.FirstOrDefault(item =>
            item.Status is not "cancelled" && item.Description?.Contains(key, StringComparison.Ordinal) == true);
        return found is null ? null : new FeishuEventRef(calendar, found.EventId, owner ?? "");
    }

    /// <summary>The event as it stands, or null where it was removed.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<FeishuEvent?> ReadAsync(FeishuEventRef reference, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.GetAsync(
                isRepeatable: true, (api, token, stop) => api.EventAsync(token, reference.Calendar, reference.Event, stop), cancellationToken);
            return answer.Event is { Status: not "cancelled" } stands ? stands : null;
        }
        catch (PlatformFaultException exception) when (FeishuErrors.IsGone(exception.Code))
        {
            return null;
        }
    }

    /// <summary>Adds the room, which then thinks it over. Adding it again does no harm.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="booking">Says for whom, and what for where somebody must approve.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False where the event is not there any more.</returns>
    public async Task<bool> AddRoomAsync(FeishuEventRef reference, Booking booking, CancellationToken cancellationToken)
    {
        var room = owner is null
            ? new NewAttendee("resource") { RoomId = booking.Room.Value, OperateId = booking.Requester.Id.Value }
            : new NewAttendee("resource") { RoomId = booking.Room.Value, ApprovalReason = FeishuEventBodies.ApprovalReason(booking) };
        var request = new AttendeesRequest([room], NeedNotification: false)
        {
            AddOperatorToAttendee = false,
        };
        try
        {
            await AddAsync(reference, request, cancellationToken);
            return true;
        }
        catch (PlatformFaultException exception) when (FeishuErrors.IsGone(exception.Code))
        {
            return false;
        }
    }

    /// <summary>Invites people, who are told by Feishu.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="people">Whom; nobody is fine.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task InviteAsync(FeishuEventRef reference, IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        // The owner of the calendar is the organizer already.
        var attendees = people.Select(person => person.Id.Value).Where(id => !string.Equals(id, owner, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .Select(id => new NewAttendee("user") { UserId = id }).ToList();
        return attendees.Count == 0 ? Task.CompletedTask : AddAsync(reference, new AttendeesRequest(attendees, NeedNotification: true), cancellationToken);
    }

    /// <summary>What the room says by now: <c>accept</c>, <c>decline</c>, <c>needs_action</c>, or null where it is not in the event.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string?> RoomAnswerAsync(FeishuEventRef reference, RoomId room, CancellationToken cancellationToken)
    {
        for (string? page = null; ;)
        {
            var token = page;
            var answer = await client.GetAsync(
                isRepeatable: true, (api, auth, stop) => api.AttendeesAsync(auth, reference.Calendar, reference.Event, token, stop), cancellationToken);
            if (answer.Items?.FirstOrDefault(item => item.Type is "resource" && string.Equals(item.RoomId, room.Value, StringComparison.Ordinal)) is { } attendee)
            {
                return attendee.RsvpStatus;
            }

            page = answer.PageToken;
            if (!answer.HasMore || string.IsNullOrEmpty(page))
            {
                return null;
            }
        }
    }

    /// <summary>Waits until the room has accepted or declined, at most <see cref="FeishuOptions.AcceptWithin"/>.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The last that was heard.</returns>
    public async Task<string?> AwaitRoomAsync(FeishuEventRef reference, RoomId room, CancellationToken cancellationToken)
    {
        var end = time.GetTimestamp() + (long)(options.Value.AcceptWithin.TotalSeconds * time.TimestampFrequency);
        for (var n = 0; ; n++)
        {
            await Task.Delay(TimeSpan.FromSeconds(PollAfterSeconds[Math.Min(n, PollAfterSeconds.Length - 1)]), time, cancellationToken);
            var answer = await RoomAnswerAsync(reference, room, cancellationToken);
            // A room that was just added may not be listed yet.
            if (answer is not (null or Needed or "tentative") || time.GetTimestamp() >= end)
            {
                return answer;
            }
        }
    }

    /// <summary>Moves the event; its room then answers anew.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="booking">The booking as it shall be.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task MoveAsync(FeishuEventRef reference, Booking booking, CancellationToken cancellationToken)
    {
        var request = FeishuEventBodies.Move(booking);
        return client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.ChangeEventAsync(token, reference.Calendar, reference.Event, request, stop), cancellationToken);
    }

    /// <summary>Removes the event and with it the booking of its room; one that is gone is fine.</summary>
    /// <param name="reference">The event.</param>
    /// <param name="tellAttendees">True to let Feishu tell those invited.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False where it was gone already.</returns>
    public async Task<bool> RemoveAsync(FeishuEventRef reference, bool tellAttendees, CancellationToken cancellationToken)
    {
        try
        {
            await client.DoAsync(
                isRepeatable: true,
                (api, token, stop) => api.DeleteEventAsync(token, reference.Calendar, reference.Event, tellAttendees ? "true" : "false", stop),
                cancellationToken);
            return true;
        }
        catch (PlatformFaultException exception) when (FeishuErrors.IsGone(exception.Code))
        {
            return false;
        }
    }

    /// <summary>Takes dates out of a series: each is an event of its own to Feishu, and its room is free with it. Those that are gone are fine.</summary>
    /// <param name="reference">The series.</param>
    /// <param name="booking">As it stands.</param>
    /// <param name="target">With the dates left out.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False where the series itself is gone.</returns>
    public async Task<bool> LeaveOutAsync(FeishuEventRef reference, Booking booking, Booking target, CancellationToken cancellationToken)
    {
        if (await ReadAsync(reference, cancellationToken) is null)
        {
            return false;
        }

        var series = target.Series!;
        var now = booking with { Series = series with { Except = [.. series.Except.Except(booking.Series!.Except)] } };
        foreach (var date in FeishuSeries.LeftOut(reference, now))
        {
            await RemoveAsync(date, tellAttendees: true, cancellationToken);
        }

        return true;
    }

    private Task<AttendeesAnswer> AddAsync(FeishuEventRef reference, AttendeesRequest request, CancellationToken cancellationToken) =>
        client.GetAsync(
            isRepeatable: true, (api, token, stop) => api.AddAttendeesAsync(token, reference.Calendar, reference.Event, request, stop), cancellationToken);

    private async Task<string> CalendarAsync(CancellationToken cancellationToken)
    {
        if (_calendar is { } known)
        {
            return known;
        }

        var answer = await client.GetAsync(isRepeatable: true, (api, token, stop) => api.CalendarAsync(token, stop), cancellationToken);
        return _calendar = (answer.Calendars is [var own, ..] ? own.Calendar?.CalendarId : null)
            ?? throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Broken, "Feishu names no calendar"));
    }

    private static string Seconds(Instant instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
