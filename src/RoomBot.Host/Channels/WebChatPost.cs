namespace RoomBot.Host.Channels;

/// <summary>What a window sends: a message (<paramref name="Text"/>) or a click (<paramref name="Action"/>, <paramref name="Values"/>). Whatever is missing is null.</summary>
/// <param name="Id">Made by the window, the same over retries: <c>u</c> and 32 hexadecimal digits.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">Where.</param>
/// <param name="Text">What was written.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Action">The button's id.</param>
/// <param name="Values">The form's fields.</param>
internal sealed record WebChatPost(
    string? Id, string? Person, string? Chat, string? Text, string? Language, string? Action, Dictionary<string, string?>? Values);
