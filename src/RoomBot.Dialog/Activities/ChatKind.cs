namespace RoomBot.Dialog.Activities;

/// <summary>Who reads along.</summary>
public enum ChatKind
{
    /// <summary>One member and the bot.</summary>
    Direct,

    /// <summary>Several members; the bot answers those who mention it.</summary>
    Group,
}
