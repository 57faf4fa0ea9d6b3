using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;

namespace RoomBot.Benchmarks.Load;

/// <summary>Turns under load: how long one takes at a steady pace, and how many there are when nobody waits.</summary>
internal static class LoadProgram
{
    private const int Conversations = 200;
    private const int Pace = 100;

    private static readonly string[] _texts =
    [
        "明天下午3点到4点，12个人", "free room tomorrow at 10am for 6 people", "我的预订", "明天上午9点到10点半要投影", "换个大一点的", "help",
    ];

    public static async Task RunAsync(int seconds)
    {
        await using var office = await LoadOffice.OpenAsync();
        var turns = office.Services.GetRequiredService<TurnLoop>();
        await turns.StartAsync(CancellationToken.None);
        await ManyAsync(office, turns, TimeSpan.FromSeconds(Math.Min(5, seconds)));

        var paced = await PacedAsync(office, turns, seconds);
        Array.Sort(paced);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"at {Pace} turns/s for {seconds} s: p50 {At(paced, 0.5):0.00} ms, p99 {At(paced, 0.99):0.00} ms, longest {paced[^1]:0.00} ms"));

        var before = Environment.CpuUsage.TotalTime;
        var (count, elapsed) = await ManyAsync(office, turns, TimeSpan.FromSeconds(seconds));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Conversations} conversations, none waiting: {count / elapsed.TotalSeconds:0} turns/s over {elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / count:0.00} ms of processor a turn"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident {Environment.WorkingSet / 1048576} MB"));
        await turns.StopAsync(CancellationToken.None);
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];

    private static async Task<double[]> PacedAsync(LoadOffice office, TurnLoop turns, int seconds)
    {
        var open = new List<Task<double>>(Pace * seconds);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / Pace));
        while (open.Count < Pace * seconds && await timer.WaitForNextTickAsync())
        {
            open.Add(TurnAsync(office, turns, open.Count));
        }

        return await Task.WhenAll(open);
    }

    private static async Task<(int Count, TimeSpan Elapsed)> ManyAsync(LoadOffice office, TurnLoop turns, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async conversation =>
        {
            var count = 0;
            for (; clock.Elapsed < length; count++)
            {
                await TurnAsync(office, turns, conversation + (count * Conversations));
            }

            return count;
        }));
        return (counts.Sum(), clock.Elapsed);
    }

    // From a text being handed in to its reply being with the channel; stored on disk before it is acknowledged.
    private static async Task<double> TurnAsync(LoadOffice office, TurnLoop turns, int number)
    {
        var user = string.Create(CultureInfo.InvariantCulture, $"u{number % Conversations}");
        var id = new ActivityId($"terminal:{Guid.NewGuid():N}");
        var message = new Dialog.Activities.Activity.Message(
            id,
            new ConversationKey(ChannelName.Terminal, user, user),
            new Person(new UserId("terminal", user), user),
            office.Services.GetRequiredService<IClock>().GetCurrentInstant(),
            _texts[(number + (number / Conversations)) % _texts.Length]);
        var began = Stopwatch.GetTimestamp();
        await turns.AcceptAsync(message, CancellationToken.None);
        await turns.WhenHandledAsync(id, CancellationToken.None);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
