using System.Text.Json.Serialization;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>What a notice says. A closed set; the booking it is about, where there is one, is <see cref="Reply.Booking"/>.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(NotUnderstood), "notUnderstood")]
[JsonDerivedType(typeof(Thanks), "thanks")]
[JsonDerivedType(typeof(NotYours), "notYours")]
[JsonDerivedType(typeof(OneMoment), "oneMoment")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(NothingToDrop), "nothingToDrop")]
[JsonDerivedType(typeof(NoBookings), "noBookings")]
[JsonDerivedType(typeof(NotOffered), "notOffered")]
[JsonDerivedType(typeof(UsageInFuture), "usageInFuture")]
[JsonDerivedType(typeof(UsageTooLong), "usageTooLong")]
[JsonDerivedType(typeof(UsageOfNothing), "usageOfNothing")]
[JsonDerivedType(typeof(Counting), "counting")]
[JsonDerivedType(typeof(OnlyAdmins), "onlyAdmins")]
[JsonDerivedType(typeof(Kept), "kept")]
[JsonDerivedType(typeof(NothingElse), "nothingElse")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(NothingToConfirm), "nothingToConfirm")]
[JsonDerivedType(typeof(NothingChanged), "nothingChanged")]
[JsonDerivedType(typeof(WhichOne), "whichOne")]
[JsonDerivedType(typeof(NoSuchRow), "noSuchRow")]
[JsonDerivedType(typeof(AboutRoom), "aboutRoom")]
public abstract record Notice
{
    private Notice()
    {
    }

    /// <summary>It was not understood; says briefly what the bot can do.</summary>
    public sealed record NotUnderstood : Notice;

    /// <summary>An answer to thanks and the like.</summary>
    public sealed record Thanks : Notice;

    /// <summary>Somebody clicked a card that answers another.</summary>
    /// <param name="Owner">Whose it is.</param>
    public sealed record NotYours(Person Owner) : Notice;

    /// <summary>Work takes longer than a moment.</summary>
    public sealed record OneMoment : Notice;

    /// <summary>The booking stands but is not accepted yet.</summary>
    /// <param name="NeedsApproval">True where somebody must approve.</param>
    public sealed record Waiting(bool NeedsApproval) : Notice;

    /// <summary>Nothing is on the table that could be dropped.</summary>
    public sealed record NothingToDrop : Notice;

    /// <summary>There is no booking of theirs like that.</summary>
    /// <param name="For">What was looked for.</param>
    public sealed record NoBookings(BookingsFor For) : Notice;

    /// <summary>The bot does not do that (yet).</summary>
    /// <param name="What">What was wanted.</param>
    public sealed record NotOffered(Unoffered What) : Notice;

    /// <summary>That is for administrators.</summary>
    public sealed record OnlyAdmins : Notice;

    /// <summary>A report about days that have not been.</summary>
    public sealed record UsageInFuture : Notice;

    /// <summary>A report about too many days.</summary>
    /// <param name="Days">How many are possible.</param>
    public sealed record UsageTooLong(int Days) : Notice;

    /// <summary>A report about a room or place that there is not.</summary>
    /// <param name="Said">As it was said.</param>
    public sealed record UsageOfNothing(string Said) : Notice;

    /// <summary>A report is being counted.</summary>
    /// <param name="PerCent">How much of it is done, 0 to 100.</param>
    public sealed record Counting(int PerCent) : Notice;

    /// <summary>The booking stays as it is.</summary>
    public sealed record Kept : Notice;

    /// <summary>A later card has taken the place of this one.</summary>
    public sealed record Replaced : Notice;

    /// <summary>What this card asked was confirmed in words; what came of it is on the next card.</summary>
    public sealed record Confirmed : Notice;

    /// <summary>A "yes" to no question.</summary>
    public sealed record NothingToConfirm : Notice;

    /// <summary>No booking was changed.</summary>
    public sealed record NothingChanged : Notice;

    /// <summary>A "yes" to several rooms: which one?</summary>
    public sealed record WhichOne : Notice;

    /// <summary>"The seventh", of five.</summary>
    /// <param name="Rows">How many there are.</param>
    public sealed record NoSuchRow(int Rows) : Notice;

    /// <summary>What a room is like.</summary>
    /// <param name="Room">The room.</param>
    public sealed record AboutRoom(Room Room) : Notice;

    /// <summary>There is no other room (or no more rows).</summary>
    public sealed record NothingElse : Notice;
}
