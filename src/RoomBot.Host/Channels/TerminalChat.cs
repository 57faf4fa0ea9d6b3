using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Time;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Turns;

namespace RoomBot.Host.Channels;

/// <summary>A conversation in the terminal: hands lines in and waits until all that they bring about is done.</summary>
internal sealed class TerminalChat(TurnLoop turns, Upkeep upkeep, TerminalClock clock, IClock now, DateTimeZone zone)
{
    // A turn that cannot end (the database is gone meanwhile) goes on by itself; whoever talks line by line must not wait for ever.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    /// <summary>Does what a line asks, and what the bot has to do by itself until then.</summary>
    /// <returns>Null, or what is wrong in words for the line's writer.</returns>
    public async Task<string?> HandleAsync(ChatLine line, CancellationToken cancellationToken)
    {
        try
        {
            if (line is ChatLine.ClockSet set)
            {
                clock.Set(ZonedTimes.At(set.Now, zone));
            }

            await DoWhatIsDueAsync(cancellationToken);
            return line switch
            {
                ChatLine.Said said => await HandInAsync(Message(said), cancellationToken),
                ChatLine.Clicked clicked => await HandInAsync(Click(clicked), cancellationToken),
                ChatLine.Unreadable unreadable => unreadable.Why,
                _ => null,
            };
        }
        catch (StorageUnavailableException)
        {
            return "not stored: the database cannot be written; send it again later";
        }
        catch (TimeoutException)
        {
            return "stored, but not answered yet: the answer comes with a later line";
        }
    }

    /// <summary>Waits for what was open when the program last ended: turns, and replies on their way.</summary>
    public async Task CatchUpAsync(IReadOnlyList<Activity> open, CancellationToken cancellationToken)
    {
        foreach (var activity in open)
        {
            await turns.WhenHandledAsync(activity.Id, cancellationToken);
        }

        await turns.WhenSentAsync(cancellationToken);
    }

    private async Task DoWhatIsDueAsync(CancellationToken cancellationToken)
    {
        while (await upkeep.HandInDueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var activity in due)
            {
                await turns.WhenHandledAsync(activity, cancellationToken).WaitAsync(_longest, cancellationToken);
            }
        }
    }

    private async Task<string?> HandInAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (await turns.AcceptAsync(activity, cancellationToken) is AcceptResult.UnknownAction)
        {
            return "nobody was given this action";
        }

        await turns.WhenHandledAsync(activity.Id, cancellationToken).WaitAsync(_longest, cancellationToken);
        return null;
    }

    private Activity.Message Message(ChatLine.Said said) =>
        new(NewId(), Conversation(said.User, said.Chat), Person(said.User), now.GetCurrentInstant(), said.Text)
        {
            Chat = Kind(said.Chat),
        };

    private Activity.CardAction Click(ChatLine.Clicked clicked) =>
        new(NewId(), Conversation(clicked.User, clicked.Chat), Person(clicked.User), now.GetCurrentInstant(), clicked.Action, clicked.Values)
        {
            Chat = Kind(clicked.Chat),
        };

    private static ActivityId NewId() => new($"{ChannelName.Terminal}:{Guid.NewGuid():N}");

    private static ConversationKey Conversation(string user, string? chat) => new(ChannelName.Terminal, chat ?? user, user);

    private static Person Person(string user) => new(new UserId(ChannelName.Terminal.Value, user), user);

    private static ChatKind Kind(string? chat) => chat is null ? ChatKind.Direct : ChatKind.Group;
}
