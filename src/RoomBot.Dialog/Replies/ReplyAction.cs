using System.Text.Json.Serialization;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Replies;

/// <summary>A button of a card. What it does is kept with the card; the channel only carries the id.</summary>
/// <param name="Id">Unguessable, at most 40 characters of [a-z0-9]; single use.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Label">The words on it.</param>
public sealed record ReplyAction(string Id, ActionKind Kind, string Label)
{
    /// <summary>The room it speaks of, where it speaks of one.</summary>
    public RoomId? Room { get; init; }

    /// <summary>The row (from 0) that it belongs to, or null for the card's own actions.</summary>
    public int? Row { get; init; }

    /// <summary>True for the one that most people want.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>True for one that takes something away.</summary>
    public bool IsDanger { get; init; }

    /// <summary>What clicking it means.</summary>
    [JsonInclude]
    internal Choice? Does { get; init; }
}
