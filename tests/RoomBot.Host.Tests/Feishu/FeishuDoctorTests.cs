using RoomBot.Host.Doctor;
using static RoomBot.Host.Tests.Feishu.FeishuOffice;

namespace RoomBot.Host.Tests.Feishu;

/// <summary><c>roombot doctor</c> beside a bot that serves Feishu, over the same database.</summary>
public sealed class FeishuDoctorTests
{
    [Fact]
    public async Task What_is_missing_is_told_and_found_well_once_it_is_there()
    {
        await using var office = await OpenAsync();
        var before = await ExamineAsync(office);
        Assert.Equal(["feishu events", "feishu clicks"], before.Where(f => f.Remedy is not null && f.Check.StartsWith("feishu", StringComparison.Ordinal)).Select(f => f.Check));

        await office.ConfirmAsync(await office.ToConfirmAsync());
        await office.SeenAsync(Direct(Alice), "已预订");
        var after = await ExamineAsync(office);

        Assert.DoesNotContain(after, f => f.Remedy is not null && f.Check.StartsWith("feishu", StringComparison.Ordinal));
        Assert.Contains(after, f => f.Check is "feishu names" && f.What.StartsWith("the bot reads", StringComparison.Ordinal));
        Assert.Single(office.Feishu.Events);
    }

    private static async Task<List<Finding>> ExamineAsync(FeishuOffice office)
    {
        var findings = new List<Finding>();
        await foreach (var finding in Checks.RunAsync(office.Configuration, TestContext.Current.CancellationToken))
        {
            findings.Add(finding);
        }

        return findings;
    }
}
