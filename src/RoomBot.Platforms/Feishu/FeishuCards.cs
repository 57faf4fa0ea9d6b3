using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>A reply as Card JSON 2.0, from <c>cards/feishu</c>.</summary>
/// <remarks>open.feishu.cn/document/feishu-cards/card-json-v2-structure</remarks>
internal sealed class FeishuCards(CardTemplates templates, ReplyWriter writer)
{
    /// <summary>The folder below <c>cards/</c>.</summary>
    public const string Folder = "feishu";

    /// <summary>The card and the words it says.</summary>
    /// <param name="reply">The facts.</param>
    /// <param name="links">Further buttons that open a page; null for none.</param>
    /// <param name="besides">A further sentence; empty for none.</param>
    public (string Json, CardView View) Draw(Reply reply, IReadOnlyList<CardLink>? links = null, string besides = "")
    {
        var view = writer.Write(reply);
        view = view with { Links = [.. view.Links, .. links ?? []], Foot = string.Join('\n', new[] { view.Foot, besides }.Where(line => line.Length > 0)) };
        return (templates.Fill(Folder, view), view);
    }
}
