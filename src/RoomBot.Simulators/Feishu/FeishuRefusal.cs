namespace RoomBot.Simulators.Feishu;

/// <summary>Feishu refuses a call.</summary>
#pragma warning disable CA1064 // it never leaves the simulator
internal sealed class FeishuRefusal : Exception
#pragma warning restore CA1064
{
    public FeishuRefusal()
        : this(9499, "bad request")
    {
    }

    public FeishuRefusal(string message)
        : this(9499, message)
    {
    }

    public FeishuRefusal(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="code">Feishu's code.</param>
    /// <param name="message">Its text.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="isMistake">True where a caller who has read the documentation would not have asked.</param>
    public FeishuRefusal(int code, string message, int status = 400, bool isMistake = false)
        : base(message)
    {
        Code = code;
        Status = status;
        IsMistake = isMistake;
    }

    public int Code { get; }

    public int Status { get; } = 400;

    public bool IsMistake { get; }

    /// <summary>For how long the rate limit holds; null for other refusals.</summary>
    public double? ResetSeconds { get; init; }

    /// <summary>A caller's mistake: a field is missing, unknown or out of its range.</summary>
    public static FeishuRefusal Invalid(string message) => new(99992402, $"field validation failed: {message}", isMistake: true);
}
