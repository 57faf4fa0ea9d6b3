using RoomBot.Core.Rooms;

namespace RoomBot.Storage;

/// <summary>Equipment by the names of the rooms' CSV, separated by semicolons.</summary>
internal static class EquipmentNames
{
    private static readonly (string Name, Equipment Equipment)[] Known =
    [
        ("projector", Equipment.Projector),
        ("tv", Equipment.Tv),
        ("video", Equipment.Video),
        ("whiteboard", Equipment.Whiteboard),
        ("phone", Equipment.Phone),
        ("mic", Equipment.Mic),
        ("pc", Equipment.Pc),
    ];

    /// <summary>All names there are, in order.</summary>
    public static string All => string.Join(", ", Known.Select(k => k.Name));

    /// <summary>As text.</summary>
    public static string Write(Equipment equipment) =>
        string.Join(';', Known.Where(k => equipment.HasFlag(k.Equipment)).Select(k => k.Name));

    /// <summary>From text; a name that is not known is in <paramref name="unknown"/>, the first of them.</summary>
    public static Equipment Read(string text, out string? unknown)
    {
        unknown = null;
        var equipment = Equipment.None;
        foreach (var name in Split(text))
        {
            var known = Array.Find(Known, k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));
            if (known.Name is null)
            {
                unknown ??= name;
            }

            equipment |= known.Equipment;
        }

        return equipment;
    }

    /// <summary>The items of a list in one field; Chinese keyboards write the other semicolon.</summary>
    public static string[] Split(string text) =>
        text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
