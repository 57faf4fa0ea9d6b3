using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>What error cards say: what happened, what did not, what to do.</summary>
internal static class ErrorWords
{
    /// <summary>The words of a problem.</summary>
    public static CardView Of(Reply.ErrorCard reply, Wording words)
    {
        var texts = words.Texts;
        var room = ("room", CardWords.RoomOf(reply));
        var when = ("when", CardWords.WhenOf(reply, words));
        var key = $"error.{reply.What.GetType().Name}";
        var (title, lead) = reply.What switch
        {
            Problem.Refused p => (texts.With($"{key}.{p.Why}", room), texts[$"{key}.lead"]),
            Problem.AgainstRule p => (texts[$"{key}.title"], texts.With($"{key}.lead", ("rule", words.Of(p.Rule)))),
            Problem.MoveTaken p => (texts[$"{key}.title"], texts.With($"{key}.lead", room, when, ("by", CardWords.By(p.By, words)))),
            Problem.NotCancelled { Fault: ProviderFaultKind.SignedOut } => (texts[$"{key}.SignedOut.title"], texts.With($"{key}.SignedOut.lead", room, when)),
            Problem.NotMoved { Fault: ProviderFaultKind.SignedOut } => (texts[$"{key}.SignedOut.title"], texts[$"{key}.SignedOut.lead"]),
            _ => (texts.With($"{key}.title", room), texts.With($"{key}.lead", room, when)),
        };
        return CardWords.Plain(reply, CardTone.Failed, title, lead);
    }
}
