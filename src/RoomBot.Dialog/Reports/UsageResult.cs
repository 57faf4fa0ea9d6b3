using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Reports;

/// <summary>A report, or why there is none. A closed set.</summary>
public abstract record UsageResult
{
    private UsageResult()
    {
    }

    /// <summary>The report.</summary>
    /// <param name="Report">Counted.</param>
    public sealed record Counted(UsageReport Report) : UsageResult;

    /// <summary>No room is called so or is there.</summary>
    public sealed record NoSuchRoom : UsageResult;

    /// <summary>The room system gave no answer.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Failed(ProviderFault Fault) : UsageResult;

    /// <summary>This room system gives no account of how its rooms were used.</summary>
    public sealed record NoAccount : UsageResult;
}
