using RoomBot.Core.Rooms;

namespace RoomBot.Platforms.Shared;

/// <summary>Carries a <see cref="ProviderFault"/> inside an adapter, from the call that failed to the edge that makes it a value. Never leaves the adapter.</summary>
#pragma warning disable CA1064 // it never leaves the adapter, so nobody outside could catch it
internal sealed class PlatformFaultException : Exception
{
    public PlatformFaultException()
        : this(new ProviderFault(ProviderFaultKind.Broken, ""))
    {
    }

    public PlatformFaultException(string message)
        : this(new ProviderFault(ProviderFaultKind.Broken, message))
    {
    }

    public PlatformFaultException(string message, Exception innerException)
        : base(message, innerException) => Fault = new ProviderFault(ProviderFaultKind.Broken, message);

    /// <summary>With the fault.</summary>
    /// <param name="fault">What went wrong.</param>
    /// <param name="innerException">What it was made from, or null.</param>
    public PlatformFaultException(ProviderFault fault, Exception? innerException = null)
        : base(fault.Detail, innerException) => Fault = fault;

    /// <summary>What went wrong.</summary>
    public ProviderFault Fault { get; }

    /// <summary>The platform's own code, where there is one.</summary>
    public int Code { get; init; }

    /// <summary>The permissions that are missing, by the platform's names; mostly none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>True where the same call may well succeed a moment later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>True where the thing to change is just in use.</summary>
    public bool IsLocked { get; init; }
}
#pragma warning restore CA1064
