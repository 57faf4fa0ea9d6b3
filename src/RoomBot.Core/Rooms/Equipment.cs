namespace RoomBot.Core.Rooms;

/// <summary>What is in a room. The names are those of the rooms' CSV in lower case.</summary>
[Flags]
public enum Equipment
{
    /// <summary>Nothing that is listed.</summary>
    None = 0,

    /// <summary>Projector.</summary>
    Projector = 1,

    /// <summary>Television or large screen.</summary>
    Tv = 2,

    /// <summary>Video conference system.</summary>
    Video = 4,

    /// <summary>Whiteboard.</summary>
    Whiteboard = 8,

    /// <summary>Conference phone.</summary>
    Phone = 16,

    /// <summary>Microphones.</summary>
    Mic = 32,

    /// <summary>Computer.</summary>
    Pc = 64,
}
