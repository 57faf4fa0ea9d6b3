namespace RoomBot.Understanding.Text;

/// <summary>The language a text is in.</summary>
public enum Language
{
    /// <summary>It does not tell ("A301", "15:00").</summary>
    Unknown,

    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
