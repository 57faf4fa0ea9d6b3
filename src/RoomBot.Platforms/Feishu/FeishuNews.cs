using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Platforms.Feishu;

/// <summary>What Feishu tells that is nobody's message: what the bot knows of rooms, events and sign-ins is no longer so.</summary>
internal sealed class FeishuNews(FeishuDirectory directory, FeishuOwnRooms ownRooms, FeishuUsers users, FeishuFreeBusy freeBusy, FeishuFollowing following)
{
    /// <summary>A message, as <see cref="IHeardLog"/> knows it.</summary>
    public const string Message = "feishu message";

    /// <summary>A click, as <see cref="IHeardLog"/> knows it.</summary>
    public const string Click = "feishu click";

    /// <summary>A change of rooms, events or sign-ins, as <see cref="IHeardLog"/> knows it.</summary>
    public const string Change = "feishu change";

    /// <summary>Which of the subscriptions was heard; null for what belongs to none.</summary>
    /// <param name="incoming">What came.</param>
    public static string? Kind(FeishuIncoming incoming) => incoming switch
    {
        FeishuIncoming.Accepted { Activity: Activity.CardAction } => Click,
        FeishuIncoming.Accepted { Activity: Activity.Message } => Message,
        FeishuIncoming.RoomsChanged or FeishuIncoming.RoomChanged or FeishuIncoming.EventChanged or FeishuIncoming.SignedOut => Change,
        _ => null,
    };

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
                freeBusy.Forget();
                break;
            case FeishuIncoming.RoomChanged changed:
                freeBusy.Forget(new RoomId(changed.Room));
                following.RoomChanged(changed.Room);
                break;
            case FeishuIncoming.EventChanged changed:
                freeBusy.Forget(); // which rooms are in it is not told
                following.EventChanged(changed.Calendar, changed.Event);
                break;
            case FeishuIncoming.SignedOut signedOut:
                await users.ForgetAsync(signedOut.Person, cancellationToken);
                break;
        }
    }
}
