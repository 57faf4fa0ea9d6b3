using Microsoft.Extensions.Options;
using NodaTime;
using RoomBot.Core.Bookings;

namespace RoomBot.Platforms.Feishu;

/// <summary>Which bookings somebody may have changed in Feishu: told by Feishu's events at once, else found by comparing with the rooms' busy times, twenty rooms a question.</summary>
/// <remarks>Changes of a calendar are pushed only to users who signed in, those of a room to the app; neither is promised to come, so that all are compared now and then.</remarks>
internal sealed class FeishuFollowing(FeishuFreeBusy freeBusy, IOptions<FeishuOptions> options, IClock clock)
{
    // What is pushed comes in bursts, and a room that was just asked needs a moment to answer.
    private static readonly Duration Settle = Duration.FromSeconds(2);

    // What is further ahead than Feishu answers for at once changes less, and is compared less often.
    private static readonly Duration Near = Duration.FromDays(30);
    private static readonly Duration FarEvery = Duration.FromHours(1);

    // A difference that a look-up did not confirm is not looked up again at once.
    private static readonly Duration DoubtFor = Duration.FromMinutes(15);

    // Each time twice as long after the last: about two minutes in all.
    private const int MostSoon = 6;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _rooms = new(StringComparer.Ordinal);
    private readonly HashSet<(string Calendar, string Event)> _events = [];
    private readonly Dictionary<BookingId, (Booking As, Instant At)> _doubted = [];
    private readonly Dictionary<BookingId, int> _open = [];
    private Instant _next = clock.GetCurrentInstant() + Duration.FromTimeSpan(options.Value.FollowEvery);
    private Instant _soon = Instant.MaxValue;
    private Instant _far = clock.GetCurrentInstant() + FarEvery;

    /// <summary>When the next comparison is due.</summary>
    public Instant At
    {
        get
        {
            lock (_lock)
            {
                return Instant.Min(_next, _soon);
            }
        }
    }

    /// <summary>Feishu says that something about a room has changed.</summary>
    /// <param name="room">The room.</param>
    public void RoomChanged(string room) => Changed(() => _rooms.Add(room));

    /// <summary>Feishu says that an event has changed.</summary>
    /// <param name="calendar">The calendar it is in.</param>
    /// <param name="id">The event; empty where Feishu does not tell which.</param>
    public void EventChanged(string calendar, string id) => Changed(() => _events.Add((calendar, Uid(id))));

    /// <summary>The bookings to look up.</summary>
    /// <param name="confirmed">Those that are recorded.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<BookingId>> SuspectsAsync(IReadOnlyList<Booking> confirmed, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var (until, rooms, events) = Take(now);
        var known = confirmed.Select(booking => (Booking: booking, Reference: FeishuEventRef.Parse(booking.Reference))).Where(pair => pair.Reference is not null).ToList();
        var pushed = known.Where(pair => events.Contains((pair.Reference!.Value.Calendar, Uid(pair.Reference.Value.Event))) || events.Contains((pair.Reference.Value.Calendar, "")))
            .Select(pair => pair.Booking.Id).ToHashSet();
        List<(Booking Booking, string Uid)> compared =
        [
            .. known.Where(pair => !pushed.Contains(pair.Booking.Id) && (pair.Booking.When.Start < until || (pair.Booking.When.Start < now + Near && rooms.Contains(pair.Booking.Room.Value))))
                .Select(pair => (pair.Booking, Uid(pair.Reference!.Value.Event))),
        ];
        var differing = compared.Count == 0 ? [] : await freeBusy.DifferingAsync(compared, cancellationToken);
        return [.. pushed, .. differing.Where(IsNew).Select(booking => booking.Id)];
    }

    /// <summary>A confirmed booking was looked up. What that told is not asked again at once; where the room is still thinking it over, or nothing was told, it is asked again soon.</summary>
    /// <param name="booking">As it is recorded.</param>
    /// <param name="reference">Its event.</param>
    /// <param name="isConclusive">False where it is still open what stands.</param>
    public void LookedUp(Booking booking, FeishuEventRef reference, bool isConclusive)
    {
        lock (_lock)
        {
            if (isConclusive)
            {
                _doubted[booking.Id] = (booking, clock.GetCurrentInstant());
                _open.Remove(booking.Id);
                return;
            }

            var times = _open.GetValueOrDefault(booking.Id);
            if (times >= MostSoon)
            {
                return; // the next round's matter
            }

            _open[booking.Id] = times + 1;
            _events.Add((reference.Calendar, Uid(reference.Event)));
            _soon = Instant.Min(_soon, clock.GetCurrentInstant() + (Settle * (1 << times)));
        }
    }

    private static string Uid(string id) => id.Split('_')[0];

    private void Changed(Action note)
    {
        lock (_lock)
        {
            note();
            _soon = Instant.Min(_soon, clock.GetCurrentInstant() + Settle);
        }
    }

    // Up to when all are compared, and what was told meanwhile.
    private (Instant Until, HashSet<string> Rooms, HashSet<(string Calendar, string Event)> Events) Take(Instant now)
    {
        lock (_lock)
        {
            var until = Instant.MinValue;
            if (now >= _next)
            {
                until = now >= _far ? Instant.MaxValue : now + Near;
                _far = now >= _far ? now + FarEvery : _far;
                _next = now + Duration.FromTimeSpan(options.Value.FollowEvery);
                foreach (var old in _doubted.Where(doubt => now - doubt.Value.At >= DoubtFor).Select(doubt => doubt.Key).ToList())
                {
                    _doubted.Remove(old);
                }

                _open.Clear();
            }

            _soon = Instant.MaxValue;
            var (rooms, events) = (_rooms.ToHashSet(StringComparer.Ordinal), _events.ToHashSet());
            _rooms.Clear();
            _events.Clear();
            return (until, rooms, events);
        }
    }

    private bool IsNew(Booking booking)
    {
        lock (_lock)
        {
            return !_doubted.TryGetValue(booking.Id, out var before) || before.As.When != booking.When || before.As.Room != booking.Room;
        }
    }
}
