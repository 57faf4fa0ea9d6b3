namespace RoomBot.Dialog.Channels;

/// <summary>What is kept of somebody who signed in.</summary>
/// <param name="Secret">The adapter's own text: tokens and when they end. Never logged.</param>
/// <param name="Version">Another one with every change.</param>
public sealed record SignIn(string Secret, long Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignIn)} {Version}";
}
