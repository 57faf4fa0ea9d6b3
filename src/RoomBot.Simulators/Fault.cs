namespace RoomBot.Simulators;

/// <summary>Something that goes wrong at a simulated platform. A closed set.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The answer takes longer.</summary>
    /// <param name="By">By how much.</param>
    public sealed record Slow(TimeSpan By) : Fault;

    /// <summary>HTTP 429: nothing is done, the caller is told to wait.</summary>
    /// <param name="ResetSeconds">How long.</param>
    public sealed record TooMany(int ResetSeconds) : Fault;

    /// <summary>HTTP 500: nothing is done.</summary>
    public sealed record Broken : Fault;

    /// <summary>The call takes effect, and the connection breaks before the answer.</summary>
    public sealed record AnswerLost : Fault;

    /// <summary>The call takes effect, and its answer never comes; the connection stays open.</summary>
    public sealed record AnswerStuck : Fault;

    /// <summary>Nothing is done and no answer comes; the connection stays open.</summary>
    public sealed record Silent : Fault;

    /// <summary>The access token is refused as expired, and is from now on.</summary>
    public sealed record TokenExpired : Fault;

    /// <summary>The app has not got a permission; nothing is done.</summary>
    /// <param name="Name">The permission.</param>
    public sealed record ScopeMissing(string Name) : Fault;

    /// <summary>The platform refuses with a code of its own.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Status">The HTTP status beside it.</param>
    public sealed record Refused(int Code, int Status) : Fault;
}
