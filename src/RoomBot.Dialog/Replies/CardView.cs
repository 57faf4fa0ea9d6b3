namespace RoomBot.Dialog.Replies;

/// <summary>A reply in words: all that a template shows. Every text is plain, unescaped, in the user's language; the template escapes.</summary>
/// <param name="Card">Which template.</param>
/// <param name="Tone">What the head means.</param>
/// <param name="Title">One line: what this card is.</param>
/// <param name="Text">The plain-text fallback that says the same as the card.</param>
public sealed record CardView(CardKind Card, CardTone Tone, string Title, string Text)
{
    /// <summary>Language of the words: <c>zh</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>The answer in a sentence or two, above the facts; may be empty.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What · when · where · who, a line each.</summary>
    public IReadOnlyList<CardFact> Facts { get; init; } = [];

    /// <summary>What was assumed, in words that can be corrected; may be empty.</summary>
    public string Assumption { get; init; } = "";

    /// <summary>The choices, best first.</summary>
    public IReadOnlyList<CardRow> Rows { get; init; } = [];

    /// <summary>The card's own buttons, in order of show.</summary>
    public IReadOnlyList<ReplyAction> Actions { get; init; } = [];

    /// <summary>Buttons that open a page.</summary>
    public IReadOnlyList<CardLink> Links { get; init; } = [];

    /// <summary>A chart of what the card says, or null.</summary>
    public CardChart? Chart { get; init; }

    /// <summary>A form that can be filled in instead of typing, or null.</summary>
    public CardForm? Form { get; init; }

    /// <summary>Who asked, when the hold ends; may be empty.</summary>
    public string Foot { get; init; } = "";
}
