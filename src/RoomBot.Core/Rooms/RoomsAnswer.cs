namespace RoomBot.Core.Rooms;

/// <summary>The directory, or why there is none. A closed set.</summary>
public abstract record RoomsAnswer
{
    private RoomsAnswer()
    {
    }

    /// <summary>The rooms.</summary>
    /// <param name="Rooms">Each once, disabled ones among them; the same instance while nothing has changed.</param>
    public sealed record Known(IReadOnlyList<Room> Rooms) : RoomsAnswer;

    /// <summary>No answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : RoomsAnswer;
}
