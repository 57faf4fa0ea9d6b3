using Microsoft.AspNetCore.Http;

namespace RoomBot.Platforms.Shared;

/// <summary>Reads a request's bytes as they came, which is what signatures are over.</summary>
internal static class BodyReader
{
    /// <summary>The largest body of a push: 1 MiB.</summary>
    public const int Largest = 1 << 20;

    /// <summary>The body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="BadHttpRequestException">It is larger than <see cref="Largest"/> (413).</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            throw TooLarge();
        }

        var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > Largest)
            {
                throw TooLarge();
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static BadHttpRequestException TooLarge() => new("The body is larger than 1 MiB.", StatusCodes.Status413PayloadTooLarge);
}
