namespace RoomBot.Dialog.Replies;

/// <summary>What a card's head means; a template gives it a colour and never tells it by colour alone.</summary>
public enum CardTone
{
    /// <summary>Asking (blue).</summary>
    Asking,

    /// <summary>Done (green).</summary>
    Done,

    /// <summary>Needs you (orange).</summary>
    NeedsYou,

    /// <summary>Failed (red).</summary>
    Failed,

    /// <summary>Over (grey).</summary>
    Over,
}
