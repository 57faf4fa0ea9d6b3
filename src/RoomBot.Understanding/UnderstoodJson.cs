using System.Text.Json;
using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Understanding;

/// <summary>Writes a meaning as the JSON that <c>roombot understand</c> promises: intent and slots, each slot only when it was said.</summary>
public static class UnderstoodJson
{
    private static readonly string[] Intents =
        ["none", "find", "book", "cancel", "list", "reschedule", "extend", "release", "checkin", "schedule", "who", "waitlist", "report", "help"];

    private static readonly string[] Equipment = ["projector", "tv", "video", "whiteboard", "phone", "mic", "pc"];

    /// <summary>Writes the properties <c>intent</c> and <c>slots</c>.</summary>
    /// <param name="json">Where to; in an object.</param>
    /// <param name="understood">The meaning.</param>
    /// <param name="zone">The zone in which local times are written.</param>
    /// <param name="trace">True to add to each time the rules that made its readings.</param>
    public static void Write(Utf8JsonWriter json, Understood understood, DateTimeZone zone, bool trace)
    {
        ArgumentNullException.ThrowIfNull(json);
        var slots = understood.Slots;
        json.WriteString("intent"u8, Intents[(int)understood.Intent]);
        json.WriteStartObject("slots"u8);
        WriteTimes(json, "time", slots.Time, zone, trace);
        if (slots.Capacity is { } people)
        {
            json.WriteNumber("capacity"u8, people);
        }

        WriteList(json, "equipment", slots.Equipment.Select(e => Equipment[(int)e]).ToArray());
        WriteText(json, "city", slots.City);
        WriteText(json, "building", slots.Building);
        WriteText(json, "floor", slots.Floor);
        WriteText(json, "room", slots.Room);
        WriteText(json, "topic", slots.Topic);
        WriteList(json, "attendees", slots.Attendees);
        WriteTimes(json, "newTime", slots.NewTime, zone, trace);
        WriteList(json, "change", Changes(understood.Changes));
        json.WriteEndObject();
    }

    // A time that is taken back, or only told of, is not asked for.
    private static void WriteTimes(Utf8JsonWriter json, string name, IReadOnlyList<TimeMention> times, DateTimeZone zone, bool trace)
    {
        var asked = times.Where(t => t.Role is not (MentionRole.Rejected or MentionRole.Background)).ToArray();
        if (asked.Length > 0)
        {
            json.WritePropertyName(name);
            RecognizedJson.Write(json, asked, zone, trace);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static string[] Changes(IReadOnlyList<SlotChange> changes) =>
        changes.Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();

    // Answers, topic and attendees are no change of what is looked for.
    private static string? NameOf(SlotChange change) => change switch
    {
        SlotChange.NewTime or SlotChange.OtherTime => "time",
        SlotChange.Capacity or SlotChange.Bigger or SlotChange.Smaller => "capacity",
        SlotChange.WithEquipment or SlotChange.WithoutEquipment => "equipment",
        SlotChange.OtherRoom or SlotChange.NamedRoom or SlotChange.NotRoom or SlotChange.Row => "room",
        SlotChange.Place or SlotChange.NotPlace or SlotChange.OtherPlace => "place",
        SlotChange.Topic or SlotChange.Attendees or SlotChange.Agree or SlotChange.Abandon => null,
        _ => null,
    };
}
