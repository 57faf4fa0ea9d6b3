using System.Text.Json.Nodes;

namespace RoomBot.Host.Tests.Commands;

/// <summary>The line protocol of <c>roombot chat --json</c>.</summary>
public sealed class ChatProtocolTests : IDisposable
{
    private readonly ChatFolder _folder = new();

    /// <summary>What people and programs may throw at it, each as the text of a message.</summary>
    public static TheoryData<string, string> Hostile() => new()
    {
        { "a megabyte", new string('会', 350_000) },
        { "a megabyte of times", string.Concat(Enumerable.Repeat("明天下午3点", 60_000)) },
        { "nothing", "" },
        { "blanks", "   \t " },
        { "only emoji", "😀👩‍👩‍👧‍👦🏳️‍🌈" },
        { "control characters", "book\u0000\u0001\u0007\u001b[31m\u007f a room" },
        { "right to left", "\u202eمرحبا book tomorrow 3pm\u202c" },
        { "half a surrogate pair", "明天3点 \ud83d 会议" },
        { "a template", "{{{topic}}} {{#each rows}} ${7*7} <%= 1 %> 订明天下午3点的会议室" },
        { "SQL", "'; DROP TABLE rooms; -- 订明天下午3点" },
        { "JSON", "{\"end\":true}\n{\"card\":\"booked\"}" },
        { "markup", "<script>alert(1)</script> [red]订[/]明天下午3点的会议室" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task A_hostile_message_is_answered_politely_and_the_chat_goes_on(string what, string text)
    {
        await using var chat = _folder.ChatInMemory();

        var replies = await chat.SayAsync(Chat.Said(text));

        Assert.True(replies.Count > 0, what);
        Assert.DoesNotContain(replies, reply => reply["error"] is not null || Chat.Card(reply) is "error");
        Assert.Equal("help", Chat.Card(Assert.Single(await chat.SayAsync("help"))));
        Assert.Equal(0, await chat.EndAsync());
        Assert.Equal("", await chat.Errors);
    }

    [Fact]
    public async Task Lines_that_are_not_of_the_protocol_get_an_error_and_their_end()
    {
        await using var chat = _folder.ChatInMemory();
        foreach (var line in (string[])
            [
                """{"user":""", "{}", """{"text":5}""", """{"now":"yesterday"}""", """{"user":"","text":"x"}""",
                """{"action":"nobody-was-given-this"}""", """{"action":"x","values":[1]}""",
            ])
        {
            Assert.NotNull(Assert.Single(await chat.SayAsync(line))["error"]);
        }

        Assert.Empty(await chat.SayAsync(""));
        Assert.Equal(0, await chat.EndAsync());
    }

    [Fact]
    public async Task A_hold_ends_with_the_clock_and_its_card_says_so_before_that_lines_end()
    {
        await using var chat = _folder.ChatInMemory();
        var confirm = await chat.SayAsync("book Everest tomorrow 3-4pm");
        Assert.Equal("confirm", Chat.Card(Assert.Single(confirm)));

        var lapsed = Assert.Single(await chat.SayAsync("""{"now":"2026-11-20T10:04:00"}"""));

        Assert.True((bool)lapsed["update"]!);
        Assert.Equal("u1", (string?)lapsed["to"]);
        Assert.NotEqual("confirm", (string?)lapsed["booking"]?["status"]);
        Assert.Equal("confirm", Chat.Card(Assert.Single(await chat.SayAsync(Chat.Said("book Everest tomorrow 3-4pm", "u2")))));
    }

    [Fact]
    public async Task Of_two_users_one_gets_the_room_and_the_other_hears_it()
    {
        await using var chat = _folder.ChatInMemory();
        var first = await chat.SayAsync("book Everest tomorrow 3-4pm for 周会");
        var held = first[0]["booking"]!;
        Assert.Equal(("held", "r2", "2026-11-21T15:00"), ((string?)held["status"], (string?)held["room"], (string?)held["start"]));
        Assert.NotEqual("confirm", Chat.Card((await chat.SayAsync(Chat.Said("book Everest tomorrow 3-4pm", "u2")))[0]));

        var confirm = Chat.Action(first, "confirm");
        var foreign = await chat.SayAsync(Chat.Click(confirm, "u2"));
        Assert.All(foreign, reply => Assert.Equal(("u2", "notice"), ((string?)reply["to"], Chat.Card(reply))));
        var booked = Assert.Single(await chat.SayAsync(Chat.Click(confirm)));
        Assert.Equal(("booked", "confirmed"), (Chat.Card(booked), (string?)booked["booking"]!["status"]));
        Assert.DoesNotContain(await chat.SayAsync(Chat.Click(confirm)), reply => Chat.Card(reply) is "error");

        var mine = Assert.Single(await chat.SayAsync("my bookings"));
        Assert.Single(mine["bookings"]!.AsArray());
        Assert.Null(mine["booking"]);
    }

    [Fact]
    public async Task An_open_card_can_be_clicked_after_a_restart()
    {
        IReadOnlyList<JsonObject> replies;
        await using (var chat = _folder.Chat())
        {
            replies = await chat.SayAsync("book Everest tomorrow 3-4pm");
            Assert.Equal(0, await chat.EndAsync());
        }

        await using var again = _folder.Chat();
        var booked = Assert.Single(await again.SayAsync(Chat.Click(Chat.Action(replies, "confirm"))));
        Assert.Equal(("booked", true), (Chat.Card(booked), (bool)booked["update"]!));
    }

    [Fact]
    public async Task A_group_has_a_dialog_for_each_member()
    {
        await using var chat = _folder.ChatInMemory();
        var asked = await chat.SayAsync("""{"user":"u1","chat":"g1","text":"book Everest tomorrow 3-4pm"}""");
        Assert.Equal("confirm", Chat.Card(Assert.Single(asked)));

        var other = await chat.SayAsync($$"""{"user":"u2","chat":"g1","action":"{{Chat.Action(asked, "confirm")}}"}""");

        Assert.All(other, reply => Assert.Equal("u2", (string?)reply["to"]));
        Assert.DoesNotContain(other, reply => Chat.Card(reply) is "booked");
    }

    public void Dispose() => _folder.Dispose();
}
