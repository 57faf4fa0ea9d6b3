namespace RoomBot.Platforms.Shared;

/// <summary>A card template is missing, cannot be read, or does not yield JSON.</summary>
public sealed class CardTemplateException : Exception
{
    /// <summary>Without words.</summary>
    public CardTemplateException()
    {
    }

    /// <summary>With words.</summary>
    /// <param name="message">Which template, and what is wrong with it.</param>
    public CardTemplateException(string message)
        : base(message)
    {
    }

    /// <summary>With words and the cause.</summary>
    /// <param name="message">Which template, and what is wrong with it.</param>
    /// <param name="innerException">What the template engine or the JSON reader said.</param>
    public CardTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
