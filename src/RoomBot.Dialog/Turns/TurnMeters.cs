using System.Diagnostics;
using System.Diagnostics.Metrics;
using RoomBot.Understanding;

namespace RoomBot.Dialog.Turns;

/// <summary>What turns and replies are counted by; never what was written, never by whom.</summary>
internal static class TurnMeters
{
    private const string Source = "RoomBot";
    private static readonly ActivitySource Traces = new(Source);
    private static readonly Meter Meter = new(Source);

    private static readonly Counter<long> Turns =
        Meter.CreateCounter<long>("roombot.turns", null, "Turns that have ended.");

    private static readonly Histogram<double> Lengths =
        Meter.CreateHistogram<double>("roombot.turn.duration", "s", "From an activity being stored to its turn's end.");

    private static readonly UpDownCounter<long> InboxDepth =
        Meter.CreateUpDownCounter<long>("roombot.inbox.depth", null, "Activities that are stored and not handled yet.");

    private static readonly UpDownCounter<long> OutboxDepth =
        Meter.CreateUpDownCounter<long>("roombot.outbox.depth", null, "Replies that are stored and not with their channel yet.");

    private static readonly Counter<long> Intents =
        Meter.CreateCounter<long>("roombot.intents", null, "What messages were understood as.");

    /// <summary>An activity waits for its turn from now on.</summary>
    /// <returns>The moment, for <see cref="Begin"/>.</returns>
    public static long Queued()
    {
        InboxDepth.Add(1);
        return Stopwatch.GetTimestamp();
    }

    /// <summary>A turn begins.</summary>
    public static Measured Begin(Activities.Activity activity, long queued) => new(queued, activity switch
    {
        Activities.Activity.Message => "message",
        Activities.Activity.CardAction => "action",
        Activities.Activity.Due => "due",
        _ => "lifecycle",
    });

    /// <summary>Replies wait for their channel, or (negative) no longer do.</summary>
    public static void Outbox(int change) => OutboxDepth.Add(change);

    /// <summary>A message was understood.</summary>
    public static void Understood(Intent intent) => Intents.Add(1, new KeyValuePair<string, object?>("intent", intent.ToString()));

    /// <summary>One turn.</summary>
    internal sealed class Measured
    {
        private readonly long queued;
        private readonly string kind;
        private readonly System.Diagnostics.Activity? trace;

        internal Measured(long queued, string kind)
        {
            (this.queued, this.kind) = (queued, kind);
            trace = Traces.StartActivity("turn");
            trace?.SetTag("kind", kind);
        }

        /// <summary>It has ended, however.</summary>
        public void End()
        {
            InboxDepth.Add(-1);
            var tag = new KeyValuePair<string, object?>("kind", kind);
            Turns.Add(1, tag);
            Lengths.Record((double)(Stopwatch.GetTimestamp() - queued) / Stopwatch.Frequency, tag);
            trace?.Dispose();
        }
    }
}
