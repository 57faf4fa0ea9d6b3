using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Turns;

namespace RoomBot.Benchmarks.Load;

/// <summary>Feishu under load, against the simulated platform in the same process: events taken in, cards out, five hundred rooms asked.</summary>
internal static class FeishuLoad
{
    private const int Senders = 32;
    private const int Pace = 50;
    private const int Rooms = 500;
    private const int FewRooms = 20;

    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(int seconds)
    {
        var length = TimeSpan.FromSeconds(seconds);
        await using (var office = await FeishuLoadOffice.OpenAsync(TimeSpan.Zero, FewRooms))
        {
            await using var bare = await FeishuBareEndpoint.StartAsync();
            await ManyAsync(office, bare.Address, TimeSpan.FromSeconds(2));
            await ManyAsync(office, office.Webhook, TimeSpan.FromSeconds(2));
            Tell("bare endpoint, decrypts and verifies", await ManyAsync(office, bare.Address, length));
            var before = office.Feishu.Calls.Count;
            Tell("the bot, acknowledged after it is stored, and answered", await ManyAsync(office, office.Webhook, length));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(office.Feishu.Calls.Count - before) / length.TotalSeconds:0} of them a second were answered by then"));

            // What comes in is stored and stays there: the webhook alone.
            await office.Services.GetRequiredService<TurnLoop>().StopAsync(CancellationToken.None);
            Tell("the bot, acknowledged after it is stored, its turns standing still", await ManyAsync(office, office.Webhook, length));
        }

        await using (var office = await FeishuLoadOffice.OpenAsync(_latency, FewRooms))
        {
            await PacedAsync(office, 5);
            Print($"message in to card out at {Pace} a second, every call answered in {_latency.TotalMilliseconds:0} ms", await PacedAsync(office, seconds));
        }

        await using (var office = await FeishuLoadOffice.OpenAsync(_latency, Rooms))
        {
            await RoomsAsync(office);
        }
    }

    private static async Task<(double[] Milliseconds, TimeSpan Elapsed, TimeSpan Processor)> ManyAsync(FeishuLoadOffice office, Uri address, TimeSpan length)
    {
        using var connections = new SocketsHttpHandler { MaxConnectionsPerServer = Senders };
        using var http = new HttpClient(connections, disposeHandler: false);
        var taken = new ConcurrentBag<double>();
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            while (clock.Elapsed < length)
            {
                using var push = office.Push(address, "你会什么", out var _);
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.SendAsync(push);
                answer.EnsureSuccessStatusCode();
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }));
        return ([.. taken.Order()], clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    // From the moment an event is sent to the card being with the platform.
    private static async Task<double[]> PacedAsync(FeishuLoadOffice office, int seconds)
    {
        using var http = new HttpClient();
        var open = new ConcurrentDictionary<string, (long Began, TaskCompletionSource<double> Done)>(StringComparer.Ordinal);
        office.Feishu.Changed = message =>
        {
            if (message.Card is not null && open.TryRemove(message.Chat, out var waiting))
            {
                waiting.Done.TrySetResult(Stopwatch.GetElapsedTime(waiting.Began).TotalMilliseconds);
            }
        };
        var all = new List<Task<double>>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / Pace));
        while (all.Count < Pace * seconds && await timer.WaitForNextTickAsync())
        {
            all.Add(AskAsync());
        }

        return [.. (await Task.WhenAll(all)).Order()];

        async Task<double> AskAsync()
        {
            using var push = office.Push(office.Webhook, "明天下午3点到4点，6个人", out var chat);
            var done = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
            open[chat] = (Stopwatch.GetTimestamp(), done);
            using var answer = await http.SendAsync(push);
            answer.EnsureSuccessStatusCode();
            return await done.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task RoomsAsync(FeishuLoadOffice office)
    {
        var provider = office.Services.GetServices<IRoomProvider>().First(p => p.Name is "feishu");
        RoomId[] rooms = [.. Enumerable.Range(0, Rooms).Select(FeishuLoadOffice.Room).Select(id => new RoomId(id))];
        var day = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + NodaTime.Duration.FromDays(1);
        var window = new Interval(day, day + NodaTime.Duration.FromHours(10));
        await MeasureAsync(provider, rooms, window, 5);
        var before = office.Feishu.Calls.Count;
        var many = await MeasureAsync(provider, rooms, window, 50);
        var calls = (office.Feishu.Calls.Count - before) / 50.0;
        var one = await MeasureAsync(provider, rooms[..1], window, 50);
        Print($"busy times of {Rooms} rooms in {calls:0.#} calls", many);
        Print("busy times of one room in one call", one);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  p50 of {Rooms} rooms is {At(many, 0.5) / At(one, 0.5):0.00} times that of one call"));
    }

    private static async Task<double[]> MeasureAsync(IRoomProvider provider, RoomId[] rooms, Interval window, int times)
    {
        var taken = new List<double>();
        for (var n = 0; n < times; n++)
        {
            // Another stretch each time: what was asked a moment ago is remembered.
            var asked = new Interval(window.Start + NodaTime.Duration.FromMinutes(n), window.End);
            var began = Stopwatch.GetTimestamp();
            var busy = await provider.BusyAsync(rooms, asked, CancellationToken.None);
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (busy.OfType<RoomBusy.Unknown>().Any())
            {
                throw new InvalidOperationException("A room gave no answer.");
            }
        }

        return [.. taken.Order()];
    }

    private static void Tell(string what, (double[] Milliseconds, TimeSpan Elapsed, TimeSpan Processor) run)
    {
        var rate = run.Milliseconds.Length / run.Elapsed.TotalSeconds;
        var each = run.Processor.TotalMilliseconds / run.Milliseconds.Length;
        Print(string.Create(CultureInfo.InvariantCulture, $"{what}: {rate:0} events/s over {run.Elapsed.TotalSeconds:0.0} s, {each:0.00} ms of processor each (sender included)"), run.Milliseconds);
    }

    private static void Print(string what, double[] sorted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: p50 {At(sorted, 0.5):0.0} ms, p99 {At(sorted, 0.99):0.0} ms, longest {sorted[^1]:0.0} ms"));

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];
}
