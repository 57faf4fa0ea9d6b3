using System.Collections.Concurrent;
using System.Threading.Channels;
using NodaTime;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>Stores what is said in the playground and tells every window, in the order of the changes.</summary>
internal sealed class WebChatFeed(IChatLog log, IClock clock) : IDisposable
{
    // A window that is this far behind is cut off; it comes back and goes on where it stopped.
    private const int MostBehind = 512;

    private readonly ConcurrentDictionary<Channel<WebChatEvent>, bool> windows = new();
    private readonly SemaphoreSlim oneByOne = new(1);

    private readonly Channel<bool> said = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Holds something when an entry came since it was last read: rooms may have changed with it.</summary>
    public ChannelReader<bool> Said => said.Reader;

    /// <summary>Whether anybody looks.</summary>
    public bool IsWatched => !windows.IsEmpty;

    /// <summary>Stores an entry and tells it; one that is there under the same key is not told again.</summary>
    /// <exception cref="Dialog.Turns.StorageUnavailableException">It could not be stored.</exception>
    public async Task PutAsync(ChatEntry entry, CancellationToken cancellationToken)
    {
        await oneByOne.WaitAsync(cancellationToken);
        try
        {
            if (await log.PutAsync(entry, cancellationToken) is { } stored)
            {
                // The store keeps what a card answered first; whoever waits for a click wants to hear what it answers now.
                Publish(Entry(stored with { Answers = entry.Answers }));
            }
        }
        finally
        {
            oneByOne.Release();
        }

        said.Writer.TryWrite(true);
    }

    /// <summary>Tells all windows.</summary>
    public void Publish(WebChatEvent happened)
    {
        foreach (var window in windows.Keys)
        {
            if (!window.Writer.TryWrite(happened))
            {
                window.Writer.TryComplete();
            }
        }
    }

    /// <summary>Tells all windows what the server's clock shows, so that they know that it is there.</summary>
    public void Beat() =>
        Publish(WebChatEvent.Of("beat", new WebChatBeat(clock.GetCurrentInstant().ToUnixTimeMilliseconds()), WebChatJson.Default.WebChatBeat));

    /// <summary>A new window; hears everything from now on, until it is closed.</summary>
    public Channel<WebChatEvent> Open()
    {
        var window = Channel.CreateBounded<WebChatEvent>(new BoundedChannelOptions(MostBehind) { SingleReader = true });
        windows[window] = true;
        return window;
    }

    /// <summary>The window is gone.</summary>
    public void Close(Channel<WebChatEvent> window) => windows.TryRemove(window, out _);

    /// <summary>Ends every window's stream.</summary>
    public void CloseAll()
    {
        foreach (var window in windows.Keys)
        {
            window.Writer.TryComplete();
        }
    }

    /// <summary>An entry as an event.</summary>
    public static WebChatEvent Entry(ChatEntry entry) =>
        WebChatEvent.Of("entry", WebChatEntry.Of(entry), WebChatJson.Default.WebChatEntry, entry.Change);

    /// <inheritdoc/>
    public void Dispose() => oneByOne.Dispose();
}
