using System.Text;

namespace RoomBot.Dialog.Replies;

/// <summary>Puts a reply into words. Pure and safe for concurrent use; the same reply gives the same words.</summary>
/// <param name="settings">The office's zone: another is shown.</param>
public sealed class ReplyWriter(DialogSettings settings)
{
    /// <summary>All that a template shows of a reply.</summary>
    public CardView Write(Reply reply)
    {
        var words = new Wording(Texts.Of(reply.Language), reply.Today, settings.Zone.Id);
        var view = WithParts(CardWords.Of(reply, words), reply, words);
        return view with { Text = PlainText(view, words) };
    }

    private static CardView WithParts(CardView view, Reply reply, Wording words) => view with
    {
        Language = reply.Language,
        Assumption = string.Join(words.Texts["between"], reply.Assumed.Select(a => Of(a, words))),
        Actions = [.. reply.Actions.Where(a => a.Row is null && !IsOfForm(a, reply))],
        Form = FormOf(reply, words),
        Foot = Foot(view, reply, words),
    };

    private static string Of(Assumption assumed, Wording words) => assumed switch
    {
        Assumption.Length a => words.Texts.With("assumed.length", ("length", words.Of(a.Value))),
        Assumption.Day a => words.Texts.With("assumed.day", ("date", words.OfDate(a.Value))),
        Assumption.Days a => words.Texts.With("assumed.days", ("first", words.OfShortDate(a.First)), ("last", words.OfShortDate(a.Last))),
        Assumption.HalfOfDay a => words.Texts.With("assumed.half", ("time", Wording.OfClock(a.Said))),
        Assumption.Earliest a => words.Texts.With("assumed.earliest", ("time", Wording.OfClock(a.Start))),
        Assumption.Until a => words.Texts.With("assumed.until", ("date", words.OfDate(a.Value))),
        Assumption.OneRoom a => words.Texts.With("assumed.oneRoom", ("rooms", string.Join(words.Texts["list"], a.Others.Select(Shown.Line)))),
        Assumption.Attendees a => words.Texts.With("assumed.attendees", ("names", string.Join(words.Texts["list"], a.Names.Select(Shown.Line)))),
        _ => throw new InvalidOperationException($"No words for {assumed.GetType().Name}."),
    };

    private static string Foot(CardView view, Reply reply, Wording words)
    {
        var parts = new List<string>(2);
        if (view.Foot.Length > 0)
        {
            parts.Add(view.Foot);
        }

        if (reply.AskedBy is { } asker && reply.Actions.Count > 0)
        {
            parts.Add(words.Texts.With("foot.asked", ("name", Shown.Line(asker.Name))));
        }

        return string.Join(" · ", parts);
    }

    private static CardForm? FormOf(Reply reply, Wording words)
    {
        if (reply.Form is not { } form || reply.Actions.FirstOrDefault(a => IsOfForm(a, reply)) is not { } action)
        {
            return null;
        }

        var start = form.Start is { } at ? $"{at.Date:uuuu-MM-dd}T{Wording.OfClock(at.TimeOfDay)}" : "";
        return new CardForm(
            action, start, form.Minutes, form.Capacity, words.Texts["form.start"], words.Texts["form.minutes"], words.Texts["form.capacity"]);
    }

    private static bool IsOfForm(ReplyAction action, Reply reply) =>
        reply.Form is { } form && string.Equals(form.Action, action.Id, StringComparison.Ordinal);

    // The same as the card says, line by line, for notifications and screen readers.
    private static string PlainText(CardView view, Wording words)
    {
        var text = new StringBuilder(view.Title);
        Line(text, view.Lead);
        foreach (var fact in view.Facts)
        {
            Line(text, fact.Label + words.Texts["colon"] + fact.Value);
        }

        for (var i = 0; i < view.Rows.Count; i++)
        {
            var row = view.Rows[i];
            Line(text, $"{Texts.Number(i + 1)}. {row.Title}{Behind(" · ", row.Detail)}{Behind(" · ", row.Reason)}");
        }

        Line(text, view.Assumption);
        Line(text, view.Foot);
        return text.ToString();
    }

    private static string Behind(string sign, string part) => part.Length == 0 ? "" : sign + part;

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length > 0)
        {
            text.Append('\n').Append(line);
        }
    }
}
