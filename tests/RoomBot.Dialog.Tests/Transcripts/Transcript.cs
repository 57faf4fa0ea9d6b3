using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Tests.Office;

namespace RoomBot.Dialog.Tests.Transcripts;

/// <summary>
/// Plays a conversation and writes down what everybody saw. A line is <c>user: text</c>, <c>user clicks label</c> (of the last card that has it; several with
/// <c>twice</c> before it are one click delivered as two), <c>now: 2026-11-20T10:05</c>, <c>chat: group</c>, <c>taken: A301 2026-11-21T15:00/16:00 李雷</c>,
/// <c>used: A301 2026-11-11T15:00/16:00 seen</c> (or missed, or early),
/// <c>name: u1 王芳</c> or <c>restart</c>.
/// </summary>
internal sealed class Transcript : IAsyncDisposable
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private readonly TestOffice office = new();
    private readonly StringBuilder written = new();

    public static async Task<string> PlayAsync(string script)
    {
        await using var transcript = new Transcript();
        foreach (var line in script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            await transcript.PlayLineAsync(line);
        }

        return transcript.written.ToString();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task PlayLineAsync(string line)
    {
        written.Append(CultureInfo.InvariantCulture, $"{line}\n");
        if (line[0] == '#')
        {
            return;
        }

        foreach (var reply in await ActAsync(line))
        {
            Write(reply);
        }
    }

    private async Task<IReadOnlyList<SentReply>> ActAsync(string line)
    {
        if (line is "restart")
        {
            await office.RestartAsync();
            return [];
        }

        var clicks = line.Split(" clicks ", 2);
        if (clicks.Length == 2)
        {
            return await ClickAsync(clicks[0], clicks[1]);
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (who, what) = (line[..colon], line[(colon + 1)..].Trim());
        switch (who)
        {
            case "now":
                return await office.WaitUntilAsync(Minute.Parse(what).Value);
            case "chat":
                office.Chat = what is "group" ? ChatKind.Group : ChatKind.Direct;
                return [];
            case "name":
                office.Name(what.Split(' ')[0], what.Split(' ')[1]);
                return [];
            case "used":
                Use(what.Split(' '));
                return [];
            case "taken":
                Take(what.Split(' '));
                return [];
            default:
                var mentions = what.Split(' ').Where(w => w.StartsWith('@')).Select(w => w[1..]).ToArray();
                return await office.SayAsync(who, string.Join(' ', what.Split(' ').Where(w => !w.StartsWith('@'))), mentions);
        }
    }

    private async Task<IReadOnlyList<SentReply>> ClickAsync(string who, string label)
    {
        var twice = label.StartsWith("twice ", StringComparison.Ordinal);
        var wanted = twice ? label["twice ".Length..] : label;
        var action = office.Channel.Seen.Reverse().SelectMany(s => s.Reply.Actions).FirstOrDefault(a => string.Equals(a.Label, wanted, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Nobody was shown a button '{wanted}' in:\n{written}");
        var first = await office.ClickAsync(who, action);
        return twice ? [.. first, .. await office.ClickAsync(who, action)] : first;
    }

    private void Use(string[] parts)
    {
        var (room, when) = Stretch(parts);
        office.Usage.Reservations.Add(new Reservation(room.Id, when)
        {
            IsCheckedIn = parts[2] is not "missed",
            IsReleasedEarly = parts[2] is "early",
            ReleasedAt = parts[2] is "early" ? when.Start + (when.Duration / 2) : null,
        });
    }

    private (Room Room, Interval When) Stretch(string[] parts)
    {
        var room = TestOffice.Rooms.Single(r => string.Equals(r.Name, parts[0], StringComparison.Ordinal));
        var times = parts[1].Split('/');
        var start = Minute.Parse(times[0]).Value;
        return (room, new Interval(Of(start), Of(start.Date + Clock.Parse(times[1]).Value)));
    }

    private void Take(string[] parts)
    {
        var (room, when) = Stretch(parts);
        office.Provider.TakeElsewhere(room.Id, when, parts.Length > 2 ? parts[2] : "李雷");
    }

    private Instant Of(LocalDateTime local) => local.InZoneStrictly(office.Settings.Zone).ToInstant();

    private void Write(SentReply reply)
    {
        var how = reply.Message.OnlyFor is not null ? " only" : reply.Message.IsUpdate ? " update" : "";
        written.Append(CultureInfo.InvariantCulture, $"    {reply.To}{how} <{reply.Card}>\n");
        foreach (var line in reply.View.Text.Split('\n'))
        {
            written.Append(CultureInfo.InvariantCulture, $"      {line}\n");
        }

        if (reply.Reply.Actions.Count > 0)
        {
            written.Append(CultureInfo.InvariantCulture, $"      {string.Concat(reply.Reply.Actions.Select(a => $"[{a.Label}]"))}\n");
        }
    }
}
