using System.Text.Json.Serialization;
using NodaTime;

namespace RoomBot.Dialog.Replies;

/// <summary>Something nobody said and the bot took for granted: it says so. A closed set.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Length), "length")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Days), "days")]
[JsonDerivedType(typeof(HalfOfDay), "half")]
[JsonDerivedType(typeof(Earliest), "earliest")]
[JsonDerivedType(typeof(Until), "until")]
[JsonDerivedType(typeof(OneRoom), "oneRoom")]
[JsonDerivedType(typeof(Attendees), "attendees")]
public abstract record Assumption
{
    private Assumption()
    {
    }

    /// <summary>How long.</summary>
    /// <param name="Value">Positive.</param>
    public sealed record Length(Duration Value) : Assumption;

    /// <summary>Which day.</summary>
    /// <param name="Value">The day.</param>
    public sealed record Day(LocalDate Value) : Assumption;

    /// <summary>Which days.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Last">The last.</param>
    public sealed record Days(LocalDate First, LocalDate Last) : Assumption;

    /// <summary>Morning or afternoon; a button offers the other.</summary>
    /// <param name="Said">As it was understood.</param>
    public sealed record HalfOfDay(LocalTime Said) : Assumption;

    /// <summary>The first free time of a stretch, where no clock time was said.</summary>
    /// <param name="Start">When it begins.</param>
    public sealed record Earliest(LocalTime Start) : Assumption;

    /// <summary>When a series ends.</summary>
    /// <param name="Value">Its last day.</param>
    public sealed record Until(LocalDate Value) : Assumption;

    /// <summary>One booking has one room, though more were named.</summary>
    /// <param name="Others">Those left out, as written.</param>
    public sealed record OneRoom(IReadOnlyList<string> Others) : Assumption;

    /// <summary>People who were named but not mentioned cannot be invited by the bot.</summary>
    /// <param name="Names">As written.</param>
    public sealed record Attendees(IReadOnlyList<string> Names) : Assumption;
}
