using RoomBot.Dialog.Replies;

namespace RoomBot.Architecture.Tests.Cards;

public sealed class CardTemplatesTests
{
    private static readonly string[] Kinds = ["Ask", "Confirm"];
    private static readonly string[] Whole = ["cards/README.md", "cards/acme/ask.json", "cards/acme/confirm.json"];

    [Fact]
    public void Every_card_has_a_template_in_every_folder() =>
        Assert.Empty(CardTemplates.Violations(Enum.GetNames<CardKind>(), Checkout.Paths));

    [Fact]
    public void A_folder_with_every_card_passes() => Assert.Empty(CardTemplates.Violations(Kinds, Whole));

    [Fact]
    public void What_cards_share_stands_in_parts() =>
        Assert.Empty(CardTemplates.Violations(Kinds, [.. Whole, "cards/acme/parts/rows.json"]));

    [Fact]
    public void A_missing_template_is_caught() =>
        Assert.Equal(["cards/other has no confirm.json."], CardTemplates.Violations(Kinds, [.. Whole, "cards/other/ask.json"]));

    [Fact]
    public void A_template_that_no_card_asks_for_is_caught() =>
        Assert.Equal(["cards/acme/sorry.json is no card's."], CardTemplates.Violations(Kinds, [.. Whole, "cards/acme/sorry.json"]));
}
