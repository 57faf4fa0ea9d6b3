namespace RoomBot.Understanding.Grammar;

/// <summary>One rule at work.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Start">Where what it made stands in the text as written, in UTF-16 units.</param>
/// <param name="Length">How much of the text it covers.</param>
public readonly record struct TraceStep(string Rule, int Start, int Length);
