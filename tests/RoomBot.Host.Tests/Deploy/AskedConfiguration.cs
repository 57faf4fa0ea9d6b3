using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace RoomBot.Host.Tests.Deploy;

/// <summary>A configuration that remembers which keys it was asked for.</summary>
internal sealed class AskedConfiguration(IConfiguration inner) : IConfiguration
{
    private readonly HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> sections = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this key, or a section that it belongs to, was asked for.</summary>
    public bool WasAskedFor(string key) =>
        keys.Contains(key) || sections.Any(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase));

    public string? this[string key]
    {
        get
        {
            keys.Add(key);
            return inner[key];
        }
        set => throw new NotSupportedException();
    }

    public IConfigurationSection GetSection(string key)
    {
        sections.Add(key);
        return inner.GetSection(key);
    }

    public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren();

    public IChangeToken GetReloadToken() => inner.GetReloadToken();
}
