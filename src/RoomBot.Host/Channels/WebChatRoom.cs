using System.Text.Json.Serialization;

namespace RoomBot.Host.Channels;

/// <summary>A room of a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">City, or empty.</param>
/// <param name="Building">Building, or empty.</param>
/// <param name="Floor">Floor, or empty.</param>
/// <param name="Seats">Seats, 0 where that is not known.</param>
/// <param name="Enabled">False where it must not be booked.</param>
/// <param name="Taken">When it is taken or held, by start; null where that is not known.</param>
internal sealed record WebChatRoom(
    string Id, string Name, string City, string Building, string Floor, int Seats, bool Enabled,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<WebChatTaken>? Taken);
