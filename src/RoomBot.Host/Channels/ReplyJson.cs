using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RoomBot.Core.Time;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;

namespace RoomBot.Host.Channels;

/// <summary>Writes the lines that come out of the terminal chat.</summary>
/// <param name="words">Puts replies into words.</param>
/// <param name="zone">The zone in which times are written.</param>
internal sealed class ReplyJson(ReplyWriter words, DateTimeZone zone)
{
    private static readonly LocalDateTimePattern _time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    // The lines go to a program or a terminal, never into a page: people's words stay readable.
    private static readonly JsonWriterOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string End() => """{"end":true}""";

    public static string Error(string why) => Line(json => json.WriteString("error", why));

    public string Reply(OutboundMessage message) => Line(json =>
    {
        var reply = message.Reply;
        var view = words.Write(reply);
        json.WriteString("to", message.OnlyFor?.Id.Value ?? message.Conversation.Member);
        json.WriteString("card", Name(reply.Card));
        json.WriteString("text", view.Text);
        json.WriteBoolean("update", message is { IsUpdate: true, SentAs.Length: > 0 });
        if (reply.When is { } when)
        {
            Time(json, when);
        }

        Rooms(json, reply);
        if (reply.Card is CardKind.Bookings or CardKind.Schedule)
        {
            json.WriteStartArray("bookings");
            foreach (var booking in reply.Bookings)
            {
                json.WriteStartObject();
                Booking(json, booking);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else if (reply.Booking is { } booking)
        {
            json.WriteStartObject("booking");
            Booking(json, booking);
            json.WriteEndObject();
        }

        Actions(json, ShownActions.Of(reply, view));
    });

    private void Rooms(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartArray("rooms");
        foreach (var (room, free, when) in reply.Rooms.Select(fact => (fact.Room, fact.Free, fact.When)))
        {
            json.WriteStartObject();
            json.WriteString("id", room.Id.Value);
            json.WriteString("name", room.Name);
            json.WriteNumber("capacity", room.Capacity);
            if (free is { } known)
            {
                json.WriteBoolean("free", known);
            }
            else
            {
                json.WriteNull("free");
            }

            if (when is { } other)
            {
                Time(json, other);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Booking(Utf8JsonWriter json, BookingFact booking)
    {
        json.WriteString("id", booking.Id);
        json.WriteString("room", booking.Room.Id.Value);
        json.WriteString("start", Local(booking.When.Start, booking.When.Zone));
        json.WriteString("end", Local(booking.When.End, booking.When.Zone));
        if (booking.Topic is { } topic)
        {
            json.WriteString("topic", topic);
        }

        json.WriteString("status", booking.Status);
    }

    private void Time(Utf8JsonWriter json, TimeFact when)
    {
        json.WriteStartObject("when");
        json.WriteString("start", Local(when.Start, when.Zone));
        json.WriteString("end", Local(when.End, when.Zone));
        json.WriteString("rrule", when.Rule);
        json.WriteEndObject();
    }

    private static void Actions(Utf8JsonWriter json, IEnumerable<ReplyAction> actions)
    {
        json.WriteStartArray("actions");
        foreach (var action in actions)
        {
            json.WriteStartObject();
            json.WriteString("id", action.Id);
            json.WriteString("kind", Name(action.Kind));
            json.WriteString("label", action.Label);
            if (action.Room is { } room)
            {
                json.WriteString("room", room.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Local(LocalDateTime time, string from)
    {
        var there = DateTimeZoneProviders.Tzdb.GetZoneOrNull(from);
        return _time.Format(there is null || there.Equals(zone) ? time : ZonedTimes.At(time, there).InZone(zone).LocalDateTime);
    }

#pragma warning disable CA1308 // The contract writes its names in lower case.
    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private static string Line(Action<Utf8JsonWriter> members)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, _readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
