namespace RoomBot.Simulators.Feishu;

/// <summary>The names of the endpoints, for faults and for looking at what was called.</summary>
public static class FeishuCalls
{
    /// <summary>The app's token.</summary>
    public const string Token = "POST auth/v3/tenant_access_token/internal";

    /// <summary>The bot itself.</summary>
    public const string Bot = "GET bot/v3/info";

    /// <summary>Where the long connection is.</summary>
    public const string Connection = "POST callback/ws/endpoint";

    /// <summary>The directory of rooms.</summary>
    public const string Rooms = "GET vc/v1/rooms";

    /// <summary>The rooms a user may book.</summary>
    public const string SearchRooms = "POST vc/v1/rooms/search";

    /// <summary>The tree of places.</summary>
    public const string Levels = "GET vc/v1/room_levels";

    /// <summary>The rules of a room.</summary>
    public const string Rules = "GET vc/v1/reserve_configs/reserve_scope";

    /// <summary>What was booked on a day.</summary>
    public const string Report = "GET vc/v1/resource_reservation_list";

    /// <summary>When rooms are taken.</summary>
    public const string Busy = "GET meeting_room/freebusy/batch_get";

    /// <summary>The caller's calendar.</summary>
    public const string Calendar = "POST calendar/v4/calendars/primary";

    /// <summary>A new event.</summary>
    public const string CreateEvent = "POST calendar/v4/calendars/:calendar/events";

    /// <summary>Another time or title.</summary>
    public const string ChangeEvent = "PATCH calendar/v4/calendars/:calendar/events/:event";

    /// <summary>An event.</summary>
    public const string ReadEvent = "GET calendar/v4/calendars/:calendar/events/:event";

    /// <summary>Events of a calendar.</summary>
    public const string ListEvents = "GET calendar/v4/calendars/:calendar/events";

    /// <summary>Events of a calendar, a series date by date.</summary>
    public const string ViewEvents = "GET calendar/v4/calendars/:calendar/events/instance_view";

    /// <summary>The dates of a series.</summary>
    public const string Instances = "GET calendar/v4/calendars/:calendar/events/:event/instances";

    /// <summary>Removes an event.</summary>
    public const string DeleteEvent = "DELETE calendar/v4/calendars/:calendar/events/:event";

    /// <summary>Subscribes to changes of a calendar.</summary>
    public const string Subscribe = "POST calendar/v4/calendars/:calendar/events/subscription";

    /// <summary>Adds rooms and people.</summary>
    public const string AddAttendees = "POST calendar/v4/calendars/:calendar/events/:event/attendees";

    /// <summary>Who is in an event, and what they answered.</summary>
    public const string Attendees = "GET calendar/v4/calendars/:calendar/events/:event/attendees";

    /// <summary>Removes rooms and people.</summary>
    public const string RemoveAttendees = "POST calendar/v4/calendars/:calendar/events/:event/attendees/batch_delete";

    /// <summary>Sends a message.</summary>
    public const string Send = "POST im/v1/messages";

    /// <summary>Replies to a message.</summary>
    public const string Reply = "POST im/v1/messages/:message/reply";

    /// <summary>Replaces a card.</summary>
    public const string Patch = "PATCH im/v1/messages/:message";

    /// <summary>Replaces the card that was clicked.</summary>
    public const string UpdateCard = "POST interactive/v1/card/update";

    /// <summary>A card for one member of a group.</summary>
    public const string SendEphemeral = "POST ephemeral/v1/send";

    /// <summary>Takes such a card away.</summary>
    public const string DeleteEphemeral = "POST ephemeral/v1/delete";

    /// <summary>Several people.</summary>
    public const string Users = "GET contact/v3/users/batch";

    /// <summary>One person.</summary>
    public const string User = "GET contact/v3/users/:user";

    /// <summary>The names of people.</summary>
    public const string Names = "POST contact/v3/users/basic_batch";

    /// <summary>A user's tokens.</summary>
    public const string UserToken = "POST authen/v2/oauth/token";

    /// <summary>Who a user's token speaks for.</summary>
    public const string UserInfo = "GET authen/v1/user_info";
}
