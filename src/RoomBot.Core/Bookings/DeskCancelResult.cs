using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What the user is to be told about a cancellation or an early release. A closed set.</summary>
public abstract record DeskCancelResult
{
    private DeskCancelResult()
    {
    }

    /// <summary>It no longer stands (also where it was over already).</summary>
    /// <param name="Booking">Cancelled, or Released with the time it really had.</param>
    public sealed record Done(Booking Booking) : DeskCancelResult;

    /// <summary>One date of a series no longer stands (also where it was left out already).</summary>
    /// <param name="Booking">The series as it stands now.</param>
    /// <param name="When">The time that is given back.</param>
    public sealed record DateDone(Booking Booking, Interval When) : DeskCancelResult;

    /// <summary>Not done: the provider gives no answer, and the booking still counts as standing.</summary>
    /// <param name="Booking">As it is.</param>
    /// <param name="Fault">Why.</param>
    public sealed record NotDone(Booking Booking, ProviderFault Fault) : DeskCancelResult;

    /// <summary>There is no such booking.</summary>
    public sealed record NoSuchBooking : DeskCancelResult;
}
