using NodaTime;

namespace RoomBot.Core.Rooms;

/// <summary>An outage as a value: what the adapter makes of a call that gave no usable answer.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Detail">For administrators and logs: the platform's code, the missing scope. Never a secret, never what people wrote.</param>
public sealed record ProviderFault(ProviderFaultKind Kind, string Detail)
{
    /// <summary>How long the provider asks to wait, or null.</summary>
    public Duration? RetryAfter { get; init; }
}
