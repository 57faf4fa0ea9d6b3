using System.Diagnostics;
using RoomBot.Simulators.Feishu;
using static RoomBot.Host.Tests.Feishu.FeishuPrograms;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>Two processes over one database, both connected: Feishu gives each event to one of them, whichever.</summary>
public sealed class FeishuReplicasTests : IAsyncLifetime
{
    private const string Alice = "ou_alice";
    private const string Bob = "ou_bob";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-feishu-replicas-");
    private readonly List<Process> _programs = [];
    private FeishuServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServeAsync(new FeishuSimulatorOptions { RoomsAnswerAfter = TimeSpan.FromMilliseconds(50) }, (Alice, "王芳"), (Bob, "李雷"));
        for (var replicas = 1; replicas <= 2; replicas++)
        {
            // One after the other: the first makes the database.
            _programs.Add(Start(_folder.FullName, _server));
            Assert.True(await UntilAsync(() => _server.Feishu.Connections == replicas));
        }
    }

    public async ValueTask DisposeAsync()
    {
        var violations = _server.Feishu.Violations;
        foreach (var program in _programs)
        {
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            program.Dispose();
        }

        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(violations);
    }

    [Fact]
    public async Task An_event_that_is_delivered_to_both_is_acted_on_once()
    {
        var said = await _server.Feishu.SayAsync(Alice, Direct(Alice), "订明天下午3点到4点的A301，周会");

        // Each delivery goes to either of them: of twenty at once both have some.
        Assert.All(await AgainAsync(said.EventId), push => Assert.True(push.IsTaken));
        Assert.True(await UntilAsync(() => Says(Alice, "确认预订")));
        var click = await _server.Feishu.ClickAsync(Alice, Last(Alice).Id, "确认");
        await AgainAsync(click.EventId);
        Assert.True(await UntilAsync(() => Says(Alice, "已预订")));

        Assert.Single(BotsTo(Alice));
        Assert.Equal("accept", Assert.Single(_server.Feishu.Events).Rooms[Room]);
        Assert.Single(_server.Feishu.Calls, call => call is { Name: FeishuCalls.CreateEvent, Code: 0 });
    }

    [Fact]
    public async Task Of_two_people_who_want_one_room_at_the_same_moment_one_gets_it_whichever_replica_serves_them()
    {
        foreach (var who in new[] { Alice, Bob })
        {
            await _server.Feishu.SayAsync(who, Direct(who), "订明天下午3点到4点的A301，周会");
        }

        Assert.True(await UntilAsync(() => BotsTo(Alice).Count > 0 && BotsTo(Bob).Count > 0));
        await Task.WhenAll(new[] { Alice, Bob }.Where(who => Says(who, "确认预订")).Select(who => _server.Feishu.ClickAsync(who, Last(who).Id, "确认")));
        Assert.True(await UntilAsync(() => new[] { Alice, Bob }.Count(who => Says(who, "已预订")) == 1));

        Assert.Equal("accept", Assert.Single(_server.Feishu.Events).Rooms[Room]);
        var other = Says(Alice, "已预订") ? Bob : Alice;
        Assert.True(await UntilAsync(() => !Says(other, "请稍候")));
        Assert.NotEmpty(CardWords.Buttons(Last(other).Card!));
    }

    private Task<FeishuPush[]> AgainAsync(string id) => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _server.Feishu.PushAgainAsync(id)));

    private static string Direct(string person) => $"oc_direct_{person}";

    private List<SimulatedMessage> BotsTo(string person) =>
        [.. _server.Feishu.Messages(Direct(person)).Where(message => !string.Equals(message.From, person, StringComparison.Ordinal))];

    private SimulatedMessage Last(string person) => BotsTo(person)[^1];

    private bool Says(string person, string words) => BotsTo(person) is [.., var last] && last.Text.Contains(words, StringComparison.Ordinal);
}
