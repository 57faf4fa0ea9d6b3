using System.Text.Json.Serialization;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>What a named room lacks of what was asked for. A closed set.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Seats), "seats")]
[JsonDerivedType(typeof(Things), "things")]
[JsonDerivedType(typeof(Elsewhere), "elsewhere")]
public abstract record Shortfall
{
    private Shortfall()
    {
    }

    /// <summary>Seats.</summary>
    /// <param name="Missing">How many, at least 1.</param>
    public sealed record Seats(int Missing) : Shortfall;

    /// <summary>Equipment.</summary>
    /// <param name="Missing">Which, not empty.</param>
    public sealed record Things(Equipment Missing) : Shortfall;

    /// <summary>It is not where it was asked for.</summary>
    /// <param name="Where">Where it is.</param>
    public sealed record Elsewhere(Place Where) : Shortfall;
}
