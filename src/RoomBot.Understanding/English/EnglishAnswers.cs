namespace RoomBot.Understanding.English;

/// <summary>English yes and no that are nothing else, and the small words beside them; in normal form, separated by bars.</summary>
internal static class EnglishAnswers
{
    /// <summary>Yes, do it.</summary>
    public const string Yes =
        "ok|okay|okey|k|yes|yep|yeah|yup|ya|sure|confirmed|confirm it|confirm|absolutely|definitely|of course|go ahead|go for it|do it|book it|book this|"
        + "book that|book|take it|that works|works for me|works|sounds good|sounds great|looks good|looks great|looks right|that's right|that's perfect|"
        + "that's fine|that is fine|perfect|great|fine|good|cool|right|alright|all right|correct|agreed|lgtm|y|cancel it|yes cancel";

    /// <summary>No, leave it.</summary>
    public const string No =
        "no thanks|no thank you|nope|nah|no|not now|not this one|not this|not ok|not okay|not good|don't book it|don't book|do not book it|don't cancel it|"
        + "don't cancel|do not cancel it|do not cancel|don't|do not|dont|wrong one|wrong day|wrong room|wrong|keep it|no keep it|leave it|that's not right|"
        + "that's wrong|not right";

    /// <summary>Not yet.</summary>
    public const string Wait =
        "hold on|hang on|wait a moment|wait a second|wait a minute|wait a sec|wait|one moment|one second|just a moment|just a second|just a sec|one sec|"
        + "a moment|a second";

    /// <summary>What may stand beside and says nothing.</summary>
    public const string Small =
        "please|pls|plz|thank you|thanks|thx|then|just|now|this one|that one|this|that|it|one|the|i|am|i'm|oh|ah|um|well|so|and|it is|actually|sorry|you";
}
