namespace RoomBot.Dialog.Replies;

/// <summary>The words around signing in as oneself.</summary>
public static class SignInWords
{
    /// <summary>The button that begins it.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Button(string language) => Texts.Of(language)["signIn.button"];

    /// <summary>What somebody is told whose sign-in has ended without their doing.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static string Ended(string language) => Texts.Of(language)["signIn.ended"];

    /// <summary>The page behind it.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static (string Title, string Lead) Of(SignInOutcome outcome, string language) =>
        (Texts.Of(language)[$"signIn.{outcome}.title"], Texts.Of(language)[$"signIn.{outcome}.lead"]);
}
