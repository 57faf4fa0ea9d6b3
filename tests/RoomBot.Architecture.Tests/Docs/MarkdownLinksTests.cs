namespace RoomBot.Architecture.Tests.Docs;

public sealed class MarkdownLinksTests
{
    private static readonly string[] Paths = ["README.md", "docs/a.md", "docs/pictures/card.png"];

    [Fact]
    public void Every_link_of_the_documentation_leads_somewhere() =>
        Assert.Empty(MarkdownLinks.Violations([.. Checkout.Files.Where(f => f.Is(".md"))], Checkout.Paths));

    [Theory]
    [InlineData("[a](docs/b.md)")]
    [InlineData("see [a](b.md) and [it](docs/a.md)")]
    [InlineData("![card](docs/pictures/other.png)")]
    [InlineData("[a](../outside.md)")]
    [InlineData("[a]: docs/b.md")]
    [InlineData("<img alt=\"card\" src=\"docs/pictures/other.png\">")]
    [InlineData("[a](docs/a.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    public void A_link_that_leads_nowhere_is_caught(string text) => Assert.Single(Violations("README.md", text));

    [Theory]
    [InlineData("[a](docs/a.md) [b](docs) [c](docs/pictures/) [d](./docs/a.md)")]
    [InlineData("[a](docs/a.md#set-up-what-it-needs)")]
    [InlineData("# Top\n[a](#top)")]
    [InlineData("[a](https://example.com/b.md) [b](mailto:a@example.com)")]
    [InlineData("`[a](nowhere.md)`")]
    [InlineData("```sh\n[a](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_passes(string text) => Assert.Empty(Violations("README.md", text));

    [Fact]
    public void A_link_is_followed_from_the_folder_of_its_page() =>
        Assert.Empty(Violations("docs/b.md", "[a](a.md) [up](../README.md) [root](/README.md)"));

    [Fact]
    public void Headings_are_called_as_GitHub_calls_them() =>
        Assert.Equal(
            ["where-do-i-", "chinese-和-english", "code-and-a-link", "twice", "twice-1"],
            MarkdownLinks.Anchors(new SourceFile(
                "a.md",
                "# Where do I …\n## Chinese 和 English!\n### `code` and [a link](b.md)\n# Twice\n# Twice\n```\n# no heading\n```\n")));

    private static IEnumerable<string> Violations(string path, string text) => MarkdownLinks.Violations(
        [new SourceFile(path, text), new SourceFile("docs/a.md", "## Set-up: what it needs\n")],
        [.. Paths, path]);
}
