using System.Globalization;

namespace RoomBot.Storage.Local;

/// <summary>An event of the local room system.</summary>
/// <param name="Id">Its number; as text the reference that the bot knows it by.</param>
/// <param name="State">standing, cancelled or declined.</param>
internal sealed record LocalEvent(long Id, string State)
{
    /// <summary>What the bot calls it.</summary>
    public string Reference => Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True until it is cancelled or declined.</summary>
    public bool Stands => string.Equals(State, "standing", StringComparison.Ordinal);
}
