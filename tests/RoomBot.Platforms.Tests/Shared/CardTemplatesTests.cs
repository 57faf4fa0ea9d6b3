using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RoomBot.Dialog.Replies;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Tests.Shared;

public sealed class CardTemplatesTests : IDisposable
{
    private const string Playground = "playground";
    private readonly string folder = Directory.CreateTempSubdirectory("roombot-cards-").FullName;

    public static TheoryData<CardKind> Kinds => [.. Enum.GetValues<CardKind>()];

    /// <summary>What people and platforms have tried: quotes, ends of strings, template syntax, controls, half surrogates.</summary>
    public static TheoryData<string> Hostile =>
    [
        "\"", "\\", "\" , \"x\": \"", "}}", "{{title}}", "{{{title}}}", "{{/if}}", "\r\n\t\u0000\u001f", "\u2028\u2029",
        "\u202Eabc", "</script>", "'; DROP TABLE rooms; --", "{\"a\":1}", "会议室🙂", new string('长', 20_000),
    ];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_word_of_a_sample_is_on_its_card(CardKind kind)
    {
        var sample = CardTemplates.Sample(kind);
        var shown = Strings(JsonDocument.Parse(Templates().Fill(Playground, sample)).RootElement).ToHashSet();

        Assert.Equal(kind, sample.Card);
        Assert.Superset(WordsOf(sample).Where(w => w.Length > 0).ToHashSet(), shown);
    }

    [Fact]
    public void Every_figure_of_a_usage_report_is_on_its_card()
    {
        var sample = CardTemplates.UsageSample();
        var shown = Strings(JsonDocument.Parse(Templates().Fill(Playground, sample)).RootElement).ToHashSet();

        Assert.Superset(WordsOf(sample with { Links = [] }).Where(w => w.Length > 0).ToHashSet(), shown);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void What_people_write_comes_through_a_template_as_it_is(string text)
    {
        var templates = Templates();
        foreach (var kind in Enum.GetValues<CardKind>())
        {
            var action = new ReplyAction("a1", ActionKind.CheckIn, text);
            var view = new CardView(kind, CardTone.NeedsYou, text, text)
            {
                Lead = text,
                Facts = [new CardFact(text, text)],
                Rows = [new CardRow(text, text, text, [action])],
                Actions = [action],
                Foot = text,
            };

            var card = JsonDocument.Parse(templates.Fill(Playground, view)).RootElement;

            Assert.Equal(text, card.GetProperty("title").GetString());
            // Beside it there are only the words that templates, kinds and tones are made of.
            Assert.All(Strings(card).Where(s => !string.Equals(s, text, StringComparison.Ordinal)), s => Assert.Matches("^[a-z0-9]+$", s));
        }
    }

    [Fact]
    public void Half_a_surrogate_becomes_the_replacement_character()
    {
        var card = Templates().Fill(Playground, new CardView(CardKind.Notice, CardTone.Over, "a\uD83D!", ""));
        Assert.Equal("a\uFFFD!", JsonDocument.Parse(card).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void The_parts_of_a_card_are_the_words_that_the_page_knows()
    {
        var card = JsonDocument.Parse(Templates().Fill(Playground, CardTemplates.Sample(CardKind.Ask))).RootElement;

        Assert.Equal("ask", card.GetProperty("card").GetString());
        Assert.Equal("asking", card.GetProperty("tone").GetString());
        Assert.Equal(
            ["lead", "note", "chips", "form"],
            card.GetProperty("body").EnumerateArray().Select(p => p.GetProperty("type").GetString()!));
    }

    [Fact]
    public void A_card_without_facts_has_an_empty_body()
    {
        var card = Templates().Fill(Playground, new CardView(CardKind.Rooms, CardTone.Asking, "t", "x"));
        Assert.Equal(
            """{"card":"rooms","language":"zh","tone":"asking","title":"t","text":"x","body":[]}""", card);
    }

    [Fact]
    public void A_file_of_the_folder_replaces_the_one_built_in_and_the_others_stay()
    {
        Replace("notice.json", """{ "mine": "{{title}}", }""");
        var templates = Templates();
        templates.Check(Playground);

        Assert.Equal("""{"mine":"t"}""", templates.Fill(Playground, new CardView(CardKind.Notice, CardTone.Over, "t", "")));
        Assert.Contains("body", templates.Fill(Playground, new CardView(CardKind.Help, CardTone.Over, "t", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "mine": {{title}} }""")]
    [InlineData("""{ "mine": "{{tittle}}" }""")]
    [InlineData("""{ "mine": "{{{title}}}" }""")]
    [InlineData("""{ "mine": "{{#if title}}" }""")]
    [InlineData("""{ "mine": "{{> nowhere}}" }""")]
    [InlineData("not json")]
    [InlineData("")]
    public void A_template_that_does_not_hold_together_is_refused_with_its_name(string template)
    {
        Replace("notice.json", template);
        var refusal = Assert.Throws<CardTemplateException>(() => Templates().Check(Playground));
        Assert.Contains("cards/playground/notice.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_changed_is_read_again_and_a_bad_change_leaves_the_last_good_one()
    {
        var notice = new CardView(CardKind.Notice, CardTone.Over, "t", "");
        var templates = Templates();
        Replace("notice.json", """{ "n": 1 }""", minute: 1);
        Assert.Equal("""{"n":1}""", templates.Fill(Playground, notice));
        Replace("notice.json", """{ "n": }""", minute: 2);
        Assert.Equal("""{"n":1}""", templates.Fill(Playground, notice));
        Replace("notice.json", """{ "n": 3 }""", minute: 3);
        Assert.Equal("""{"n":3}""", templates.Fill(Playground, notice));
    }

    [Fact]
    public void A_platform_without_templates_is_refused() =>
        Assert.Throws<CardTemplateException>(() => Templates().Check("nowhere"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private CardTemplates Templates() => new(folder, NullLogger<CardTemplates>.Instance);

    private void Replace(string name, string text, int minute = 0)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Playground)).FullName, name);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 3, 4, 10, minute, 0, DateTimeKind.Utc));
    }

    private static IEnumerable<string> WordsOf(CardView view) =>
    [
        view.Title, view.Text, view.Lead, view.Assumption, view.Foot,
        .. view.Facts.SelectMany(f => new[] { f.Label, f.Value }),
        .. view.Rows.SelectMany(r => new[] { r.Title, r.Detail, r.Reason }),
        .. view.Actions.Concat(view.Rows.SelectMany(r => r.Actions)).SelectMany(a => new[] { a.Id, a.Label }),
        .. view.Form is { } f ? new[] { f.Action.Id, f.Action.Label, f.Start, f.StartLabel, f.MinutesLabel, f.CapacityLabel } : [],
    ];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
