using RoomBot.Core.People;
using RoomBot.Dialog.Activities;

namespace RoomBot.Platforms.Feishu;

/// <summary>What a push turned out to be. A closed set.</summary>
internal abstract record FeishuIncoming
{
    private FeishuIncoming()
    {
    }

    /// <summary>Feishu verifies the address: it gets the challenge back.</summary>
    /// <param name="Value">The challenge.</param>
    internal sealed record Challenge(string Value) : FeishuIncoming;

    /// <summary>Something for the dialog.</summary>
    /// <param name="Activity">What.</param>
    internal sealed record Accepted(Activity Activity) : FeishuIncoming;

    /// <summary>Rooms of the tenant have changed.</summary>
    internal sealed record RoomsChanged : FeishuIncoming;

    /// <summary>A room was changed or booked.</summary>
    /// <param name="Room">The room.</param>
    internal sealed record RoomChanged(string Room) : FeishuIncoming;

    /// <summary>An event in the calendar of somebody who signed in was changed.</summary>
    /// <param name="Calendar">The calendar.</param>
    /// <param name="Event">The event; empty where Feishu does not tell.</param>
    internal sealed record EventChanged(string Calendar, string Event) : FeishuIncoming;

    /// <summary>Somebody has withdrawn what they let the bot do as themselves.</summary>
    /// <param name="Person">Who.</param>
    internal sealed record SignedOut(UserId Person) : FeishuIncoming;

    /// <summary>Whether it is for the bot cannot be told before its open_id is known: Feishu has to send it again.</summary>
    internal sealed record NotYet : FeishuIncoming;

    /// <summary>Nothing the bot has a use for.</summary>
    internal sealed record Ignored : FeishuIncoming;

    /// <summary>Not from Feishu, or not verifiable: nothing happens.</summary>
    internal sealed record Unverified : FeishuIncoming;

    /// <summary>From Feishu, but not what it is documented to send.</summary>
    internal sealed record Malformed : FeishuIncoming;
}
