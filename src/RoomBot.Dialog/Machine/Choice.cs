using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.Bookings;

namespace RoomBot.Dialog.Machine;

/// <summary>What clicking a button means; kept with the card, which also keeps the state it goes on from. A closed set.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Take), "take")]
[JsonDerivedType(typeof(At), "at")]
[JsonDerivedType(typeof(Now), "now")]
[JsonDerivedType(typeof(Fill), "fill")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(More), "more")]
[JsonDerivedType(typeof(Others), "others")]
[JsonDerivedType(typeof(Again), "again")]
[JsonDerivedType(typeof(Pick), "pick")]
[JsonDerivedType(typeof(Change), "change")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Drop), "drop")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(CancelDate), "cancelDate")]
[JsonDerivedType(typeof(AskToCancel), "askToCancel")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(Move), "move")]
internal abstract record Choice
{
    private Choice()
    {
    }

    /// <summary>This room at this time.</summary>
    public sealed record Take(Offer Offer) : Choice;

    /// <summary>This time (and, where null, as long as asked for).</summary>
    public sealed record At(LocalDateTime Start, LocalDateTime? End) : Choice;

    /// <summary>The moment of the click.</summary>
    public sealed record Now : Choice;

    /// <summary>What the form says.</summary>
    public sealed record Fill : Choice;

    /// <summary>As if the user had written this.</summary>
    public sealed record Said(string Text) : Choice;

    /// <summary>The rows after so many.</summary>
    public sealed record More(int Skip) : Choice;

    /// <summary>Other rooms at that time.</summary>
    public sealed record Others : Choice;

    /// <summary>The same once more.</summary>
    public sealed record Again : Choice;

    /// <summary>This booking, of those shown.</summary>
    public sealed record Pick(BookingId Booking) : Choice;

    /// <summary>Something else than the card shows.</summary>
    public sealed record Change : Choice;

    /// <summary>Do what the card shows.</summary>
    public sealed record Confirm : Choice;

    /// <summary>Leave it.</summary>
    public sealed record Drop : Choice;

    /// <summary>Cancel this booking.</summary>
    public sealed record Cancel(BookingId Booking) : Choice;

    /// <summary>Cancel one date of this series.</summary>
    public sealed record CancelDate(BookingId Booking, LocalDate Date) : Choice;

    /// <summary>Cancel this booking, once that is confirmed: it is a whole series.</summary>
    public sealed record AskToCancel(BookingId Booking) : Choice;

    /// <summary>Make this booking longer: by how much the label says, until when is what is done, so that a second click adds nothing.</summary>
    public sealed record Extend(BookingId Booking, Duration By, LocalDateTime Until) : Choice;

    /// <summary>Give this booking's room back.</summary>
    public sealed record Release(BookingId Booking) : Choice;

    /// <summary>Move this booking.</summary>
    public sealed record Move(BookingId Booking) : Choice;
}
