using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RoomBot.Simulators.Feishu;

/// <summary>
/// A strict little Feishu: the endpoints that an app calls, the events that it is pushed, its own rooms, calendars and chats.
/// What a caller does against the documentation is refused with the documented code and kept in <see cref="Violations"/>.
/// Safe for concurrent use.
/// </summary>
public sealed class FeishuSimulator : IDisposable
{
    private readonly FeishuState state;
    private readonly FeishuGate gate;
    private readonly FeishuLines lines;
    private readonly FeishuPusher pusher;
    private readonly FeishuClient client;

    /// <summary>An empty tenant with one app.</summary>
    /// <param name="options">Its set-up.</param>
    /// <param name="time">The clock of the tenant.</param>
    public FeishuSimulator(FeishuSimulatorOptions options, TimeProvider time)
    {
        state = new FeishuState(options, time);
        gate = new FeishuGate(state, Faults);
        lines = new FeishuLines(state);
        pusher = new FeishuPusher(state, lines);
        client = new FeishuClient(state, pusher);
    }

    /// <summary>What goes wrong, by endpoint (<see cref="FeishuCalls"/>).</summary>
    public Faults Faults { get; } = new();

    /// <summary>Where events are pushed to; null for the long connection.</summary>
    public Uri? Webhook
    {
        get => pusher.Webhook;
        set => pusher.Webhook = value;
    }

    /// <summary>Asked before a call takes effect (false) and after, before its answer (true): whoever waits here holds the call.</summary>
    public Func<SimulatedCall, bool, Task>? Watch
    {
        get => gate.Watch;
        set => gate.Watch = value;
    }

    /// <summary>Told of every message that comes or changes; must be quick.</summary>
    public Action<SimulatedMessage>? Changed
    {
        get => state.Changed;
        set => state.Changed = value;
    }

    /// <summary>Who sits at the browser that opens the sign-in page (open_id); empty for somebody who refuses.</summary>
    public string Browser
    {
        get => Locked(() => state.SignIns.Browser);
        set => Locked(() => state.SignIns.Browser = value);
    }

    /// <summary>How many long connections are open.</summary>
    public int Connections => lines.Count;

    /// <summary>How many pings have come over them.</summary>
    public int Pings => lines.Pings;

    /// <summary>True while the long connections are half-open: nothing is answered, nothing closed.</summary>
    public bool IsFrozen
    {
        get => lines.IsFrozen;
        set => lines.IsFrozen = value;
    }

    /// <summary>Where Feishu says that the long connection is, in place of where it is; null for the truth.</summary>
    public string? ConnectionAddress
    {
        get => lines.Address;
        set => lines.Address = value;
    }

    /// <summary>What callers did against the documentation, in order.</summary>
    public IReadOnlyList<string> Violations => Locked(() => state.Violations.ToList());

    /// <summary>The calls so far, in order.</summary>
    public IReadOnlyList<SimulatedCall> Calls => Locked(() => state.Calls.ToList());

    /// <summary>The events that stand, by the time they were made.</summary>
    public IReadOnlyList<SimulatedEvent> Events => Locked(() => state.Calendar.Standing.Select(Public).ToList());

    /// <summary>The people.</summary>
    public IReadOnlyDictionary<string, string> People => Locked(() => new Dictionary<string, string>(state.People, StringComparer.Ordinal));

    /// <summary>The chats.</summary>
    public IReadOnlyList<SimulatedChat> Chats => Locked(() => state.Chats.Values.ToList());

    /// <summary>Adds a person and their direct chat with the bot.</summary>
    /// <param name="id"><c>ou_…</c></param>
    /// <param name="name">Their name.</param>
    /// <returns>The direct chat.</returns>
    public SimulatedChat AddPerson(string id, string name) => Locked(() =>
    {
        state.People[id] = name;
        return state.Chats[$"oc_direct_{id}"] = new SimulatedChat($"oc_direct_{id}", "", [id]);
    });

    /// <summary>Adds a group that the bot is in.</summary>
    /// <param name="id"><c>oc_…</c></param>
    /// <param name="name">Its name.</param>
    /// <param name="members">Who else is in it.</param>
    public SimulatedChat AddGroup(string id, string name, params IReadOnlyList<string> members) =>
        Locked(() => state.Chats[id] = new SimulatedChat(id, name, members));

    /// <summary>The bot is thrown out of a chat.</summary>
    /// <param name="chat">Which.</param>
    public void Leave(string chat) => Locked(() => state.Chats.Remove(chat));

    /// <summary>Adds a level.</summary>
    /// <param name="level">The level.</param>
    public void Add(SimulatedLevel level) => Locked(() => state.Levels[level.Id] = level);

    /// <summary>Adds a room, or puts another in the place of the one with its id.</summary>
    /// <param name="room">The room.</param>
    public void Add(SimulatedRoom room) => Locked(() => state.Rooms[room.Id] = room);

    /// <summary>Somebody books a room in Feishu's own client; it accepts at once.</summary>
    /// <param name="room">The room.</param>
    /// <param name="start">From when.</param>
    /// <param name="end">Until when.</param>
    /// <param name="person">Who (open_id).</param>
    /// <param name="summary">What for.</param>
    /// <returns>The event's id.</returns>
    public string Take(string room, DateTimeOffset start, DateTimeOffset end, string person, string summary = "") => Locked(() =>
    {
        var (taken, _) = state.Calendar.Make(FeishuCalendar.Of(person), person, key: null);
        (taken.Summary, taken.Start, taken.End) = (summary, start.ToUnixTimeSeconds(), end.ToUnixTimeSeconds());
        taken.Attendees.Add(new CalendarAttendee("resource", room) { Rsvp = "accept", OperateId = person });
        return taken.Id;
    });

    /// <summary>Somebody moves an event in Feishu's own client; its rooms answer anew.</summary>
    /// <param name="id">The event.</param>
    /// <param name="start">From when.</param>
    /// <param name="end">Until when.</param>
    public void MoveElsewhere(string id, DateTimeOffset start, DateTimeOffset end) => Locked(() =>
    {
        var moved = Find(id);
        (moved.Start, moved.End) = (start.ToUnixTimeSeconds(), end.ToUnixTimeSeconds());
        moved.Attendees.FindAll(attendee => attendee.Type is "resource").ForEach(state.Calendar.Ask);
    });

    /// <summary>Somebody deletes an event in Feishu's own client.</summary>
    /// <param name="id">The event.</param>
    public void DeleteElsewhere(string id) => Locked(() => Find(id).IsCancelled = true);

    /// <summary>Somebody checks in at the room.</summary>
    /// <param name="id">The event.</param>
    public void CheckIn(string id) => Locked(() => Find(id).IsCheckedIn = true);

    /// <summary>Somebody gives the room back before the end; the report tells it.</summary>
    /// <param name="id">The event.</param>
    /// <param name="at">When.</param>
    public void ReleaseEarly(string id, DateTimeOffset at) => Locked(() => Find(id).ReleasedAt = at.ToUnixTimeSeconds());

    /// <summary>All access tokens given so far are refused from now on.</summary>
    public void ExpireTokens() => Locked(state.Tokens.Expire);

    /// <summary>Cuts all long connections.</summary>
    public void Cut() => lines.Cut();

    /// <summary>The messages of a chat, in order.</summary>
    /// <param name="chat">Which.</param>
    public IReadOnlyList<SimulatedMessage> Messages(string chat) =>
        Locked(() => state.Messages.Values.Where(m => string.Equals(m.Chat, chat, StringComparison.Ordinal)).ToList());

    /// <summary>A message as it stands.</summary>
    /// <param name="id">Which.</param>
    public SimulatedMessage Message(string id) => Locked(() => state.Messages[id]);

    /// <summary>Somebody writes. <c>@Name</c> mentions people, <c>@RoomBot</c> the bot.</summary>
    /// <param name="person">Who (open_id).</param>
    /// <param name="chat">Where.</param>
    /// <param name="text">What.</param>
    /// <param name="replyTo">The message it replies to, or null.</param>
    /// <returns>What became of the first try to push it.</returns>
    public Task<FeishuPush> SayAsync(string person, string chat, string text, string? replyTo = null) => client.SayAsync(person, chat, text, replyTo);

    /// <summary>Somebody opens the direct chat with the bot, or adds it to a group.</summary>
    /// <param name="person">Who.</param>
    /// <param name="chat">Which chat.</param>
    public Task<FeishuPush> EnterAsync(string person, string chat) => client.EnterAsync(person, chat);

    /// <summary>Somebody presses a button, or submits its form.</summary>
    /// <param name="person">Who (open_id).</param>
    /// <param name="message">The card's message.</param>
    /// <param name="label">The button's label, or how it begins.</param>
    /// <param name="values">What is filled into the form's fields; the others keep what they begin with.</param>
    /// <exception cref="ArgumentException">There is no such button, it is disabled, or a required field is empty.</exception>
    public Task<FeishuClick> ClickAsync(string person, string message, string label, IReadOnlyDictionary<string, string>? values = null)
    {
        var clicked = Message(message);
        var button = clicked.Card is { } card ? CardWords.Find(card, label) : null;
        return PressAsync(person, clicked, button, values, nameof(label));
    }

    /// <summary>The same, for a button known by what it carries.</summary>
    /// <param name="person">Who (open_id).</param>
    /// <param name="message">The card's message.</param>
    /// <param name="value">The callback's value.</param>
    /// <param name="values">What is filled into the form's fields.</param>
    /// <exception cref="ArgumentException">There is no such button, it is disabled, or a required field is empty.</exception>
    public Task<FeishuClick> ClickAsync(string person, string message, JsonObject value, IReadOnlyDictionary<string, string>? values = null)
    {
        var clicked = Message(message);
        var button = clicked.Card is { } card ? CardWords.FindByValue(card, value) : null;
        return PressAsync(person, clicked, button, values, nameof(value));
    }

    /// <summary>Pushes an event again as it was: the app may get one up to five times.</summary>
    /// <param name="eventId">The event (<see cref="FeishuPush.EventId"/>).</param>
    public Task<FeishuPush> PushAgainAsync(string eventId) => pusher.AgainAsync(eventId);

    /// <summary>Pushes any event.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="content">What it tells.</param>
    public Task<FeishuPush> PushAsync(string type, JsonObject content) => pusher.PushAsync(type, content);

    /// <summary>Pushes any body, once: also what Feishu would never send.</summary>
    /// <param name="json">The body before it is encrypted.</param>
    public Task<FeishuPush> PushAsync(string json) => pusher.TryAsync(json);

    /// <summary>Maps the endpoints; the app's base address is then this application's.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var signIn = new SignInEndpoints(state);
        FeishuRoute[] all =
        [
            .. signIn.Routes(), .. new ContactEndpoints(state).Routes(), .. new RoomEndpoints(state).Routes(), .. new ReportEndpoint(state).Routes(),
            .. new CalendarEndpoints(state).Routes(), .. new AttendeeEndpoints(state).Routes(), .. new MessageEndpoints(state).Routes(), .. lines.Routes(),
        ];
        foreach (var route in all)
        {
            var parts = route.Path.Split('/').Select(part => part.StartsWith(':') ? $"{{{part[1..]}}}" : part);
            var root = route.Name is FeishuCalls.Connection ? "/" : "/open-apis/";
            routes.MapMethods(root + string.Join('/', parts), [route.Method], (RequestDelegate)(context => gate.AnswerAsync(context, route)));
        }

        routes.MapMethods("/open-apis/authen/v1/authorize", [HttpMethods.Get], (RequestDelegate)signIn.AuthorizeAsync);
        routes.Map("/open-apis/{**rest}", gate.UnknownAsync);
        var sockets = routes.CreateApplicationBuilder();
        sockets.UseWebSockets();
        sockets.Run(lines.RunAsync);
        routes.Map("/ws/v2", sockets.Build());
    }

    /// <inheritdoc/>
    public void Dispose() => pusher.Dispose();

    private Task<FeishuClick> PressAsync(
        string person, SimulatedMessage clicked, JsonObject? button, IReadOnlyDictionary<string, string>? values, string parameter)
    {
        if (button is null || button["disabled"]?.GetValue<bool>() is true)
        {
            throw new ArgumentException($"No button to press on: {clicked.Text}", parameter);
        }

        return client.PressAsync(person, clicked, button, values ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private CalendarEvent Find(string id) => state.Calendar.Standing.First(e => string.Equals(e.Id, id, StringComparison.Ordinal));

    private SimulatedEvent Public(CalendarEvent of) =>
        new(of.Id, of.Summary, DateTimeOffset.FromUnixTimeSeconds(of.Start), DateTimeOffset.FromUnixTimeSeconds(of.End))
        {
            Description = (string?)of.Fields["description"] ?? "",
            Recurrence = of.Recurrence,
            Owner = of.Owner.Length > 0 ? of.Owner : state.Options.BotId,
            Rooms = of.Attendees.Where(a => a.Type is "resource").ToDictionary(a => a.Key, a => a.Rsvp, StringComparer.Ordinal),
            People = [.. of.Attendees.Where(a => a.Type is "user").Select(a => a.Key)],
        };

    private void Locked(Action work)
    {
        lock (state.Gate)
        {
            work();
        }
    }

    private T Locked<T>(Func<T> work)
    {
        lock (state.Gate)
        {
            return work();
        }
    }
}
