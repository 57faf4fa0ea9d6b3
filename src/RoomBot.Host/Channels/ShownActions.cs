using RoomBot.Dialog.Replies;

namespace RoomBot.Host.Channels;

/// <summary>The buttons of a card as they are shown: the reply says which and in what order, the view under what words.</summary>
internal static class ShownActions
{
    public static IEnumerable<ReplyAction> Of(Reply reply, CardView view)
    {
        var shown = view.Actions.Concat(view.Rows.SelectMany(row => row.Actions)).Concat(view.Form is { } form ? [form.Action] : [])
            .GroupBy(action => action.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return reply.Actions.Select(action => shown.GetValueOrDefault(action.Id, action));
    }
}
