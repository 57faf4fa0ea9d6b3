using System.Text.Json.Serialization;
using RoomBot.Core.Bookings;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>What went wrong. A closed set; the booking it is about, where there is one, is <see cref="Reply.Booking"/>.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(NoAnswer), "noAnswer")]
[JsonDerivedType(typeof(NotCancelled), "notCancelled")]
[JsonDerivedType(typeof(NotMoved), "notMoved")]
[JsonDerivedType(typeof(MoveTaken), "moveTaken")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(AgainstRule), "againstRule")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Unanswered), "unanswered")]
[JsonDerivedType(typeof(NotStanding), "notStanding")]
[JsonDerivedType(typeof(InTheBot), "inTheBot")]
public abstract record Problem
{
    private Problem()
    {
    }

    /// <summary>The room system gave no answer; nothing is booked.</summary>
    /// <param name="Fault">Why, by its kind.</param>
    public sealed record NoAnswer(ProviderFaultKind Fault) : Problem;

    /// <summary>The cancellation did not go through; the booking still stands.</summary>
    /// <param name="Fault">Why, by its kind.</param>
    public sealed record NotCancelled(ProviderFaultKind Fault) : Problem;

    /// <summary>The change did not go through; the booking stands as it was.</summary>
    /// <param name="Fault">Why, by its kind.</param>
    public sealed record NotMoved(ProviderFaultKind Fault) : Problem;

    /// <summary>Somebody else has the room at the new time; the booking stands as it was.</summary>
    /// <param name="By">Who, where that is told; empty otherwise.</param>
    public sealed record MoveTaken(string By) : Problem;

    /// <summary>The room system refuses; nothing is booked.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(RefusalReason Why) : Problem;

    /// <summary>A policy forbids it; nothing is booked.</summary>
    /// <param name="Rule">The rule with its figure.</param>
    public sealed record AgainstRule(PolicyRule Rule) : Problem;

    /// <summary>It had waited, and was declined; nothing is booked.</summary>
    public sealed record Declined : Problem;

    /// <summary>What waited had no answer when it began.</summary>
    public sealed record Unanswered : Problem;

    /// <summary>The booking no longer stands.</summary>
    public sealed record NotStanding : Problem;

    /// <summary>A fault of the bot's own.</summary>
    public sealed record InTheBot : Problem;
}
