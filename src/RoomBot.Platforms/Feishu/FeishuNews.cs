namespace RoomBot.Platforms.Feishu;

/// <summary>What Feishu tells that is nobody's message: what the bot knows of rooms, events and sign-ins is no longer so.</summary>
internal sealed class FeishuNews(FeishuDirectory directory, FeishuOwnRooms ownRooms, FeishuUsers users, FeishuFollowing following)
{
    /// <summary>Takes note of it; what the bot has no use for is let go.</summary>
    /// <param name="incoming">What was told.</param>
    /// <param name="cancellationToken">Stops waiting for the database.</param>
    public async Task TakeAsync(FeishuIncoming incoming, CancellationToken cancellationToken)
    {
        switch (incoming)
        {
            case FeishuIncoming.RoomsChanged:
                directory.Forget();
                ownRooms.Forget();
                break;
            case FeishuIncoming.RoomChanged changed:
                following.RoomChanged(changed.Room);
                break;
            case FeishuIncoming.EventChanged changed:
                following.EventChanged(changed.Calendar, changed.Event);
                break;
            case FeishuIncoming.SignedOut signedOut:
                await users.ForgetAsync(signedOut.Person, cancellationToken);
                break;
        }
    }
}
