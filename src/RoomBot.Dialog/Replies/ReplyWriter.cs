namespace RoomBot.Dialog.Replies;

/// <summary>Puts a reply into words. Pure and safe for concurrent use; the same reply gives the same words.</summary>
/// <param name="settings">The office's zone: another is shown.</param>
public sealed class ReplyWriter(DialogSettings settings)
{
    /// <summary>All that a template shows of a reply.</summary>
    public CardView Write(Reply reply) => throw new NotSupportedException($"{settings} {reply}");
}
