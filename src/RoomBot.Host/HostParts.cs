namespace RoomBot.Host;

/// <summary>What one command adds to the host that all share.</summary>
/// <param name="Services">Adds services, after the common ones.</param>
/// <param name="Routes">Adds routes, after the common ones.</param>
internal sealed record HostParts(Action<IServiceCollection> Services, Action<WebApplication> Routes)
{
    public static HostParts None { get; } = new(static _ => { }, static _ => { });
}
