using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Time;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Machine;

/// <summary>What a step knows besides state and event.</summary>
/// <param name="Settings">The office.</param>
/// <param name="Asker">Whose dialog it is.</param>
/// <param name="Now">The moment at which the turn began.</param>
/// <param name="Language">The language of the reply.</param>
/// <param name="Turn">What the turn's ids are made from; the same when the turn is repeated.</param>
internal sealed record TurnFacts(DialogSettings Settings, Person Asker, Instant Now, string Language, string Turn)
{
    /// <summary>The office's clock.</summary>
    public LocalDateTime Local { get; } = Now.InZone(Settings.Zone).LocalDateTime;

    /// <summary>Today at the office.</summary>
    public LocalDate Today => Local.Date;

    /// <summary>True where others read along.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The id that a booking asked for in this turn gets.</summary>
    public BookingId NewBooking { get; } = new(TurnIds.Of("booking", Turn));

    /// <summary>A local time as a moment.</summary>
    public Instant At(LocalDateTime local) => ZonedTimes.At(local, Settings.Zone);

    /// <summary>A local stretch as moments.</summary>
    public Interval Between(LocalDateTime start, LocalDateTime end) => ZonedTimes.Between(start, end, Settings.Zone);

    /// <summary>A moment on the office's clock.</summary>
    public LocalDateTime LocalOf(Instant at) => at.InZone(Settings.Zone).LocalDateTime;

    /// <summary>A local stretch as a fact.</summary>
    public TimeFact Fact(LocalDateTime start, LocalDateTime end, string? rule = null) => new(start, end, Settings.Zone.Id, rule);

    /// <summary>Moments as a fact.</summary>
    public TimeFact Fact(Interval when) => Fact(LocalOf(when.Start), LocalOf(when.End));
}
