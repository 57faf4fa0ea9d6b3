using System.Text.Json.Serialization;
using RoomBot.Platforms.Feishu.Api;

namespace RoomBot.Platforms.Feishu;

/// <summary>How Feishu's JSON is read and written: snake case, no nulls (an unknown or null property of a card is an error), numbers also as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(BotAnswer))]
[JsonSerializable(typeof(UserTokenRequest))]
[JsonSerializable(typeof(UserTokenAnswer))]
[JsonSerializable(typeof(FeishuAnswer<UserInfoAnswer>))]
[JsonSerializable(typeof(SearchRoomsRequest))]
[JsonSerializable(typeof(FeishuGrant))]
[JsonSerializable(typeof(ConnectionRequest))]
[JsonSerializable(typeof(FeishuAnswer<ConnectionPlace>))]
[JsonSerializable(typeof(FeishuAnswer<RoomPage>))]
[JsonSerializable(typeof(FeishuAnswer<LevelPage>))]
[JsonSerializable(typeof(FeishuAnswer<ReservationPage>))]
[JsonSerializable(typeof(FeishuAnswer<FreeBusyAnswer>))]
[JsonSerializable(typeof(FeishuAnswer<ReserveScope>))]
[JsonSerializable(typeof(FeishuAnswer<PrimaryCalendars>))]
[JsonSerializable(typeof(FeishuAnswer<EventAnswer>))]
[JsonSerializable(typeof(FeishuAnswer<EventPage>))]
[JsonSerializable(typeof(FeishuAnswer<AttendeesAnswer>))]
[JsonSerializable(typeof(FeishuAnswer<AttendeePage>))]
[JsonSerializable(typeof(FeishuAnswer<MessageAnswer>))]
[JsonSerializable(typeof(FeishuAnswer<UsersAnswer>))]
[JsonSerializable(typeof(FeishuAnswer<Nothing>))]
[JsonSerializable(typeof(EventRequest))]
[JsonSerializable(typeof(AttendeesRequest))]
[JsonSerializable(typeof(RemoveAttendeesRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(PatchRequest))]
[JsonSerializable(typeof(EphemeralRequest))]
[JsonSerializable(typeof(FeishuEvents.Sealed))]
[JsonSerializable(typeof(FeishuEvents.Envelope))]
[JsonSerializable(typeof(FeishuEvents.Received))]
[JsonSerializable(typeof(FeishuEvents.Text))]
[JsonSerializable(typeof(FeishuEvents.Post))]
[JsonSerializable(typeof(FeishuEvents.Clicked))]
[JsonSerializable(typeof(FeishuEvents.Entered))]
[JsonSerializable(typeof(FeishuEvents.Ids))]
[JsonSerializable(typeof(FeishuEvents.RoomChanged))]
[JsonSerializable(typeof(FeishuEvents.EventChanged))]
internal sealed partial class FeishuJson : JsonSerializerContext;
