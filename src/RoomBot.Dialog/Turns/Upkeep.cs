using NodaTime;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Turns;

/// <summary>What the bot does by itself: notices that holds have lapsed and that waiting bookings were answered, and hands it in as activities.</summary>
public sealed class Upkeep
{
    private const int AtOnce = 200;

    private readonly TurnLoop loop;
    private readonly BookingCards cards;
    private readonly IBookingStore bookings;
    private readonly IClock clock;
    private readonly RoomServices rooms;

    /// <summary>Made by the container: see <see cref="DialogSetup"/>.</summary>
    public Upkeep(
        TurnLoop loop,
        IConversationStore conversations,
        IBookingStore bookings,
        IClock clock,
        DialogSettings settings)
    {
        (this.loop, this.bookings, this.clock, cards) = (loop, bookings, clock, new BookingCards(conversations, settings));
        rooms = loop.Rooms;
    }

    /// <summary>Hands in all that is due now. Safe to repeat: what was handed in before is not handed in again.</summary>
    /// <returns>The activities handed in, for whoever wants to wait for them (<see cref="TurnLoop.WhenHandledAsync"/>).</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<ActivityId>> HandInDueAsync(CancellationToken cancellationToken)
    {
        var handedIn = new List<ActivityId>();
        var now = clock.GetCurrentInstant();
        foreach (var hold in await bookings.LapsedHoldsAsync(now, AtOnce, cancellationToken))
        {
            var id = new ActivityId($"due:hold:{hold.Id}:{hold.Until.ToUnixTimeMilliseconds()}");
            await HandInAsync(id, DueKind.HoldEnded, hold.Id, new Person(hold.Holder, hold.Holder.Value), now, handedIn, cancellationToken);
        }

        foreach (var service in rooms.All)
        {
            foreach (var change in await service.Desk.ResumeAsync(AtOnce, cancellationToken))
            {
                await HandInAsync(change, now, handedIn, cancellationToken);
            }
        }

        return handedIn;
    }

    /// <summary>Hands in what somebody changed in a platform's own client. Beside <see cref="HandInDueAsync"/>, since a platform may take its time to answer. Safe to repeat.</summary>
    /// <returns>The activities handed in.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be read or written.</exception>
    public async Task<IReadOnlyList<ActivityId>> FollowAsync(CancellationToken cancellationToken)
    {
        var handedIn = new List<ActivityId>();
        foreach (var service in rooms.All)
        {
            foreach (var change in await service.Desk.FollowAsync(cancellationToken))
            {
                await HandInAsync(change, clock.GetCurrentInstant(), handedIn, cancellationToken);
            }
        }

        return handedIn;
    }

    private Task HandInAsync(DeskChange change, Instant now, List<ActivityId> handedIn, CancellationToken cancellationToken)
    {
        var (booking, what) = change switch
        {
            DeskChange.Accepted c => (c.Booking, DueKind.BookingSettled),
            DeskChange.Declined c => (c.Booking, DueKind.BookingSettled),
            DeskChange.MovedElsewhere c => (c.Now, DueKind.BookingChangedElsewhere),
            DeskChange.CancelledElsewhere c => (c.Booking, DueKind.BookingChangedElsewhere),
            _ => ((Booking?)null, DueKind.BookingSettled),
        };
        if (booking is null)
        {
            return Task.CompletedTask;
        }

        var id = new ActivityId($"due:booking:{booking.Id}:{booking.Status}:{booking.When.Start.ToUnixTimeSeconds()}:{booking.When.End.ToUnixTimeSeconds()}");
        return HandInAsync(id, what, booking.Id, booking.Requester, now, handedIn, cancellationToken);
    }

    // It belongs to the conversation in which the booking was asked for.
    private async Task HandInAsync(
        ActivityId id, DueKind what, BookingId booking, Person who, Instant now, List<ActivityId> handedIn, CancellationToken cancellationToken)
    {
        var card = await cards.OfAsync(booking, cancellationToken);
        var key = card?.Conversation ?? new ConversationKey(new ChannelName(who.Id.Channel), "", who.Id.Value);
        var due = new Activity.Due(id, key, card?.Owner ?? who, now, what, booking.Value)
        {
            Chat = card?.Chat ?? ChatKind.Direct,
            ReplyTo = card?.ReplyTo ?? "",
        };
        if (await loop.AcceptAsync(due, cancellationToken) is AcceptResult.Accepted)
        {
            handedIn.Add(id);
        }
    }
}
