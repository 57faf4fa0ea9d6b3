using System.Collections.Concurrent;
using RoomBot.Dialog.Activities;

namespace RoomBot.Platforms.Feishu;

/// <summary>Clicks that wait for their answer: what the turn has to say in time goes back in the answer itself.</summary>
internal sealed class FeishuCallbacks
{
    private readonly ConcurrentDictionary<ActivityId, FeishuCallback> _open = new();

    /// <summary>A click came in.</summary>
    /// <param name="click">Which.</param>
    public FeishuCallback Open(ActivityId click) => _open.GetOrAdd(click, static _ => new FeishuCallback());

    /// <summary>The click is answered, or given up.</summary>
    /// <param name="click">Which.</param>
    public void Close(ActivityId click) => _open.TryRemove(click, out _);

    /// <summary>The click that still waits; null where it has been answered.</summary>
    /// <param name="click">Which; null for what answers nothing.</param>
    public FeishuCallback? Find(ActivityId? click) => click is { } id && _open.TryGetValue(id, out var callback) ? callback : null;
}
