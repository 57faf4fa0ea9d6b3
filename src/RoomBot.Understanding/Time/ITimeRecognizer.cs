namespace RoomBot.Understanding.Time;

/// <summary>From text to time expressions. Total: every text of any length has an answer; never an exception. Safe for
/// concurrent use.</summary>
public interface ITimeRecognizer
{
    /// <summary>Finds every time expression.</summary>
    /// <param name="text">As written; any length.</param>
    /// <param name="context">The reference time, the office's hours and what is on the table.</param>
    /// <returns>In the order of the text, never overlapping.</returns>
    IReadOnlyList<TimeMention> Recognize(string text, UnderstandingContext context);
}
