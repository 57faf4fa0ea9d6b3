using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Machine;

namespace RoomBot.Dialog.Replies;

/// <summary>What the bot answers: which card, with which facts. A closed set, one case per card; <see cref="ReplyWriter"/> puts it into words.</summary>
public abstract partial record Reply
{
    private Reply()
    {
    }

    /// <summary>Which card.</summary>
    public abstract CardKind Card { get; }

    /// <summary>Language of the words: <c>zh</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>The day on which it was said, in the user's zone: today and tomorrow are counted from it.</summary>
    public LocalDate Today { get; init; }

    /// <summary>Whom it answers, where others read along; null in a direct chat.</summary>
    public Person? AskedBy { get; init; }

    /// <summary>The time it speaks of, or null.</summary>
    public TimeFact? When { get; init; }

    /// <summary>The rooms it speaks of, best first.</summary>
    public IReadOnlyList<RoomFact> Rooms { get; init; } = [];

    /// <summary>The booking it is about, or null.</summary>
    public BookingFact? Booking { get; init; }

    /// <summary>The bookings it lists (bookings and schedule cards), by start.</summary>
    public IReadOnlyList<BookingFact> Bookings { get; init; } = [];

    /// <summary>What was assumed.</summary>
    public IReadOnlyList<Assumption> Assumed { get; init; } = [];

    /// <summary>All its buttons, those of rows and forms among them, in order of show.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];

    /// <summary>A form that can be filled in instead of typing, or null; its button is the one among <see cref="Actions"/> that says so.</summary>
    public FormFact? Form { get; init; }

    /// <summary>Where the dialog stood when the card was made: its buttons go on from there.</summary>
    [JsonInclude]
    internal DialogState? State { get; init; }
}
