using System.Text.RegularExpressions;

namespace RoomBot.Architecture.Tests.Docs;

/// <summary>Every relative link of the documentation leads to a file or folder, and to a heading where it names one.</summary>
internal static partial class MarkdownLinks
{
    internal static IEnumerable<string> Violations(IReadOnlyCollection<SourceFile> pages, IReadOnlyCollection<string> paths)
    {
        var targets = paths.Concat(paths.SelectMany(FoldersOf)).Append("").ToHashSet(StringComparer.Ordinal);
        var headings = pages.ToDictionary(p => p.Path, p => Anchors(p).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var (line, link) in LinksOf(page))
            {
                var (path, anchor) = Split(page.Path, link);
                if (path is null || !targets.Contains(path))
                {
                    yield return $"{page.Path}:{line} leads nowhere: {link}";
                }
                else if (anchor.Length > 0 && headings.TryGetValue(path, out var there) && !there.Contains(anchor))
                {
                    yield return $"{page.Path}:{line} names a heading that is not there: {link}";
                }
            }
        }
    }

    /// <summary>What a page's headings are called in links, as GitHub makes them.</summary>
    internal static IEnumerable<string> Anchors(SourceFile page)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in Prose(page).Select(l => Heading().Match(l.Text)).Where(m => m.Success))
        {
            var slug = Slug(line.Groups["title"].Value);
            var again = seen[slug] = seen.TryGetValue(slug, out var times) ? times + 1 : 0;
            yield return again == 0 ? slug : $"{slug}-{again}";
        }
    }

    private static string Slug(string title)
    {
        // Links and code count by what is read of them.
        var read = InlineLink().Replace(title, "${text}").Replace("`", "", StringComparison.Ordinal);
        return string.Concat(read.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ').Select(char.ToLowerInvariant)).Replace(' ', '-');
    }

    private static IEnumerable<(int Line, string Link)> LinksOf(SourceFile page) =>
        from line in Prose(page)
        let text = InlineCode().Replace(line.Text, "")
        from match in InlineLink().Matches(text).Concat(Definition().Matches(text)).Concat(Html().Matches(text))
        let link = match.Groups["link"].Value
        where !Elsewhere().IsMatch(link)
        select (line.Number, link);

    private static IEnumerable<(int Number, string Text)> Prose(SourceFile page)
    {
        string? fence = null;
        foreach (var line in page.Lines)
        {
            var opening = Fence().Match(line.Text);
            if (fence is null && opening.Success)
            {
                fence = opening.Groups["fence"].Value;
            }
            else if (fence is null)
            {
                yield return line;
            }
            else if (line.Text.Trim().StartsWith(fence, StringComparison.Ordinal))
            {
                fence = null;
            }
        }
    }

    private static (string? Path, string Anchor) Split(string page, string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(link[(hash + 1)..]);
        var path = Uri.UnescapeDataString(hash < 0 ? link : link[..hash]);
        return (path.Length == 0 ? page : Resolve(page, path), anchor);
    }

    private static string? Resolve(string page, string path)
    {
        var parts = new Stack<string>(path.StartsWith('/') ? [] : page.Split('/')[..^1]);
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not "."))
        {
            if (part is not "..")
            {
                parts.Push(part);
            }
            else if (!parts.TryPop(out _))
            {
                return null;
            }
        }

        return string.Join('/', parts.Reverse());
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    [GeneratedRegex(@"^\s*(?<fence>```+|~~~+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+?)\s*#*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\]\(<?(?<link>[^()\s>]+)>?(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"^\s{0,3}\[[^\]]+\]:\s+(?<link>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"<[^>]*\b(src|href|srcset)=""(?<link>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Html();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex("^([a-z][a-z0-9+.-]*:|//)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}
