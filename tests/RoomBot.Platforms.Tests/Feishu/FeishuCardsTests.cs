using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Shared;
using RoomBot.Platforms.Tests.Shared;
using RoomBot.Simulators.Feishu;
using RoomBot.Testing;

namespace RoomBot.Platforms.Tests.Feishu;

public sealed class FeishuCardsTests
{
    private const string Platform = "feishu";
    private const int LargestCard = 30 * 1024;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static TheoryData<CardKind> Kinds => [.. Enum.GetValues<CardKind>()];

    public static TheoryData<string> Hostile => CardTemplatesTests.Hostile;

    [Theory, MemberData(nameof(Kinds))]
    public void A_card_is_the_one_that_was_approved(CardKind kind)
    {
        var card = Fill(CardTemplates.Sample(kind));
#pragma warning disable CA1308 // files are named in lower case
        var name = kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        Approved.Matches($"tests/RoomBot.Platforms.Tests/Feishu/Cards/{name}.approved.json", card.ToJsonString(Indented));
    }

    [Fact]
    public void A_usage_report_is_the_card_that_was_approved_with_a_chart()
    {
        var card = Fill(CardTemplates.UsageSample());

        Assert.Null(CardRules.Problem(card));
        Approved.Matches("tests/RoomBot.Platforms.Tests/Feishu/Cards/usage.approved.json", card.ToJsonString(Indented));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void What_rooms_are_called_breaks_no_chart(string text)
    {
        var card = Fill(CardTemplates.UsageSample() with { Chart = new CardChart(text, [new CardBar(text, 3)]) });

        Assert.Null(CardRules.Problem(card));
        var spec = card["body"]!["elements"]!.AsArray().Single(e => (string?)e!["tag"] is "chart")!["chart_spec"]!;
        Assert.Equal((text, 3), ((string?)spec["data"]!["values"]![0]!["name"], (int)spec["data"]!["values"]![0]!["value"]!));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_card_is_one_that_Feishu_takes_also_with_hardly_anything_on_it(CardKind kind)
    {
        Assert.Null(CardRules.Problem(Fill(CardTemplates.Sample(kind))));
        Assert.Null(CardRules.Problem(Fill(new CardView(kind, CardTone.NeedsYou, "t", "x"))));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void What_people_write_breaks_no_card(string text)
    {
        foreach (var kind in Enum.GetValues<CardKind>())
        {
            var sample = CardTemplates.Sample(kind);
            var card = Fill(sample with { Title = text, Lead = text, Facts = [new CardFact("Topic", text)], Foot = text });

            Assert.Null(CardRules.Problem(card));
            Assert.Contains(text.TrimEnd(), CardWords.Of(card), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_sample_is_far_below_what_Feishu_takes(CardKind kind) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Fill(CardTemplates.Sample(kind)).ToJsonString()), 1, LargestCard / 3);

    [Theory]
    [InlineData("""{"schema":"1.0","body":{"elements":[]}}""", "schema")]
    [InlineData("""{"schema":"2.0","elements":[]}""", "unknown property elements")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"note"}]}}""", "unsupported tag note")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"button","text":{"tag":"plain_text","content":"x"},"behaviors":[{"type":"callback","value":"x"}]}]}}""", "no object")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"form","name":"f","elements":[{"tag":"input","name":"i"}]}]}}""", "without a submit button")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"hr","element_id":"a"},{"tag":"hr","element_id":"a"}]}}""", "element_id")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"column_set","columns":[{"tag":"column","corner_radius":"8px","elements":[]}]}]}}""", "corner_radius")]
    [InlineData("""{"schema":"2.0","body":{"elements":[{"tag":"chart","chart_spec":{"type":"bar"}}]}}""", "chart_spec")]
    public void What_Feishu_refuses_the_simulated_one_refuses(string card, string problem) =>
        Assert.Contains(problem, CardRules.Problem(JsonNode.Parse(card)!.AsObject()), StringComparison.Ordinal);

    [Fact]
    public void More_than_two_hundred_elements_are_refused()
    {
        var elements = string.Join(',', Enumerable.Repeat("""{"tag":"hr"}""", 201));
        Assert.Contains("11310", CardRules.Problem(JsonNode.Parse($$$"""{"schema":"2.0","body":{"elements":[{{{elements}}}]}}""")!.AsObject()), StringComparison.Ordinal);
    }

    private static JsonObject Fill(CardView view) =>
        JsonNode.Parse(new CardTemplates(folder: null, NullLogger<CardTemplates>.Instance).Fill(Platform, view))!.AsObject();
}
