using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.Series;

namespace RoomBot.Dialog.Machine;

/// <summary>Which date of a series is meant.</summary>
internal static class SeriesDates
{
    /// <summary>The date meant: the first that is not over of those that were said, or of all where none was; null where there is none, or it is no series.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="filter">What was said.</param>
    /// <param name="now">The moment.</param>
    public static Occurrence? Meant(Booking booking, BookingFilter filter, Instant now) =>
        booking.Series is { } series ? Occurrences.Of(series, SeriesTimes.Most).FirstOrDefault(o => o.When.End > now && IsSaid(o.When, filter)) : null;

    /// <summary>True where one of its dates, or its time where it is no series, is what was said.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="filter">What was said.</param>
    public static bool HasSaid(Booking booking, BookingFilter filter) =>
        SeriesTimes.OrFirst(booking.Series, booking.When).Any(when => IsSaid(when, filter));

    private static bool IsSaid(Interval when, BookingFilter filter) => filter switch
    {
        { Inside: { } inside } => when.Start < inside.End && inside.Start < when.End,
        { At: { } at, AnyDay: false } => when.Contains(at),
        _ => true,
    };
}
