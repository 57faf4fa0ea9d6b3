using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using RoomBot.Dialog.Turns;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Tests.Endpoints;

/// <summary>What a caller gets when something goes wrong behind a route.</summary>
public sealed class ProblemTests
{
    public static TheoryData<string, HttpStatusCode> Failures() => new()
    {
        { "bug", HttpStatusCode.InternalServerError },
        { "storage", HttpStatusCode.ServiceUnavailable },
        { "body", HttpStatusCode.BadRequest },
        { "nowhere", HttpStatusCode.NotFound },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task A_failure_is_answered_by_a_short_problem_without_internals(string route, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var answer = await http.GetAsync(new Uri(route, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"status\":{(int)expected}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("inside", body, StringComparison.Ordinal);
        Assert.Equal(expected is HttpStatusCode.ServiceUnavailable, answer.Headers.RetryAfter is not null);
    }

    private static async Task<WebApplication> StartAsync()
    {
        using var configuration = new ConfigurationManager();
        configuration["urls"] = "http://127.0.0.1:0";
        configuration["Storage:ConnectionString"] = "Data Source=:memory:";
        var parts = new HostParts(static _ => { }, static app =>
        {
            app.MapGet("/bug", static _ => throw new InvalidOperationException("inside"));
            app.MapGet("/storage", static _ => throw new StorageUnavailableException("inside"));
            app.MapGet("/body", static _ => throw new BadHttpRequestException("inside"));
        });
        var app = await HostSetup.BuildAsync(
            configuration, CheckedSettings.Require(configuration), parts, TimeProvider.System, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
