namespace RoomBot.Testing.Contracts;

/// <summary>A running bot with one platform's webhook, and hands that make the requests of that platform and of those who pretend to be it.</summary>
/// <param name="Address">Where the platform pushes to.</param>
/// <param name="Message">Somebody asks in a direct chat what the bot can do: the platform's own request, signed at the present moment. Equal names make the same message.</param>
public sealed record WebhookSetting(Func<Uri> Address, Func<string, HttpRequestMessage> Message)
{
    /// <summary>Requests that are not the platform's or cannot be told to be, by what is wrong with each.</summary>
    public required IReadOnlyDictionary<string, Func<HttpRequestMessage>> Forged { get; init; }

    /// <summary>The platform's own requests with what it never sends inside, by what is wrong with each.</summary>
    public required IReadOnlyDictionary<string, Func<HttpRequestMessage>> Malformed { get; init; }

    /// <summary>The platform's own request, larger than 1 MiB.</summary>
    public required Func<HttpRequestMessage> TooLarge { get; init; }

    /// <summary>The platform's own request with something that the bot has no use for.</summary>
    public required Func<HttpRequestMessage> Useless { get; init; }

    /// <summary>How many messages the bot has sent, to anybody.</summary>
    public required Func<int> Sent { get; init; }

    /// <summary>From now on no call to the platform is ever answered.</summary>
    public required Action Hang { get; init; }

    /// <summary>The database gives no answer until what is returned is disposed of.</summary>
    public required Func<IDisposable> LockStorage { get; init; }

    /// <summary>Ends the bot and starts it again over the same database.</summary>
    public required Func<Task> RestartAsync { get; init; }
}
