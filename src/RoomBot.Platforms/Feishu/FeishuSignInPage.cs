using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using RoomBot.Dialog.Replies;

namespace RoomBot.Platforms.Feishu;

/// <summary>The page after a sign-in: a sentence or two, nothing from elsewhere, no script.</summary>
internal static class FeishuSignInPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly CompositeFormat Page = CompositeFormat.Parse(
        """
        <!DOCTYPE html>
        <html lang="{0}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{2} · RoomBot</title>
        <style>
        :root {{ color-scheme: light dark; --back: #f5f6f8; --card: #fff; --text: #1f2329; --quiet: #51565d; --mark: {1}; }}
        @media (prefers-color-scheme: dark) {{ :root {{ --back: #17191c; --card: #22252a; --text: #eceef1; --quiet: #b3b9c2; }} }}
        body {{ margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--back); color: var(--text);
          font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }}
        main {{ box-sizing: border-box; width: min(100% - 32px, 480px); padding: 24px; border-radius: 8px; border-top: 4px solid var(--mark); background: var(--card); }}
        h1 {{ margin: 0 0 8px; font-size: 20px; line-height: 1.4; }}
        p {{ margin: 0; color: var(--quiet); }}
        </style>
        </head>
        <body><main><h1>{2}</h1><p>{3}</p></main></body>
        </html>
        """);

    /// <summary>Writes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="outcome">How the sign-in ended.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static Task WriteAsync(HttpContext context, int status, SignInOutcome outcome, string language)
    {
        var (title, lead) = SignInWords.Of(outcome, language);
        var mark = outcome is SignInOutcome.Done ? "#1f8f4d" : outcome is SignInOutcome.Declined ? "#8f959e" : "#d83931";
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var lang = language is "en" ? "en" : "zh-CN";
        return response.WriteAsync(string.Format(CultureInfo.InvariantCulture, Page, lang, mark, Html.Encode(title), Html.Encode(lead)), context.RequestAborted);
    }
}
