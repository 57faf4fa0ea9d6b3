namespace RoomBot.Testing.Contracts;

/// <summary>What a platform does instead of answering a call.</summary>
public enum PlatformTrouble
{
    /// <summary>It refuses the call and asks to wait for two seconds.</summary>
    TooMany,

    /// <summary>It refuses the call and asks to wait for a minute.</summary>
    FarTooMany,

    /// <summary>It fails; nothing is done.</summary>
    Broken,

    /// <summary>The call takes effect, and the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>Nothing is done and no answer comes; the connection stays open.</summary>
    Silent,

    /// <summary>The bot lacks the permission that the platform names.</summary>
    PermissionMissing,
}
