namespace RoomBot.Dialog.Machine;

/// <summary>Where a dialog stands. A closed set.</summary>
public abstract record DialogState
{
    private DialogState()
    {
    }

    /// <summary>Nothing is on the table.</summary>
    public sealed record Idle : DialogState;
}
