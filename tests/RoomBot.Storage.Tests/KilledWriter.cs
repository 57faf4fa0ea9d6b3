using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;
using RoomBot.Testing.Contracts;

namespace RoomBot.Storage.Tests;

/// <summary>The program that writes until it is killed. What has been acknowledged to it, it says on standard output at once.</summary>
internal static class KilledWriter
{
    public const string Command = "write-until-killed";

    private const int Writers = 8;

    public static async Task<int> RunAsync(string file)
    {
        await using var services = TestDatabase.Start(file, new Testing.FakeClock(TurnSamples.At), []);
        await services.GetRequiredService<RoomStore>().PutAsync(
            [new Room(new RoomId("r1"), "A301", 10, Place.Unknown, Equipment.None)], CancellationToken.None);
        await using var output = Console.OpenStandardOutput();
        using var line = new SemaphoreSlim(1, 1);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(services, writer, SayAsync))));
        return 0;

        async Task SayAsync(string what)
        {
            await line.WaitAsync();
            try
            {
                await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(what + "\n"));
                await output.FlushAsync();
            }
            finally
            {
                line.Release();
            }
        }
    }

    // Each round: an activity comes in, a room is booked for it (all writers want the same hours), its turn ends.
    private static async Task WriteAsync(IServiceProvider services, int writer, Func<string, Task> sayAsync)
    {
        var stores = new TurnStores(
            services.GetRequiredService<IInbox>(), services.GetRequiredService<IOutbox>(), services.GetRequiredService<IConversationStore>());
        var bookings = services.GetRequiredService<IBookingStore>();
        var rooms = services.GetRequiredService<IRoomProvider>();
        var run = Guid.NewGuid().ToString("N")[..8];
        for (var round = 0; ; round++)
        {
            var id = $"{run}-{writer.ToString(CultureInfo.InvariantCulture)}-{round.ToString(CultureInfo.InvariantCulture)}";
            await stores.Inbox.AddAsync(TurnSamples.Message(id), CancellationToken.None);
            await sayAsync($"added {id}");

            var booking = ABooking(round);
            if (await bookings.AddAsync(booking, TurnSamples.At, CancellationToken.None) is not null
                && await rooms.BookAsync(booking, CancellationToken.None) is BookResult.Booked booked
                && await bookings.ReplaceAsync(
                    booking with { Status = BookingStatus.Confirmed, Reference = booked.Reference }, BookingStatus.Pending, CancellationToken.None))
            {
                await sayAsync($"booked {booking.Id}");
            }

            var card = TurnSamples.Card(Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
            await stores.Conversations.CommitAsync(
                TurnSamples.Commit(id, "zh", [card], [TurnSamples.Message(card.Id, card)]), CancellationToken.None);
            await sayAsync($"handled {id} {card.Id}");
        }
    }

    private static Booking ABooking(int round)
    {
        var start = TurnSamples.At + Duration.FromHours(round);
        return new Booking(
            new BookingId(Guid.NewGuid().ToString("N")), "local", new RoomId("r1"), new Interval(start, start + Duration.FromMinutes(90)),
            new Person(TurnSamples.Key.User, "小王"), "周会", BookingStatus.Pending);
    }
}
