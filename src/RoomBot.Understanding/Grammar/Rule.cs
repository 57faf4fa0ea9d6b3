namespace RoomBot.Understanding.Grammar;

/// <summary>A rule: where its pattern fits, it makes one item out of several.</summary>
/// <param name="Name">Its name, as it stands in a trace: <c>zh.clock.hour</c>.</param>
/// <param name="First">The kind of item its pattern begins with.</param>
/// <param name="Make">Pattern and production: gives the number of items it takes, or 0 where the pattern does not fit.
/// It looks
/// at no more than <see cref="RuleEngine.Reach"/> items.</param>
internal sealed record Rule(string Name, Kind First, Func<Scan, int, int> Make);
