namespace RoomBot.Host.Endpoints;

/// <summary>Something without which the bot cannot work.</summary>
internal interface IDependency
{
    /// <summary>What it is called ("storage").</summary>
    string Name { get; }

    /// <summary>Null where it works, else why not, in words without internals.</summary>
    Task<string?> WhyDownAsync(CancellationToken cancellationToken);
}
