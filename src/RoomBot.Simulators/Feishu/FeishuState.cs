using System.Text.Json.Nodes;

namespace RoomBot.Simulators.Feishu;

/// <summary>All that the simulated tenant holds. Everything in it is read and changed under <see cref="Gate"/>.</summary>
internal sealed class FeishuState(FeishuSimulatorOptions options, TimeProvider time)
{
    private long lastChange;

    public Lock Gate { get; } = new();

    public FeishuSimulatorOptions Options => options;

    public TimeProvider Time => time;

    public FeishuTokens Tokens { get; } = new(options, time);

    public FeishuLimits Limits { get; } = new(time);

    /// <summary>Names by open_id.</summary>
    public Dictionary<string, string> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SimulatedChat> Chats { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SimulatedLevel> Levels { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SimulatedRoom> Rooms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SimulatedMessage> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>What was sent under which uuid, and when.</summary>
    public Dictionary<string, (string Message, DateTimeOffset At)> Uuids { get; } = new(StringComparer.Ordinal);

    /// <summary>Callback tokens: which message, given when, used how often, whether the callback has been answered.</summary>
    public Dictionary<string, CardToken> CardTokens { get; } = new(StringComparer.Ordinal);

    public FeishuCalendar Calendar => field ??= new FeishuCalendar(this);

    public FeishuSignIns SignIns { get; } = new();

    public List<SimulatedCall> Calls { get; } = [];

    public List<string> Violations { get; } = [];

    /// <summary>Told after every change of a message, outside the gate's protection.</summary>
    public Action<SimulatedMessage>? Changed { get; set; }

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Keeps a message as it now is.</summary>
    public SimulatedMessage Keep(SimulatedMessage message)
    {
        var kept = message with { Change = ++lastChange };
        Messages[kept.Id] = kept;
        Changed?.Invoke(kept);
        return kept;
    }

    /// <summary>Gives a message another card.</summary>
    public SimulatedMessage Redraw(SimulatedMessage message, JsonObject card) =>
        Keep(message with
        {
            Card = card,
            Text = CardWords.Of(card),
            Updates = message.Updates + 1,
            History = [.. message.History, card.ToJsonString()],
        });

    public void Violation(string what) => Violations.Add(what);

    internal sealed record CardToken(string Message, DateTimeOffset At)
    {
        public int Uses { get; set; }

        public bool IsAnswered { get; set; }
    }
}
