namespace RoomBot.Dialog.Turns;

/// <summary>What became of an activity that was handed in.</summary>
public enum AcceptResult
{
    /// <summary>Stored; its turn will come.</summary>
    Accepted,

    /// <summary>Seen before; nothing is done twice.</summary>
    SeenBefore,

    /// <summary>A card action that nobody was given; nothing is stored.</summary>
    UnknownAction,
}
