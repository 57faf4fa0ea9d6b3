namespace RoomBot.Understanding.Slotting;

/// <summary>What the readers of slots have found so far.</summary>
internal sealed class Findings
{
    public int? Capacity { get; set; }

    public List<EquipmentWord> Equipment { get; } = [];

    public List<EquipmentWord> Without { get; } = [];

    /// <summary>Rooms, floors, buildings and cities that are refused.</summary>
    public List<string> NotRooms { get; } = [];

    public List<string> NotFloors { get; } = [];

    public List<string> NotBuildings { get; } = [];

    public List<string> NotCities { get; } = [];

    public string? City { get; set; }

    public string? Building { get; set; }

    public string? Floor { get; set; }

    public string? Room { get; set; }

    /// <summary>Where the room's name stands.</summary>
    public int RoomAt { get; set; } = -1;

    /// <summary>Rooms wanted as well.</summary>
    public List<string> AlsoRooms { get; } = [];

    /// <summary>The row that was pointed at: from 1, −1 for the last; 0 for none.</summary>
    public int Row { get; set; }

    public string? Topic { get; set; }

    public List<string> Attendees { get; } = [];

    /// <summary>Whether a city, building or floor was said.</summary>
    public bool HasPlace => City is not null || Building is not null || Floor is not null;

    /// <summary>Whether a city, building or floor was refused.</summary>
    public bool RefusesPlace => NotFloors.Count + NotBuildings.Count + NotCities.Count > 0;

    /// <summary>Whether a room or place was refused.</summary>
    public bool Refuses => RefusesPlace || NotRooms.Count > 0;

    /// <summary>Whether something was said that a room can be chosen by.</summary>
    public bool HasWish => Capacity is not null || Equipment.Count > 0 || HasPlace;
}
