namespace RoomBot.Understanding.Time.Rules;

/// <summary>Words that say that something is moved, made longer or taken back; looked for just before a time.</summary>
internal static class MovingWords
{
    private const int Reach = 40;
    private static readonly string[] Moving =
        ["move", "moving", "reschedule", "shift ", "change ", "changed ", "postpone", "push ", "bring ", "bump ", "to go ", "slide ", "挪", "改期",
            "调整", "换"];

    private static readonly string[] Delaying = ["postpone", "delay", "put it off", "put off", "put that off", "defer", "push ", "hold off"];

    private static readonly string[] NotTimes =
        ["people", "capacity", "seat", "size", "room", "floor", "number", "attend", "guest", "head", "count", "title", "name"];

    /// <summary>True where a time is moved shortly before: "move it", "push the 2:30", not "change the number of seats".
    /// </summary>
    public static bool MoveTimes(string text, int at) => StandBefore(text, at) && !IsAny(NotTimes, text, at);

    /// <summary>True where something is put off: "delay the start until 10:15" is no open range.</summary>
    public static bool PutOff(string text, int at) => IsAny(Delaying, text, at);

    /// <summary>True where such a word stands shortly before.</summary>
    public static bool StandBefore(string text, int at) => IsAny(Moving, text, at);

    private static bool IsAny(string[] words, string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        var before = text.AsSpan(from, at - from);
        foreach (var word in words)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
