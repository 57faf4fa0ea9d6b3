namespace RoomBot.Dialog.Machine;

/// <summary>What rooms are looked for.</summary>
internal enum SearchFor
{
    /// <summary>As somebody asked.</summary>
    Asked,

    /// <summary>The room that was chosen: is it still free?</summary>
    Chosen,

    /// <summary>Others, since the room chosen was lost.</summary>
    Lost,

    /// <summary>The new time of a booking.</summary>
    Move,
}
