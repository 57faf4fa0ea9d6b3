using System.Text.Json;

namespace RoomBot.Platforms.Feishu.Api;

/// <summary>A message to send.</summary>
/// <param name="ReceiveId">Whom or which chat; null in a reply.</param>
/// <param name="MsgType"><c>interactive</c> for a card, <c>text</c>.</param>
/// <param name="Content">JSON as text.</param>
/// <param name="Uuid">At most 50 characters; the same within an hour sends nothing twice.</param>
internal sealed record MessageRequest(string? ReceiveId, string MsgType, string Content, string? Uuid)
{
    /// <summary>True to answer in a topic.</summary>
    public bool? ReplyInThread { get; init; }
}

/// <summary>A message that was sent.</summary>
internal sealed record MessageAnswer(string? MessageId);

/// <summary>A card to put in the place of one that was sent.</summary>
/// <param name="Content">The card's JSON as text.</param>
internal sealed record PatchRequest(string Content);

/// <summary>A card that only one member of a group sees.</summary>
/// <param name="ChatId">The group.</param>
/// <param name="OpenId">The member.</param>
/// <param name="MsgType"><c>interactive</c>.</param>
/// <param name="Card">The card as an object.</param>
internal sealed record EphemeralRequest(string ChatId, string OpenId, string MsgType, JsonElement Card);

/// <summary>People by id.</summary>
internal sealed record UsersAnswer(IReadOnlyList<FeishuUser>? Items);

/// <summary>A person.</summary>
/// <param name="OpenId">Their id.</param>
/// <param name="Name">Their name; missing without the scope.</param>
internal sealed record FeishuUser(string? OpenId, string? Name);
