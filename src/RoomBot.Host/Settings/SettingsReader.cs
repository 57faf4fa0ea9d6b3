using System.Globalization;
using NodaTime;

namespace RoomBot.Host.Settings;

/// <summary>Reads typed, ranged settings, and remembers every one that is wrong, so that all are told at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _errors = [];

    /// <summary>What is wrong, each beginning with its key; empty where nothing is.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public void Wrong(string key, string why) => _errors.Add($"{key}: {why}");

    /// <summary>The value, trimmed; null where it is missing or blank.</summary>
    public string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    public string Text(string key, string otherwise) => Text(key) ?? otherwise;

    public bool Has(string key) => Text(key) is not null;

    public string? Required(string key, string because)
    {
        if (!Has(key))
        {
            Wrong(key, $"missing; {because}");
        }

        return Text(key);
    }

    public string OneOf(string key, string otherwise, params ReadOnlySpan<string> allowed)
    {
        var text = Text(key, otherwise);
        foreach (var one in allowed)
        {
            if (string.Equals(one, text, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        Wrong(key, $"\"{text}\" is none of {string.Join(", ", allowed!)}");
        return otherwise;
    }

    public int Number(string key, int otherwise, int min, int max)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Wrong(key, $"\"{text}\" is no whole number from {min} to {max}");
        return otherwise;
    }

    public Duration Length(string key, Duration otherwise, Duration min, Duration max)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (Lengths.Parse(text) is { } length && length >= min && length <= max)
        {
            return length;
        }

        Wrong(key, $"\"{text}\" is no length from {Lengths.Show(min)} to {Lengths.Show(max)} (hh:mm, hh:mm:ss or ISO 8601 such as PT1H30M)");
        return otherwise;
    }

    public DateTimeZone Zone(string key, string otherwise)
    {
        var id = Text(key, otherwise);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone)
        {
            return zone;
        }

        Wrong(key, $"\"{id}\" is no IANA time zone (such as Asia/Shanghai)");
        return DateTimeZoneProviders.Tzdb[otherwise];
    }

    public Uri? Address(string key, params ReadOnlySpan<string> schemes)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme))
        {
            return address;
        }

        Wrong(key, $"not an address that begins with {string.Join(":// or ", schemes!)}://");
        return null;
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return false;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        Wrong(key, $"\"{text}\" is neither true nor false");
        return false;
    }

    /// <summary>The names of what stands directly under a key.</summary>
    public IEnumerable<string> Names(string key) => configuration.GetSection(key).GetChildren().Select(child => child.Key);

    /// <summary>The values of a list (<c>key:0</c>, <c>key:1</c> …), in order, each with the key it stands under.</summary>
    public IEnumerable<(string Key, string Value)> List(string key) => configuration.GetSection(key).GetChildren()
        .Where(child => !string.IsNullOrWhiteSpace(child.Value))
        .Select(child => (child.Path, child.Value!.Trim()));
}
