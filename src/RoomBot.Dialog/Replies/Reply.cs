namespace RoomBot.Dialog.Replies;

/// <summary>What the bot answers: which card, with which facts. The cases are a closed set, one per card.</summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>Which card.</summary>
    public abstract CardKind Card { get; }

    /// <summary>Language of the words: <c>zh</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>The time it speaks of, or null.</summary>
    public TimeFact? When { get; init; }

    /// <summary>The rooms it speaks of, best first.</summary>
    public IReadOnlyList<RoomFact> Rooms { get; init; } = [];

    /// <summary>The booking it is about, or null.</summary>
    public BookingFact? Booking { get; init; }

    /// <summary>The bookings it lists (bookings and schedule cards), by start.</summary>
    public IReadOnlyList<BookingFact> Bookings { get; init; } = [];

    /// <summary>All its buttons, those of rows and forms among them, in order of show.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];
}
