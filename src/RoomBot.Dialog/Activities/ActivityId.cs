namespace RoomBot.Dialog.Activities;

/// <summary>What an activity is known by: delivered again, it has the same id.</summary>
/// <param name="Value">Channel and the platform's own id ("feishu:om_1"), at most 200 characters.</param>
public readonly record struct ActivityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
