namespace RoomBot.Understanding.Time;

/// <summary>What a time expression is for, as far as the words around it tell.</summary>
public enum MentionRole
{
    /// <summary>The time that is asked for.</summary>
    Asked,

    /// <summary>Another choice for the mention before it ("3点或者4点").</summary>
    Alternative,

    /// <summary>A time that is taken back ("不是3点，是4点": the 3点).</summary>
    Rejected,

    /// <summary>The time something is moved to ("改到4点", "to Friday").</summary>
    MovedTo,

    /// <summary>A length by which something is moved later ("往后推半小时").</summary>
    ShiftLater,

    /// <summary>A length by which something is moved earlier ("提前一小时").</summary>
    ShiftEarlier,

    /// <summary>A length by which something gets longer ("延长半小时").</summary>
    Extension,

    /// <summary>A length by which something gets shorter ("缩短半小时").</summary>
    Shortening,

    /// <summary>Told, not asked for ("as discussed at 9 this morning").</summary>
    Background,
}
