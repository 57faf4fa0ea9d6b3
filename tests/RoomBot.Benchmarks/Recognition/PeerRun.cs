namespace RoomBot.Benchmarks.Recognition;

/// <summary>How a recognizer did over the cases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Answers">Its answers by the id of the case; any of them may be the right one.</param>
/// <param name="Microseconds">Mean time of a sentence, warm.</param>
internal sealed record PeerRun(string Name, IReadOnlyDictionary<string, IReadOnlyList<PeerAnswer>> Answers, double Microseconds)
{
    /// <summary>The share of the cases of a table that it gets right, in percent.</summary>
    public double Right(IReadOnlyList<SpecCase> cases, string table)
    {
        var all = cases.Where(c => string.Equals(c.Table, table, StringComparison.Ordinal)).ToList();
        return 100.0 * all.Count(IsRight) / all.Count;
    }

    private bool IsRight(SpecCase expected)
    {
        var answers = Answers.TryGetValue(expected.Id, out var found) ? found : [];
        return expected.IsNothing ? answers.Count == 0 : answers.Any(answer => answer.Says(expected));
    }
}
