using System.Globalization;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;
using RoomBot.Dialog.Turns;
using RoomBot.Storage.Local;

namespace RoomBot.Storage;

/// <summary>An office to try the bot in: 27 rooms over two cities and three buildings, and meetings that are in them already. The same each time.</summary>
public sealed class SampleOffice
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Database database;
    private readonly RoomStore rooms;

    internal SampleOffice(Database database, RoomStore rooms)
    {
        this.database = database;
        this.rooms = rooms;
    }

    /// <summary>Puts the sample rooms into the directory, unless there are rooms in it.</summary>
    /// <returns>How many rooms were put there.</returns>
    /// <exception cref="StorageUnavailableException">The database could not be written.</exception>
    public async Task<int> AddRoomsAsync(CancellationToken cancellationToken)
    {
        if ((await rooms.ListAsync(cancellationToken)).Count > 0)
        {
            return 0;
        }

        await using var csv = Open("rooms");
        return (await rooms.PutAsync(RoomCsvReader.Read(csv).Rooms, cancellationToken)).Added;
    }

    /// <summary>
    /// Puts meetings of other people into the sample rooms: through the working day, around this very moment, and some
    /// tomorrow. What was put there before, or is in somebody's way, is left out.
    /// </summary>
    /// <param name="now">The moment that they are around.</param>
    /// <param name="zone">Whose day it is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>How many meetings were put there.</returns>
    /// <exception cref="StorageUnavailableException">The database could not be written.</exception>
    public Task<int> AddBookingsAsync(Instant now, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var meetings = Meetings(now, zone);
        return database.WriteAsync(
            async session =>
            {
                var added = 0;
                foreach (var meeting in meetings)
                {
                    added += await LocalEvents.AddForeignAsync(session, meeting, now) ? 1 : 0;
                }

                return added;
            },
            cancellationToken);
    }

    private static List<ForeignMeeting> Meetings(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;
        var halfHour = local.Date.At(new LocalTime(local.Hour, local.Minute / 30 * 30));
        var meetings = new List<ForeignMeeting>();
        using var csv = CsvReader.Create(Open("bookings"), RoomCsv.Reading with { HasHeader = true }, leaveOpen: false);
        while (csv.Read())
        {
            var start = csv.GetString("start");
            var from = start.StartsWith("now", StringComparison.Ordinal)
                ? halfHour.PlusMinutes(Number(start.AsSpan(3)))
                : local.Date.PlusDays(Number(csv.GetString("day"))).At(Clock.Parse(start).GetValueOrThrow());
            meetings.Add(new ForeignMeeting(
                $"sample-{local.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}-{csv.RowNumber.ToString(CultureInfo.InvariantCulture)}",
                new RoomId(csv.GetString("room")),
                ZonedTimes.From(from, Duration.FromMinutes(Number(csv.GetString("minutes"))), zone),
                csv.GetString("organiser"),
                csv.GetString("topic")));
        }

        return meetings;
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static Stream Open(string name) =>
        typeof(SampleOffice).Assembly.GetManifestResourceStream($"Samples/{name}.csv")!;
}
