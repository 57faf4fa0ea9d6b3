using RestEase;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>The endpoints of Feishu that the bot calls. An answer's HTTP status says little: read <see cref="IFeishuAnswer.Code"/>.</summary>
/// <remarks>Every call but the first carries the token as <c>Authorization: Bearer …</c>.</remarks>
[AllowAnyStatusCode]
internal interface IFeishuApi
{
    /// <remarks>open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</remarks>
    [Post("open-apis/auth/v3/tenant_access_token/internal")]
    Task<Response<TokenAnswer>> TokenAsync([Body] TokenRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/authentication-management/access-token/get-user-access-token and …/refresh-user-access-token</remarks>
    [Post("open-apis/authen/v2/oauth/token")]
    Task<Response<UserTokenAnswer>> UserTokenAsync([Body] UserTokenRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/authentication-management/login-state-management/get — by a user's token.</remarks>
    [Get("open-apis/authen/v1/user_info")]
    Task<Response<FeishuAnswer<UserInfoAnswer>>> UserInfoAsync([Header("Authorization")] string token, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/vc-v1/room/search — by a user's token; only rooms that they may book.</remarks>
    [Post("open-apis/vc/v1/rooms/search?user_id_type=open_id")]
    Task<Response<FeishuAnswer<RoomPage>>> SearchRoomsAsync(
        [Header("Authorization")] string token, [Body] SearchRoomsRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/subscription — by a user's token only.</remarks>
    [Post("open-apis/calendar/v4/calendars/{calendar}/events/subscription")]
    Task<Response<FeishuAnswer<Nothing>>> SubscribeAsync([Header("Authorization")] string token, [Path] string calendar, CancellationToken cancellationToken);

    /// <remarks>Where the long connection is; as in the official SDKs.</remarks>
    [Post("callback/ws/endpoint")]
    Task<Response<FeishuAnswer<ConnectionPlace>>> ConnectionAsync([Body] ConnectionRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/client-docs/bot-v3/obtain-bot-info</remarks>
    [Get("open-apis/bot/v3/info")]
    Task<Response<BotAnswer>> BotAsync([Header("Authorization")] string token, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/vc-v1/room/list — at most 100 a page.</remarks>
    [Get("open-apis/vc/v1/rooms")]
    Task<Response<FeishuAnswer<RoomPage>>> RoomsAsync(
        [Header("Authorization")] string token, [Query("page_size")] int pageSize, [Query("page_token")] string? pageToken, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/vc-v1/room_level/list — at most 100 a page; the children of a level.</remarks>
    [Get("open-apis/vc/v1/room_levels")]
    Task<Response<FeishuAnswer<LevelPage>>> LevelsAsync(
        [Header("Authorization")] string token, [Query("room_level_id")] string? parent, [Query("page_size")] int pageSize, [Query("page_token")] string? pageToken,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/meeting-room-event/query-room-availability — at most 20 rooms, times in RFC 3339.</remarks>
    [Get("open-apis/meeting_room/freebusy/batch_get")]
    Task<Response<FeishuAnswer<FreeBusyAnswer>>> BusyAsync(
        [Header("Authorization")] string token, [Query("room_ids")] IEnumerable<string> rooms, [Query("time_min")] string from, [Query("time_max")] string until,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/vc-v1/meeting-room-data/get-4 — at most a day that has begun, times in seconds, 20 to 100 a page, 100 a minute.</remarks>
    [Get("open-apis/vc/v1/resource_reservation_list")]
    Task<Response<FeishuAnswer<ReservationPage>>> ReservationsAsync(
        [Header("Authorization")] string token, [Query("room_level_id")] string level, [Query("start_time")] long from, [Query("end_time")] long until,
        [Query("room_ids")] IEnumerable<string> rooms, [Query("is_exclude")] string isExclude, [Query("page_size")] int pageSize, [Query("page_token")] string? pageToken,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/vc-v1/scope_config/reserve_scope — type 2 is a room.</remarks>
    [Get("open-apis/vc/v1/reserve_configs/reserve_scope")]
    Task<Response<FeishuAnswer<ReserveScope>>> RulesAsync(
        [Header("Authorization")] string token, [Query("scope_id")] string room, [Query("scope_type")] int type, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar/primary — with the app's token, the bot's own calendar.</remarks>
    [Post("open-apis/calendar/v4/calendars/primary")]
    Task<Response<FeishuAnswer<PrimaryCalendars>>> CalendarAsync([Header("Authorization")] string token, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/create — the key is unique per app and calendar, 32 to 128 characters.</remarks>
    [Post("open-apis/calendar/v4/calendars/{calendar}/events?user_id_type=open_id")]
    Task<Response<FeishuAnswer<EventAnswer>>> CreateEventAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Query("idempotency_key")] string key, [Body] EventRequest request,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/patch — start and end only together.</remarks>
    [Patch("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}?user_id_type=open_id")]
    Task<Response<FeishuAnswer<EventAnswer>>> ChangeEventAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, [Body] EventRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/get</remarks>
    [Get("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}?need_attendee=true&max_attendee_num=100&user_id_type=open_id")]
    Task<Response<FeishuAnswer<EventAnswer>>> EventAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/list — 50 to 1000 a page; start and end in seconds.</remarks>
    [Get("open-apis/calendar/v4/calendars/{calendar}/events?page_size=1000")]
    Task<Response<FeishuAnswer<EventPage>>> EventsAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Query("start_time")] string from, [Query("end_time")] string until,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event/delete</remarks>
    [Delete("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}")]
    Task<Response<FeishuAnswer<Nothing>>> DeleteEventAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, [Query("need_notification")] string notify,
        CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/create — code 0 is "accepted for processing", not "booked".</remarks>
    [Post("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}/attendees?user_id_type=open_id")]
    Task<Response<FeishuAnswer<AttendeesAnswer>>> AddAttendeesAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, [Body] AttendeesRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/list — 10 to 100 a page.</remarks>
    [Get("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}/attendees?user_id_type=open_id&page_size=100")]
    Task<Response<FeishuAnswer<AttendeePage>>> AttendeesAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, [Query("page_token")] string? pageToken, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/calendar-v4/calendar-event-attendee/batch_delete — at most 500.</remarks>
    [Post("open-apis/calendar/v4/calendars/{calendar}/events/{eventId}/attendees/batch_delete?user_id_type=open_id")]
    Task<Response<FeishuAnswer<Nothing>>> RemoveAttendeesAsync(
        [Header("Authorization")] string token, [Path] string calendar, [Path] string eventId, [Body] RemoveAttendeesRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/im-v1/message/create</remarks>
    [Post("open-apis/im/v1/messages")]
    Task<Response<FeishuAnswer<MessageAnswer>>> SendAsync(
        [Header("Authorization")] string token, [Query("receive_id_type")] string idType, [Body] MessageRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/im-v1/message/reply</remarks>
    [Post("open-apis/im/v1/messages/{message}/reply")]
    Task<Response<FeishuAnswer<MessageAnswer>>> ReplyAsync(
        [Header("Authorization")] string token, [Path] string message, [Body] MessageRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/im-v1/message-card/patch — 14 days, 5 a second and message.</remarks>
    [Patch("open-apis/im/v1/messages/{message}")]
    Task<Response<FeishuAnswer<Nothing>>> UpdateAsync(
        [Header("Authorization")] string token, [Path] string message, [Body] PatchRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/im-v1/message-card/send-message-cards-that-are-only-visible-to-certain-people</remarks>
    [Post("open-apis/ephemeral/v1/send")]
    Task<Response<FeishuAnswer<MessageAnswer>>> SendOnlyToAsync(
        [Header("Authorization")] string token, [Body] EphemeralRequest request, CancellationToken cancellationToken);

    /// <remarks>open.feishu.cn/document/server-docs/contact-v3/user/batch — at most 50.</remarks>
    [Get("open-apis/contact/v3/users/batch?user_id_type=open_id")]
    Task<Response<FeishuAnswer<UsersAnswer>>> UsersAsync(
        [Header("Authorization")] string token, [Query("user_ids")] IEnumerable<string> users, CancellationToken cancellationToken);
}
