using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Dialog.Channels;
using RoomBot.Platforms.Feishu;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>Each step of a set-up, right and wrong.</summary>
public sealed class FeishuDoctorTests
{
    [Fact]
    public async Task A_set_up_that_was_never_written_to_lacks_nothing_but_that()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var findings = await ExamineAsync(tenant);

        Assert.Equal(["feishu events", "feishu clicks"], findings.Where(f => f.Remedy is not null).Select(f => f.Check));
        Assert.Contains(findings, f => f.Check is "feishu rooms" && f.What.StartsWith("6 visible, 5 of them", StringComparison.Ordinal));
        Assert.DoesNotContain(tenant.Feishu.Calls, c => c is { Name: FeishuCalls.Send or FeishuCalls.CreateEvent } or { Code: 0, Name: FeishuCalls.Patch or FeishuCalls.DeleteEvent });
    }

    [Fact]
    public async Task What_was_heard_is_told_with_its_time()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var log = tenant.Services.GetRequiredService<IHeardLog>();
        await log.NoteAsync(FeishuNews.Message, Instant.FromUtc(2026, 11, 21, 2, 30), TestContext.Current.CancellationToken);
        await log.NoteAsync(FeishuNews.Click, Instant.FromUtc(2026, 11, 21, 2, 31), TestContext.Current.CancellationToken);
        var findings = await ExamineAsync(tenant);

        Assert.DoesNotContain(findings, f => f.Remedy is not null);
        Assert.Contains(findings, f => f is { Check: "feishu events", What: "last heard of 2026-11-21 10:30" });
        Assert.Contains(findings, f => f is { Check: "feishu clicks", What: "last heard of 2026-11-21 10:31" });
    }

    [Theory]
    [InlineData("feishu rooms", FeishuCalls.Rooms, "vc:room:readonly")]
    [InlineData("feishu busy times", FeishuCalls.Busy, "calendar:room:readonly")]
    [InlineData("feishu calendar", FeishuCalls.Calendar, "calendar:calendar:read")]
    [InlineData("feishu calendar", FeishuCalls.DeleteEvent, "calendar:calendar")]
    [InlineData("feishu messages", FeishuCalls.Patch, "im:message:send_as_bot")]
    public async Task A_scope_that_is_missing_is_named_by_the_check_that_needs_it(string check, string call, string scope)
    {
        await using var tenant = await FeishuTenant.StartAsync();
        tenant.Feishu.Faults.Plan(call, new Fault.ScopeMissing(scope), times: 9);
        var found = (await ExamineAsync(tenant)).Single(f => string.Equals(f.Check, check, StringComparison.Ordinal));

        Assert.Contains(scope, found.What, StringComparison.Ordinal);
        Assert.Contains($"grant the scope {scope} ", found.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_stops_the_examination_at_its_first_line()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        tenant.Feishu.Faults.Plan(FeishuCalls.Token, new Fault.Refused(10014, 400), times: 9);
        var only = Assert.Single(await ExamineAsync(tenant));

        Assert.Equal("feishu app", only.Check);
        Assert.Contains("Feishu:AppSecret", only.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_off_is_told_by_how_much()
    {
        // The simulator's server goes by the machine's clock, the bot by its own.
        var clock = new AheadBy(TimeSpan.FromMinutes(10));
        await using var tenant = await FeishuTenant.StartAsync(time: clock);
        var found = (await ExamineAsync(tenant)).Single(f => f.Check is "feishu clock");

        Assert.Matches("(59|60)[0-9] s ahead of", found.What);
        Assert.NotNull(found.Remedy);
    }

    [Fact]
    public async Task The_redirect_address_to_list_is_told()
    {
        await using var tenant = await FeishuTenant.StartAsync(settings: [("RoomBot:PublicUrl", "https://bot.example/")]);
        var found = (await ExamineAsync(tenant)).Single(f => f.Check is "feishu sign-in");

        Assert.Contains("https://bot.example/oauth/feishu/callback", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_long_connection_is_asked_for()
    {
        await using var tenant = await FeishuTenant.StartAsync(settings: [("Feishu:Transport", "LongConnection")]);
        tenant.Feishu.Faults.Plan(FeishuCalls.Connection, new Fault.Refused(514, 200));
        var found = (await ExamineAsync(tenant)).Single(f => f.Check is "feishu long connection");

        Assert.Contains("514", found.What, StringComparison.Ordinal);
        Assert.NotNull(found.Remedy);
    }

    [Theory]
    [InlineData("Access denied. One of the following scopes is required: [calendar:calendar, calendar:calendar.event:create].应用尚未开通所需的应用身份权限", "calendar:calendar calendar:calendar.event:create")]
    [InlineData("Access denied, see https://open.feishu.cn:443/app/cli_x at 10:30", "")]
    public void Scopes_that_stand_in_the_text_alone_are_found(string text, string scopes)
    {
        var fault = FeishuErrors.Fault(new Platforms.Feishu.Api.FeishuAnswer<Platforms.Feishu.Api.Nothing>(FeishuErrors.ScopeMissing, text, Data: null), 400, retryAfter: null);

        Assert.Equal(scopes, string.Join(' ', fault.Scopes));
    }

    private static async Task<List<PlatformFinding>> ExamineAsync(FeishuTenant tenant)
    {
        var findings = new List<PlatformFinding>();
        await foreach (var finding in tenant.Services.GetRequiredService<IPlatformDoctor>().ExamineAsync(TestContext.Current.CancellationToken))
        {
            findings.Add(finding);
        }

        return findings;
    }

    private sealed class AheadBy(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
