using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>Where the terminal chat is read from and written to.</summary>
internal interface ITerminal
{
    /// <summary>Shows a reply. Called by one at a time, also while a line is waited for.</summary>
    Task ShowAsync(OutboundMessage message);

    /// <summary>Reads lines and has them handled, until the end of input.</summary>
    Task TalkAsync(TerminalChat chat, string user, CancellationToken cancellationToken);
}
