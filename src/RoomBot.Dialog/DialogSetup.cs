using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Reports;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog;

/// <summary>Puts the dialog into the container.</summary>
public static class DialogSetup
{
    /// <summary>
    /// Adds <see cref="TurnLoop"/>, <see cref="Upkeep"/>, <see cref="UsageReports"/> and <see cref="ReplyWriter"/>. To be there besides: <see cref="DialogSettings"/>, NodaTime's IClock, TimeProvider,
    /// IUnderstander, every IRoomProvider and IChannel, IInbox, IOutbox, IConversationStore, IBookingStore, logging.
    /// </summary>
    public static IServiceCollection AddRoomBotDialog(this IServiceCollection services)
    {
        services.TryAddSingleton<ReplyWriter>();
        services.TryAddSingleton<UsageReports>();
        services.TryAddSingleton<TurnLoop>();
        services.TryAddSingleton<Upkeep>();
        return services;
    }
}
