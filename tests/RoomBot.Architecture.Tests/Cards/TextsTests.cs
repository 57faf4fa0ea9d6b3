namespace RoomBot.Architecture.Tests.Cards;

public sealed class TextsTests
{
    [Fact]
    public void Every_language_has_the_same_texts() =>
        Assert.Empty(Texts.Violations(Checkout.Files
            .Where(f => f.IsIn("src/RoomBot.Dialog/Replies/Texts.") && f.Is(".json"))
            .ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal)));

    [Fact]
    public void A_text_that_one_language_lacks_is_caught() =>
        Assert.Equal(["en has no text booked/foot."], Violations("""{"booked":{"title":"已预订","foot":"好"}}""", """{"booked":{"title":"Booked"}}"""));

    [Fact]
    public void A_placeholder_that_one_language_lacks_is_caught() =>
        Assert.Equal(
            ["The languages fill booked with different things: {room} {when} / {room}."],
            Violations("""{"booked":"{when} {room} 已预订"}""", """{"booked":"{room} is booked"}"""));

    [Fact]
    public void The_same_placeholders_in_another_order_pass() =>
        Assert.Empty(Violations("""{"booked":"{when} {room} 已预订"}""", """{"booked":"{room} is booked {when}, {room}"}"""));

    private static IEnumerable<string> Violations(string zh, string en) =>
        Texts.Violations(new Dictionary<string, string>(StringComparer.Ordinal) { ["zh"] = zh, ["en"] = en });
}
