using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Platforms.Feishu;

/// <summary>Busy times that were asked for a moment ago, for searches over many rooms; at most <see cref="FeishuOptions.BusyFor"/> old, counted from the question. Safe for concurrent use.</summary>
/// <remarks>Who asks while an answer is on its way waits for that one. What was no answer is not kept.</remarks>
internal sealed class FeishuBusyCache(IOptions<FeishuOptions> options, IClock clock)
{
    // A day's questions about five hundred rooms; what is beyond is asked again.
    private const int Most = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<(RoomId Room, Interval Window), Kept> _kept = [];

    private Duration Longest => Duration.FromTimeSpan(options.Value.BusyFor);

    /// <summary>When rooms are taken: what is kept, and the answer to one question about the others.</summary>
    /// <param name="rooms">Each once.</param>
    /// <param name="window">The very same window finds what is kept.</param>
    /// <param name="ask">Asks Feishu, one entry per room in the order asked; goes on when the caller has given up, since others may wait for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>One entry per room, in the order asked.</returns>
    public async Task<IReadOnlyList<RoomBusy>> OfAsync(
        IReadOnlyList<RoomId> rooms, Interval window, Func<IReadOnlyList<RoomId>, Task<IReadOnlyList<RoomBusy>>> ask, CancellationToken cancellationToken)
    {
        var answers = new Kept[rooms.Count];
        var asking = new TaskCompletionSource<Task<IReadOnlyList<RoomBusy>>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = asking.Task.Unwrap();
        var missing = new List<RoomId>();
        lock (_lock)
        {
            var now = clock.GetCurrentInstant();
            for (var n = 0; n < rooms.Count; n++)
            {
                if (_kept.TryGetValue((rooms[n], window), out var kept) && IsFresh(kept, now))
                {
                    answers[n] = kept;
                }
                else
                {
                    answers[n] = new Kept(now, answer, missing.Count);
                    missing.Add(rooms[n]);
                }
            }

            MakeRoom(missing.Count, now);
            foreach (var asked in answers.Zip(rooms).Where(pair => pair.First.Answer == answer))
            {
                _kept[(asked.Second, window)] = asked.First;
            }
        }

        if (missing.Count > 0)
        {
            asking.SetResult(AskAsync(missing, window, ask, answer));
        }

        var busy = new RoomBusy[rooms.Count];
        for (var n = 0; n < busy.Length; n++)
        {
            busy[n] = (await answers[n].Answer.WaitAsync(cancellationToken))[answers[n].Position];
        }

        return busy;
    }

    /// <summary>Something changed about a room: what is kept or on its way is not used any more.</summary>
    /// <param name="room">The room.</param>
    public void Forget(RoomId room)
    {
        lock (_lock)
        {
            foreach (var key in _kept.Keys.Where(key => key.Room == room).ToList())
            {
                _kept.Remove(key);
            }
        }
    }

    /// <summary>Something changed, and it is not known about which room.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _kept.Clear();
        }
    }

    private bool IsFresh(Kept kept, Instant now) => now >= kept.AskedAt && now - kept.AskedAt <= Longest;

    private void MakeRoom(int wanted, Instant now)
    {
        if (_kept.Count + wanted <= Most)
        {
            return;
        }

        foreach (var stale in _kept.Where(pair => !IsFresh(pair.Value, now)).Select(pair => pair.Key).ToList())
        {
            _kept.Remove(stale);
        }

        if (_kept.Count + wanted > Most)
        {
            _kept.Clear();
        }
    }

    private async Task<IReadOnlyList<RoomBusy>> AskAsync(
        List<RoomId> rooms, Interval window, Func<IReadOnlyList<RoomId>, Task<IReadOnlyList<RoomBusy>>> ask, Task<IReadOnlyList<RoomBusy>> answer)
    {
        IReadOnlyList<RoomBusy>? told = null;
        try
        {
            return told = await ask(rooms);
        }
        finally
        {
            Drop(rooms.Where((_, n) => told?[n] is not RoomBusy.Known), window, answer);
        }
    }

    private void Drop(IEnumerable<RoomId> rooms, Interval window, Task<IReadOnlyList<RoomBusy>> of)
    {
        lock (_lock)
        {
            foreach (var room in rooms)
            {
                if (_kept.TryGetValue((room, window), out var kept) && kept.Answer == of)
                {
                    _kept.Remove((room, window));
                }
            }
        }
    }

    private sealed record Kept(Instant AskedAt, Task<IReadOnlyList<RoomBusy>> Answer, int Position);
}
