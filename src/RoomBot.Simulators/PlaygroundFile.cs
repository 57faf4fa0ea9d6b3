using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace RoomBot.Simulators;

/// <summary>One file of the playground page, in memory, as it goes out: plain or compressed, under a name of its content.</summary>
internal sealed class PlaygroundFile
{
    // The page holds nothing from elsewhere, and no other page may hold it.
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] plain;
    private readonly byte[] compressed;
    private readonly string type;
    private readonly string tag;

    /// <summary>Takes the content.</summary>
    /// <param name="name">The file's name; its ending says what it is.</param>
    /// <param name="content">All bytes.</param>
    internal PlaygroundFile(string name, byte[] content)
    {
        plain = content;
        compressed = Compress(content);
        type = TypeOf(Path.GetExtension(name));
        tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, 12))}\"";
    }

    /// <summary>Answers a GET or HEAD.</summary>
    internal async Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var small = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var body = small ? compressed : plain;
        if (small)
        {
            headers.ContentEncoding = "br";
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static string TypeOf(string ending) => ending switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new ArgumentException($"No content type is known for '{ending}'.", nameof(ending)),
    };

    private static byte[] Compress(byte[] content)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return target.ToArray();
    }
}
