using NodaTime;
using RoomBot.Core.Availability;
using RoomBot.Core.Bookings;
using RoomBot.Core.People;
using RoomBot.Core.Policies;
using RoomBot.Core.Rooms;
using RoomBot.Core.Time;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Json;
using RoomBot.Dialog.Machine;
using RoomBot.Dialog.Replies;
using RoomBot.Dialog.Turns;

namespace RoomBot.Dialog.Tests.Json;

public sealed class DialogJsonTests
{
    private static readonly ConversationKey Key = new(ChannelName.Feishu, "oc_1", "ou_alice");
    private static readonly Person Alice = new(new UserId("feishu", "ou:alice"), "王芳");
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 2, 0, 0);
    private static readonly LocalDateTime Three = new(2026, 11, 21, 15, 0);
    private static readonly Room Room = new(new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.Projector | Equipment.Tv) { Tags = ["vip"] };
    private static readonly TimeFact When = new(Three, Three.PlusHours(1), "Asia/Shanghai");

    public static TheoryData<Activity> Activities =>
    [
        new Activity.Message(new("feishu:1"), Key, Alice, At, "订 \"A301\" <b>😀\u202E") { Mentioned = [Alice], Locale = "zh", Chat = ChatKind.Group, ReplyTo = "om_1", AlsoKnownAs = ["e1"] },
        new Activity.CardAction(new("feishu:2"), Key, Alice, At, "abc", new Dictionary<string, string>(StringComparer.Ordinal) { ["start"] = "2026-11-21T15:00" }),
        new Activity.Welcome(new("feishu:3"), Key, Alice, At),
        new Activity.Due(new("due:1"), Key, Alice, At, DueKind.HoldEnded, "b1"),
    ];

    public static TheoryData<Reply> Replies =>
    [
        new Reply.RoomsCard(7)
        {
            When = When,
            Rooms = [new RoomFact(Room, true) { When = When, Reasons = [new OfferReason.SpareSeats(2), new OfferReason.OtherTime(Duration.FromMinutes(30)), new OfferReason.SameFloor()] }],
            Actions = [new ReplyAction("a1", ActionKind.Book, "预订 A301") { Room = Room.Id, Row = 0, Does = new Choice.Take(new Offer(Room, Three, Three.PlusHours(1))) }],
            Assumed = [new Assumption.Length(Duration.FromHours(1)), new Assumption.HalfOfDay(Three.TimeOfDay)],
            State = new DialogState.Choosing(new RoomRequest { Time = new TimeWish(Three, Three.PlusHours(1)), Capacity = 3, Attendees = [Alice] }, [new Offer(Room, Three, Three.PlusHours(1))], 0),
        },
        new Reply.ConfirmCard(ConfirmWhat.Book) { Booking = new BookingFact("b", Room, When, "周会", "held") { Requester = Alice }, HeldUntil = Three, Lacks = [new Shortfall.Things(Equipment.Video)] },
        new Reply.AskCard(Question.Time) { Form = new FormFact("a2", Three, 60, null), State = new DialogState.Asking(Question.Time, new RoomRequest { Length = Duration.FromMinutes(90) }) },
        new Reply.NoticeCard(new Notice.NotYours(Alice)),
        new Reply.AlternativesCard(new NotAsAsked.RoomTaken(Room, "李雷", false)),
        new Reply.ErrorCard(new Problem.AgainstRule(new PolicyRule.EnforcedHours(WorkingHours.Default))),
        new Reply.ErrorCard(new Problem.AgainstRule(new PolicyRule.RoomsByTag("vip", ["财务"], [Alice.Id]))),
    ];

    [Theory, MemberData(nameof(Activities))]
    public void An_activity_is_read_back_as_it_was_written(Activity activity)
    {
        var json = DialogJson.Write(activity);
        var back = DialogJson.ReadActivity(json);
        Assert.Equal(activity.GetType(), back.GetType());
        Assert.Equivalent(activity, back, strict: true);
        Assert.Equal(json, DialogJson.Write(back));
    }

    [Theory, MemberData(nameof(Replies))]
    public void A_reply_is_read_back_as_it_was_written_with_what_its_buttons_mean(Reply reply)
    {
        var json = DialogJson.Write(reply);
        var back = DialogJson.ReadReply(json);
        Assert.Equal(reply.GetType(), back.GetType());
        Assert.Equivalent(reply, back, strict: true);
        Assert.Equal(json, DialogJson.Write(back));
        Assert.Equal(reply.Actions.Select(a => a.Does?.GetType()), back.Actions.Select(a => a.Does?.GetType()));
        Assert.Equal(reply.State?.GetType(), back.State?.GetType());
    }

    [Fact]
    public void A_conversation_a_card_and_a_message_are_read_back_as_they_were_written()
    {
        var conversation = new Conversation(Key, new DialogState.Moving(new BookingId("b"), new Offer(Room, Three, Three.PlusHours(1)), At)) { Card = "c", Language = "en" };
        Assert.Equivalent(conversation, DialogJson.ReadConversation(DialogJson.Write(conversation)), strict: true);
        var card = new SentCard("c", Key, Alice, new Reply.HelpCard(), IsOpen: true) { SentAs = "om_2" };
        Assert.Equivalent(card, DialogJson.ReadSentCard(DialogJson.Write(card)), strict: true);
        var message = new OutboundMessage("k", Key, "c", new Reply.HelpCard()) { Answers = new ActivityId("feishu:1"), OnlyFor = Alice, IsUpdate = true };
        Assert.Equivalent(message, DialogJson.ReadOutboundMessage(DialogJson.Write(message)), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"$type":"message","at":"yesterday"}""")]
    public void What_is_no_activity_is_said_to_be_none(string json) =>
        Assert.Throws<System.Text.Json.JsonException>(() => DialogJson.ReadActivity(json));
}
