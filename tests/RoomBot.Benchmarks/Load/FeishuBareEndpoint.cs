using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Benchmarks.Load;

/// <summary>What an endpoint costs that does nothing but verify and decrypt: the measure of the webhook.</summary>
internal sealed class FeishuBareEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeishuBareEndpoint(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<FeishuBareEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var key = new FeishuSimulatorOptions().EncryptKey;
        app.MapPost("/", context => AnswerAsync(context, key));
        await app.StartAsync();
        return new FeishuBareEndpoint(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, string key)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.ToArray();
        var headers = context.Request.Headers;
        var expected = FeishuCipher.Sign(headers["X-Lark-Request-Timestamp"]!, headers["X-Lark-Request-Nonce"]!, key, bytes);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(headers["X-Lark-Signature"].ToString())))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var encrypted = JsonDocument.Parse(bytes);
        var cipher = Convert.FromBase64String(encrypted.RootElement.GetProperty("encrypt").GetString()!);
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        using var opened = JsonDocument.Parse(aes.DecryptCbc(cipher.AsSpan(16), cipher.AsSpan(0, 16)));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(opened.RootElement.TryGetProperty("header", out _) ? "{}" : "", context.RequestAborted);
    }
}
