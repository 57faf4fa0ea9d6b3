namespace RoomBot.Core.Rooms;

/// <summary>The directory, or why there is none. A closed set.</summary>
public abstract record RoomsAnswer
{
    private RoomsAnswer()
    {
    }

    /// <summary>The rooms.</summary>
    /// <param name="Rooms">Each once, disabled ones among them; the same instance while nothing has changed.</param>
    public sealed record Known(IReadOnlyList<Room> Rooms) : RoomsAnswer
    {
        /// <summary>True for the rooms of the asker alone: others may see other ones.</summary>
        public bool IsPersonal { get; init; }
    }

    /// <summary>No answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Unknown(ProviderFault Fault) : RoomsAnswer;
}
