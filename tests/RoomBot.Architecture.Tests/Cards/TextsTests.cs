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

    [Fact]
    public void A_list_that_is_shorter_in_one_language_is_caught() =>
        Assert.Equal(
            ["The languages fill weekdays with different things: (2 in a list) / (3 in a list)."],
            Violations("""{"weekdays":"周一|周二"}""", """{"weekdays":"Mon|Tue|Wed"}"""));

    [Fact]
    public void A_form_for_one_passes_beside_its_text_and_is_caught_without_it()
    {
        Assert.Empty(Violations("""{"seats":"{n}座"}""", """{"seats":"{n} seats","seats.one":"1 seat"}"""));
        Assert.Equal(
            ["zh has no text seats.", "en has no text seats."],
            Violations("""{"a":"b"}""", """{"a":"b","seats.one":"1 seat"}"""));
    }

    [Fact]
    public void A_form_for_one_that_is_filled_with_something_of_its_own_is_caught() =>
        Assert.Equal(
            ["en fills seats.one with {room}, but not the text it stands for."],
            Violations("""{"seats":"{n}座"}""", """{"seats":"{n} seats","seats.one":"1 seat in {room}"}"""));

    private static IEnumerable<string> Violations(string zh, string en) =>
        Texts.Violations(new Dictionary<string, string>(StringComparer.Ordinal) { ["zh"] = zh, ["en"] = en });
}
