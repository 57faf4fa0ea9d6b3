namespace RoomBot.Dialog.Replies;

/// <summary>What notices say.</summary>
internal static class NoticeWords
{
    /// <summary>The words of a notice.</summary>
    public static CardView Of(Reply.NoticeCard reply, Wording words) => reply.What switch
    {
        Notice.NotYours n => NotYours(reply, n, words),
        Notice.Waiting n => Waiting(reply, n, words),
        Notice.NoBookings n => NoBookings(reply, n, words),
        Notice.NotOffered n => NotOffered(reply, n, words),
        Notice.AboutRoom n => CardWords.Plain(reply, CardTone.Asking, Shown.Line(n.Room.Name), words.Detail(n.Room, withCity: true)),
        Notice.UsageTooLong n => CardWords.Plain(
            reply, CardTone.NeedsYou, words.Texts["notice.UsageTooLong.title"], words.Texts.With("notice.UsageTooLong.lead", n.Days)),
        Notice.UsageOfNothing n => CardWords.Plain(
            reply, CardTone.NeedsYou, words.Texts["notice.UsageOfNothing.title"], words.Texts.With("notice.UsageOfNothing.lead", ("said", n.Said))),
        Notice.Counting n => CardWords.Plain(
            reply, CardTone.Asking, words.Texts["notice.Counting.title"], n.PerCent > 0 ? words.Texts.With("notice.Counting.lead", n.PerCent) : ""),
        Notice.NoSuchRow n => CardWords.Plain(
            reply, CardTone.NeedsYou, words.Texts["notice.NoSuchRow.title"], words.Texts.With("notice.NoSuchRow.lead", n.Rows)),
        _ => Named(reply, words),
    };

    private static CardView Named(Reply.NoticeCard reply, Wording words)
    {
        var key = $"notice.{reply.What.GetType().Name}";
        var tone = reply.What is Notice.OneMoment ? CardTone.Asking : CardTone.Over;
        return CardWords.Plain(
            reply,
            tone,
            words.Texts[$"{key}.title"],
            words.Texts.With($"{key}.lead", ("room", CardWords.RoomOf(reply)), ("when", CardWords.WhenOf(reply, words))));
    }

    private static CardView NotYours(Reply.NoticeCard reply, Notice.NotYours notice, Wording words)
    {
        var name = ("name", Shown.Line(notice.Owner.Name));
        return CardWords.Plain(
            reply, CardTone.NeedsYou, words.Texts.With("notice.NotYours.title", name), words.Texts.With("notice.NotYours.lead", name));
    }

    private static CardView Waiting(Reply.NoticeCard reply, Notice.Waiting notice, Wording words)
    {
        var key = notice.NeedsApproval ? "notice.Waiting.approval" : "notice.Waiting";
        return CardWords.Plain(
            reply, CardTone.NeedsYou, words.Texts.With($"{key}.title", ("room", CardWords.RoomOf(reply))), words.Texts[$"{key}.lead"]) with
        {
            Facts = reply.Booking is { } booking ? CardWords.Facts(booking, words) : [],
        };
    }

    private static CardView NoBookings(Reply.NoticeCard reply, Notice.NoBookings notice, Wording words)
    {
        var key = notice.For switch
        {
            BookingsFor.Seeing => "notice.NoBookings.Seeing",
            BookingsFor.Releasing => "notice.NoBookings.Releasing",
            _ => "notice.NoBookings.other",
        };
        var lead = reply.When is { } when
            ? words.Texts.With("notice.NoBookings.range", ("range", words.OfDays(when)))
            : words.Texts[$"{key}.lead"];
        return CardWords.Plain(reply, CardTone.Over, words.Texts[$"{key}.title"], lead);
    }

    private static CardView NotOffered(Reply.NoticeCard reply, Notice.NotOffered notice, Wording words)
    {
        var lead = notice.What is Unoffered.SeriesChange or Unoffered.Report ? $"notice.NotOffered.{notice.What}.lead" : "notice.NotOffered.lead";
        return CardWords.Plain(reply, CardTone.NeedsYou, words.Texts[$"notice.NotOffered.{notice.What}"], words.Texts[lead]);
    }
}
