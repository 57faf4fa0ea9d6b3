using System.Globalization;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding.Tests.Intents;

/// <summary>A meaning as the spec tables write it.</summary>
internal static class MeaningText
{
    private static readonly string[] Prepositions = ["at ", "on ", "from ", "for ", "by ", "to ", "in ", "until "];

    public static string Of(string text, Understood understood)
    {
        var slots = understood.Slots;
        (string Name, string? Value)[] parts =
        [
            ("time", Times(text, slots.Time)),
            ("new", Times(text, slots.NewTime)),
            ("people", slots.Capacity?.ToString(CultureInfo.InvariantCulture)),
            ("with", Join(", ", slots.Equipment.Select(e => Lower(e.ToString())))),
            ("city", slots.City),
            ("building", slots.Building),
            ("floor", slots.Floor),
            ("room", slots.Room),
            ("also", Join("、", understood.AlsoRooms)),
            ("topic", slots.Topic),
            ("who", Join("、", slots.Attendees)),
            ("not", Join("、", [.. Without(understood.Not)])),
            ("change", Join(", ", understood.Changes.Select(Name))),
        ];
        var said = parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}: {p.Value}");
        return Join(" · ", said.Prepend(Lower(understood.Intent.ToString())));
    }

    private static string Times(string text, IReadOnlyList<TimeMention> times) =>
        Join(" + ", times.Select(t => Bare(text.Substring(t.Start, t.Length))));

    // Whether a preposition belongs to a time is the time tables' matter.
    private static string Bare(string time) =>
        Prepositions.FirstOrDefault(p => time.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } word ? time[word.Length..] : time;

    private static IEnumerable<string> Without(Exclusions not) => [.. not.Rooms, .. not.Cities, .. not.Buildings, .. not.Floors];

    private static string Name(SlotChange change) => change switch
    {
        SlotChange.WithEquipment with => $"+{Lower(with.Equipment.ToString())}",
        SlotChange.WithoutEquipment without => $"-{Lower(without.Equipment.ToString())}",
        SlotChange.OtherPlace other => $"other {Lower(other.Part.ToString())}",
        SlotChange.OtherTime { Side: TimeSide.Any } => "other time",
        SlotChange.OtherTime other => Lower(other.Side.ToString()),
        SlotChange.Row row => $"row {row.Number.ToString(CultureInfo.InvariantCulture)}",
        _ => Lower(change.GetType().Name),
    };

    private static string Lower(string name) => string.Create(name.Length, name, static (span, text) => MemoryExtensions.ToLowerInvariant(text, span));

    private static string Join(string between, IEnumerable<string> parts) => string.Join(between, parts);
}
