namespace RoomBot.Dialog.Turns;

/// <summary>How far the counting of a report is. Safe for concurrent use.</summary>
internal sealed class UsageProgress : IProgress<double>
{
    private volatile int perCent;

    /// <summary>0 to 100.</summary>
    public int PerCent => perCent;

    /// <inheritdoc/>
    public void Report(double value) => perCent = (int)(Math.Clamp(value, 0, 1) * 100);
}
