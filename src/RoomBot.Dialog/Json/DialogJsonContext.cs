using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using RoomBot.Core.Availability;
using RoomBot.Core.Policies;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Json;

/// <summary>The source-generated serializer.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(SentCard))]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(OfferReason.Named))]
[JsonSerializable(typeof(OfferReason.FitsExactly))]
[JsonSerializable(typeof(OfferReason.SpareSeats))]
[JsonSerializable(typeof(OfferReason.HasEquipment))]
[JsonSerializable(typeof(OfferReason.SameFloor))]
[JsonSerializable(typeof(OfferReason.SameBuilding))]
[JsonSerializable(typeof(OfferReason.LikedBefore))]
[JsonSerializable(typeof(OfferReason.OtherTime))]
[JsonSerializable(typeof(OfferReason.Shorter))]
[JsonSerializable(typeof(OfferReason.SameTime))]
[JsonSerializable(typeof(OfferReason.FewerSeats))]
[JsonSerializable(typeof(OfferReason.LacksEquipment))]
[JsonSerializable(typeof(OfferReason.AllDates))]
[JsonSerializable(typeof(OfferReason.SomeDates))]
[JsonSerializable(typeof(OfferReason.OtherRoomsOn))]
[JsonSerializable(typeof(OfferReason.ElsewhereThanAsked))]
[JsonSerializable(typeof(PolicyRule.Past))]
[JsonSerializable(typeof(PolicyRule.HorizonDays))]
[JsonSerializable(typeof(PolicyRule.MaxDuration))]
[JsonSerializable(typeof(PolicyRule.MaxBookingsPerUserPerDay))]
[JsonSerializable(typeof(PolicyRule.MinimumNotice))]
[JsonSerializable(typeof(PolicyRule.EnforcedHours))]
[JsonSerializable(typeof(PolicyRule.RoomsByTag))]
internal sealed partial class DialogJsonContext : JsonSerializerContext
{
    /// <summary>The options with NodaTime's types, ids as plain texts and the closed sets of Core, which know nothing of JSON.</summary>
    /// <param name="modify">Changes how a type is written; null for nothing else.</param>
    public static JsonSerializerOptions MakeOptions(Action<JsonTypeInfo>? modify = null)
    {
        var closed = Default.WithAddedModifier(CloseSets);
        var options = new JsonSerializerOptions(Default.Options)
        {
            TypeInfoResolver = modify is null ? closed : closed.WithAddedModifier(modify),
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        foreach (var converter in JsonConverters.All)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    private static void CloseSets(JsonTypeInfo type)
    {
        if (type.Type == typeof(OfferReason) || type.Type == typeof(PolicyRule))
        {
            type.PolymorphismOptions = Cases(type.Type);
        }
    }

    private static JsonPolymorphismOptions Cases(Type set)
    {
        var options = new JsonPolymorphismOptions();
        foreach (var one in set.GetNestedTypes().Where(set.IsAssignableFrom))
        {
            options.DerivedTypes.Add(new JsonDerivedType(one, one.Name));
        }

        return options;
    }
}
