namespace RoomBot.Testing.Contracts;

/// <summary>A running bot on one platform's long connection, and hands that are the platform's end of it.</summary>
/// <param name="Open">How many connections are open.</param>
/// <param name="Attempts">How often the bot has asked to connect.</param>
public sealed record ConnectionSetting(Func<int> Open, Func<int> Attempts)
{
    /// <summary>Somebody asks in a direct chat what the bot can do; true where the bot has acknowledged it. Equal names make the same message.</summary>
    public required Func<string, Task<bool>> SayAsync { get; init; }

    /// <summary>How many messages the bot has sent, to anybody.</summary>
    public required Func<int> Sent { get; init; }

    /// <summary>Cuts what is open.</summary>
    public required Action Cut { get; init; }

    /// <summary>Whether attempts to connect are refused from now on.</summary>
    public required Action<bool> Refuse { get; init; }

    /// <summary>Whether from now on nothing is answered and nothing closed.</summary>
    public required Action<bool> Freeze { get; init; }

    /// <summary>The database gives no answer until what is returned is disposed of.</summary>
    public required Func<IDisposable> LockStorage { get; init; }
}
