namespace RoomBot.Understanding.Grammar;

/// <summary>The stages of the grammar: each goes over the items once, from left to right; the first rule that fits at a
/// place wins.
/// So the work grows with the text and with nothing else.</summary>
internal sealed class RuleEngine
{
    /// <summary>How many items a rule looks at, at most.</summary>
    public const int Reach = 12;

    private readonly Rule[]?[][] stages;

    /// <summary>Sorts the rules of each stage by the kind they begin with.</summary>
    /// <param name="stages">The stages in order, each with its rules in order.</param>
    public RuleEngine(IReadOnlyList<IReadOnlyList<Rule>> stages) => this.stages = [.. stages.Select(Sort)];

    /// <summary>Applies all stages.</summary>
    public void Run(Scan scan)
    {
        foreach (var stage in stages)
        {
            scan.Run(stage);
        }
    }

    private static Rule[]?[] Sort(IReadOnlyList<Rule> rules)
    {
        var byKind = new Rule[]?[(int)Kind.Repeat + 1];
        foreach (var rule in rules)
        {
            byKind[(int)rule.First] = [.. byKind[(int)rule.First] ?? [], rule];
        }

        return byKind;
    }
}
