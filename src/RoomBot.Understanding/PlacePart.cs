namespace RoomBot.Understanding;

/// <summary>What of a place is spoken of.</summary>
public enum PlacePart
{
    /// <summary>The floor.</summary>
    Floor,

    /// <summary>The building.</summary>
    Building,

    /// <summary>The city.</summary>
    City,
}
