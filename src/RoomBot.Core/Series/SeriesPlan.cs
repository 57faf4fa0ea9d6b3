using RoomBot.Core.Availability;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Series;

/// <summary>A series before it is booked: on which dates its room is taken, and what can be chosen instead.</summary>
/// <param name="Room">The room wanted.</param>
/// <param name="Free">The occurrences on which it is free, by time.</param>
/// <param name="Conflicts">Those on which it is not, by time.</param>
/// <param name="RoomsFreeOnAll">Other rooms that are free on every date, in the order they were given.</param>
/// <param name="IsPartlyUnknown">True where for some date there was no answer: those count as conflicts without a reason.</param>
public sealed record SeriesPlan(
    Room Room, IReadOnlyList<Occurrence> Free, IReadOnlyList<SeriesConflict> Conflicts, IReadOnlyList<Room> RoomsFreeOnAll, bool IsPartlyUnknown)
{
    /// <summary>Plans a series from what the provider told.</summary>
    /// <param name="room">The room wanted.</param>
    /// <param name="occurrences">Its occurrences, by time.</param>
    /// <param name="busyOf">What takes a room at an occurrence, as the provider told.</param>
    /// <param name="others">Other rooms that would do, the best first.</param>
    public static SeriesPlan Of(
        Room room, IReadOnlyList<Occurrence> occurrences, Func<RoomId, Occurrence, RoomBusy> busyOf, IReadOnlyList<Room> others)
    {
        var free = new List<Occurrence>();
        var conflicts = new List<SeriesConflict>();
        var isPartlyUnknown = false;
        foreach (var occurrence in occurrences)
        {
            var answer = busyOf(room.Id, occurrence);
            if (IsFree(answer, occurrence))
            {
                free.Add(occurrence);
                continue;
            }

            isPartlyUnknown |= answer is RoomBusy.Unknown;
            var by = answer is RoomBusy.Known known ? Timeline.InTheWay(known.Intervals, occurrence.When) : [];
            Room[] instead = [.. others.Where(r => IsFree(busyOf(r.Id, occurrence), occurrence))];
            conflicts.Add(new SeriesConflict(occurrence, by, instead));
        }

        Room[] onAll = conflicts.Count == 0 ? [] : [.. others.Where(r => occurrences.All(o => IsFree(busyOf(r.Id, o), o)))];
        return new SeriesPlan(room, free, conflicts, onAll, isPartlyUnknown);
    }

    /// <summary>The series without the dates of its conflicts.</summary>
    /// <param name="series">The series planned.</param>
    public Recurrence Skipping(Recurrence series) => series with
    {
        Except = [.. series.Except.Union(Conflicts.Select(c => c.Occurrence.Date)).Order()],
    };

    private static bool IsFree(RoomBusy answer, Occurrence occurrence) =>
        Timeline.Of(answer, [], occurrence.When) == RoomAvailability.Free;
}
