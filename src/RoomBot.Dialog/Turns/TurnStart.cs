using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Machine;
using RoomBot.Understanding;
using RoomBot.Understanding.Text;
using RoomBot.Understanding.Time;

namespace RoomBot.Dialog.Turns;

/// <summary>From an activity to the event with which the machine begins.</summary>
/// <param name="understander">Reads texts.</param>
/// <param name="settings">The office.</param>
internal sealed class TurnStart(IUnderstander understander, DialogSettings settings)
{
    private readonly OfficeCalendar office = new() { From = settings.WorkingHours.From, To = settings.WorkingHours.To };

    /// <summary>What a text means where the dialog stands. The directory is asked for only where a room may be meant.</summary>
    public async Task<Understood> UnderstandAsync(
        string text, DialogState state, Activity activity, RoomService rooms, CancellationToken cancellationToken)
    {
        var understood = await ReadAsync(text, state, activity, rooms, cancellationToken);

        // A whole request of its own is read as if nothing were on the table: "book a room at noon" means today's noon.
        return understood is { Intent: Intent.Find or Intent.Book, Changes.Count: 0, Slots.Time.Count: > 0 } && OnTheTable(state) is not null
            ? await ReadAsync(text, new DialogState.Idle(), activity, rooms, cancellationToken)
            : understood;
    }

    private async Task<Understood> ReadAsync(
        string text, DialogState state, Activity activity, RoomService rooms, CancellationToken cancellationToken)
    {
        if (rooms.Directory.Last is null)
        {
            var first = Understand(text, state, activity.At, names: null);
            if (state is DialogState.Idle && first.Intent is Intent.None or Intent.Help
                || await rooms.Directory.RoomsAsync(activity.From.Id, cancellationToken) is not RoomsAnswer.Known)
            {
                return first;
            }
        }

        return Understand(text, state, activity.At, RoomNames.Of(rooms.Directory.Last!));
    }

    /// <summary>The language to answer in: that of the message, else the one last used, else the client's, else the office's.</summary>
    public string LanguageOf(Language said, Conversation conversation, Activity activity) => said switch
    {
        Language.Chinese => "zh",
        Language.English => "en",
        _ when conversation.Language.Length > 0 => conversation.Language,
        _ when activity is Activity.Message { Locale: { Length: > 0 } locale } => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en",
        _ => settings.Language,
    };

    /// <summary>True for the owner of a card and for administrators.</summary>
    public bool MayClick(Person who, SentCard card) => who.Id == card.Owner.Id || settings.Admins.Contains(who.Id);

    /// <summary>What a click means: the button's choice; for a button that the card no longer has, null — but a Confirm that came after the hold had ended still counts.</summary>
    public Choice? ChoiceOf(string action, SentCard card)
    {
        foreach (var button in card.Reply.Actions)
        {
            if (card.IsOpen && string.Equals(button.Id, action, StringComparison.Ordinal))
            {
                return button.Does;
            }
        }

        return card.Reply.State is DialogState.Lapsed { Booking: var booking }
            && string.Equals(action, TurnIds.OfConfirm(settings.Key, booking), StringComparison.Ordinal)
                ? new Choice.Confirm()
                : null;
    }

    private Understood Understand(string text, DialogState state, Instant at, RoomNames? names) =>
        understander.Understand(text, new UnderstandingContext(at.InZone(settings.Zone))
        {
            Office = office,
            InDialog = state is not DialogState.Idle,
            OnTheTable = OnTheTable(state),
            KnownNames = names is null ? null : said => [.. names.FindIn(said).Select(n => new NameSpan(n.Start, n.Length))],
        });

    private static LocalDateTime? OnTheTable(DialogState state) => state switch
    {
        DialogState.Asking s => s.Request.Time?.Start ?? s.Looked?.When.Start,
        DialogState.Choosing s => s.Request.Time?.Start ?? s.Request.Window?.From,
        DialogState.Confirming s => s.Offer.Start,
        DialogState.Lapsed s => s.Offer.Start,
        DialogState.Standing s => s.Request.Time?.Start,
        DialogState.Moving s => s.Target.Start,
        _ => null,
    };
}
