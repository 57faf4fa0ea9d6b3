namespace RoomBot.Understanding;

/// <summary>From text to intent and slots. Total: every text of any length has an answer; never an exception.</summary>
public interface IUnderstander
{
    /// <summary>Understands one utterance (the @mention of the bot taken off).</summary>
    /// <param name="text">As written; any length.</param>
    /// <param name="context">The reference time and what is on the table.</param>
    /// <returns>Intent, slots and changes; <see cref="Intent.None"/> where it says nothing of use.</returns>
    Understood Understand(string text, UnderstandingContext context);
}
