using System.Globalization;
using NodaTime;

namespace RoomBot.Platforms.Feishu;

/// <summary>Joins the parts of an event that came in several frames. For one connection; not for concurrent use.</summary>
internal sealed class FeishuParts(IClock clock)
{
    private const int MostParts = 64;

    private static readonly Duration KeptFor = Duration.FromSeconds(10);

    private readonly Dictionary<string, (ReadOnlyMemory<byte>?[] Parts, Instant Since)> _open = new(StringComparer.Ordinal);

    /// <summary>Adds a frame.</summary>
    /// <param name="frame">A data frame.</param>
    /// <returns>The whole payload once it is complete; null while parts are missing, or for a part that does not fit.</returns>
    public ReadOnlyMemory<byte>? Add(FeishuFrame frame)
    {
        var (count, index) = (Number(frame["sum"], 1), Number(frame["seq"], 0));
        if (count <= 1)
        {
            return frame.Payload;
        }

        if (count > MostParts || index < 0 || index >= count)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        foreach (var late in _open.Where(open => now - open.Value.Since > KeptFor).Select(open => open.Key).ToList())
        {
            _open.Remove(late);
        }

        var id = frame["message_id"];
        if (!_open.TryGetValue(id, out var set) || set.Parts.Length != count)
        {
            _open[id] = set = (new ReadOnlyMemory<byte>?[count], now);
        }

        set.Parts[index] = frame.Payload;
        if (set.Parts.Any(part => part is null))
        {
            return null;
        }

        _open.Remove(id);
        return set.Parts.SelectMany(part => part!.Value.ToArray()).ToArray();
    }

    private static int Number(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
