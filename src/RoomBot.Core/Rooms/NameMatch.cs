namespace RoomBot.Core.Rooms;

/// <summary>What a name that people used stands for. A closed set.</summary>
public abstract record NameMatch
{
    private NameMatch()
    {
    }

    /// <summary>One room.</summary>
    /// <param name="Room">The room.</param>
    public sealed record One(Room Room) : NameMatch;

    /// <summary>Several rooms go by it ("301" with A301 and B301).</summary>
    /// <param name="Rooms">At least two, in the directory's order.</param>
    public sealed record Several(IReadOnlyList<Room> Rooms) : NameMatch;

    /// <summary>None goes by it.</summary>
    /// <param name="Near">Rooms with names like it, the nearest first, at most five; never chosen silently.</param>
    public sealed record None(IReadOnlyList<Room> Near) : NameMatch;
}
