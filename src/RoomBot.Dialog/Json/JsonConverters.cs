using System.Text.Json.Serialization;
using NodaTime.Text;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Dialog.Json;

/// <summary>Times in ISO 8601, ids as plain texts.</summary>
internal static class JsonConverters
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.ExtendedIso;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        OfPattern(InstantPattern.ExtendedIso),
        OfPattern(LocalDatePattern.Iso),
        OfPattern(LocalTimePattern.ExtendedIso),
        OfPattern(Local),
        OfPattern(DurationPattern.JsonRoundtrip),
        new TextConverter<RoomId>(v => v.Value, s => new RoomId(s)),
        new TextConverter<BookingId>(v => v.Value, s => new BookingId(s)),
        new TextConverter<ActivityId>(v => v.Value, s => new ActivityId(s)),
        new TextConverter<ChannelName>(v => v.Value, s => new ChannelName(s)),
        new TextConverter<UserId>(v => v.ToString(), ReadUserId),
    ];

    private static TextConverter<T> OfPattern<T>(IPattern<T> pattern)
        where T : struct =>
        new(pattern.Format, s => pattern.Parse(s).Value);

    // A channel's name holds no colon, a channel's id may.
    private static UserId ReadUserId(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? throw new FormatException("A user id has no channel.")
            : new UserId(text[..colon], text[(colon + 1)..]);
    }
}
