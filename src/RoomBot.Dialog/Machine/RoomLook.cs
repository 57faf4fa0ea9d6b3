using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>A look at when a room is taken.</summary>
/// <param name="When">The stretch looked at.</param>
/// <param name="IsWho">True where it was asked who has the room.</param>
internal sealed record RoomLook(TimeFact When, bool IsWho);
