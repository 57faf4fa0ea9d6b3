namespace RoomBot.Architecture.Tests.Docs;

/// <summary>A command that a page shows, and what the page says that it prints.</summary>
/// <param name="Line">Where it stands in the page, from 1.</param>
/// <param name="Command">For a shell, without the prompt.</param>
/// <param name="Expected">The lines it prints; <c>…</c> stands for what differs from run to run.</param>
internal sealed record Example(int Line, string Command, IReadOnlyList<string> Expected)
{
    private const string Prompt = "$ ";

    /// <summary>The examples of a page: the blocks of code that are called <c>console</c>.</summary>
    internal static IReadOnlyList<Example> In(SourceFile page)
    {
        var found = new List<(int Line, string Command, List<string> Expected)>();
        var inside = false;
        foreach (var (number, text) in page.Lines)
        {
            if (text.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside && text is "```console";
            }
            else if (inside && text.StartsWith(Prompt, StringComparison.Ordinal))
            {
                found.Add((number, text[Prompt.Length..], []));
            }
            else if (inside && found.Count > 0)
            {
                found[^1].Expected.Add(text);
            }
        }

        return [.. found.Select(f => new Example(f.Line, f.Command, f.Expected))];
    }

    /// <summary>Where what came out differs from what the page says.</summary>
    internal IEnumerable<string> Violations(IReadOnlyList<string> actual)
    {
        for (var i = 0; i < Math.Max(Expected.Count, actual.Count); i++)
        {
            var expected = i < Expected.Count ? Expected[i] : "(nothing more)";
            var came = i < actual.Count ? actual[i] : "(nothing more)";
            if (!Fits(expected, came))
            {
                yield return $"Line {Line}, {Command}: expected {expected}, got {came}";
            }
        }
    }

    private static bool Fits(string expected, string actual)
    {
        var parts = expected.Split('…');
        var at = parts[0].Length;
        if (parts.Length == 1 || !actual.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return string.Equals(expected, actual, StringComparison.Ordinal);
        }

        foreach (var part in parts[1..^1])
        {
            var next = actual.IndexOf(part, at, StringComparison.Ordinal);
            if (next < 0)
            {
                return false;
            }

            at = next + part.Length;
        }

        return actual.Length - parts[^1].Length >= at && actual.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
