namespace RoomBot.Testing.Fakes;

/// <summary>What goes wrong at one call.</summary>
public enum FaultKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The process dies before the call takes effect.</summary>
    CrashBefore,

    /// <summary>The process dies after the call took effect, before it is known.</summary>
    CrashAfter,

    /// <summary>No answer, and nothing was done.</summary>
    NoAnswer,

    /// <summary>No answer, though it was done.</summary>
    LostAnswer,
}
