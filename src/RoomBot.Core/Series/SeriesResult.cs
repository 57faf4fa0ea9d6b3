using RoomBot.Core.Rooms;

namespace RoomBot.Core.Series;

/// <summary>What came of looking for a room for a series. A closed set.</summary>
public abstract record SeriesResult
{
    private SeriesResult()
    {
    }

    /// <summary>Rooms with the dates on which each is free.</summary>
    /// <param name="Best">Those with the fewest dates taken first, then as single rooms are ranked; not empty.</param>
    public sealed record Plans(IReadOnlyList<SeriesPlan> Best) : SeriesResult;

    /// <summary>No room goes by that name.</summary>
    /// <param name="Said">The name as people said it.</param>
    /// <param name="Near">Rooms with names like it, the nearest first; suggestions only.</param>
    public sealed record NoSuchRoom(string Said, IReadOnlyList<Room> Near) : SeriesResult;

    /// <summary>No room has what was asked for.</summary>
    public sealed record NoneFits : SeriesResult;

    /// <summary>The provider gave no answer: nothing is known to be free.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record NoAnswer(ProviderFault Fault) : SeriesResult;
}
