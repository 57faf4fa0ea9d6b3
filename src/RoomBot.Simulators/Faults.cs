namespace RoomBot.Simulators;

/// <summary>Faults of a simulated platform, switched on by endpoint. Safe for concurrent use.</summary>
public sealed class Faults
{
    /// <summary>Stands for every endpoint.</summary>
    public const string Everywhere = "*";

    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];

    /// <summary>Switches a fault on.</summary>
    /// <param name="call">The endpoint's name, or <see cref="Everywhere"/>.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">At how many calls; 1 or more.</param>
    /// <param name="after">How many calls go well before.</param>
    public void Plan(string call, Fault fault, int times = 1, int after = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        lock (gate)
        {
            planned.Add(new Planned(call, fault) { Times = times, After = after });
        }
    }

    /// <summary>Switches all faults off.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
        }
    }

    /// <summary>The fault of this call, or null.</summary>
    /// <param name="call">The endpoint's name.</param>
    internal Fault? Take(string call)
    {
        lock (gate)
        {
            var due = planned.Find(p => p.Call is Everywhere || string.Equals(p.Call, call, StringComparison.Ordinal));
            if (due is null || due.After-- > 0)
            {
                return null;
            }

            if (--due.Times == 0)
            {
                planned.Remove(due);
            }

            return due.Fault;
        }
    }

    private sealed class Planned(string call, Fault fault)
    {
        public string Call { get; } = call;

        public Fault Fault { get; } = fault;

        public int Times { get; set; }

        public int After { get; set; }
    }
}
