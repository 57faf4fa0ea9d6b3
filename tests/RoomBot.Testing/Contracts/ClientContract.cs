using NodaTime;
using RoomBot.Core.Rooms;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every client of a platform does: one token for all, repeats only where that is safe, waits as it is told, and makes every failure a fault of its kind.</summary>
public abstract class ClientContract
{
    private const int Callers = 20;
    private const int EnoughToBeDown = 40;

    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));

    /// <summary>A client that has made no call yet.</summary>
    /// <param name="clock">The clock of client and platform.</param>
    protected abstract Task<ClientSetting> StartAsync(FakeClock clock);

    [Fact]
    public async Task However_many_call_at_once_the_token_is_fetched_once_and_replaced_once_when_it_is_refused()
    {
        var setting = await StartAsync(clock);
        Assert.All(await AllAsync(setting), Assert.Null);
        Assert.Equal(1, setting.TokensFetched());

        setting.ExpireTokens();
        Assert.All(await AllAsync(setting), Assert.Null);
        Assert.Equal(2, setting.TokensFetched());
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        var setting = await StartAsync(clock);
        Assert.Null(await setting.AskAsync());
        clock.Advance(setting.TokenLife - Duration.FromSeconds(30));
        Assert.Null(await setting.AskAsync());

        Assert.Equal((2, 2), (setting.TokensFetched(), setting.Asked()));
    }

    [Fact]
    public async Task A_client_that_is_told_to_wait_waits_that_long_also_with_what_must_not_be_done_twice()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.TooMany, 1);
        var began = clock.GetCurrentInstant();
        Assert.Null(await clock.PassUntilAsync(setting.AskAsync()));
        Assert.InRange((clock.GetCurrentInstant() - began).TotalSeconds, 2, 5);
        Assert.Null(await clock.PassUntilAsync(setting.WriteAsync()));

        Assert.Equal((2, 2), (setting.Asked(), setting.Written()));
    }

    [Fact]
    public async Task A_long_wait_is_told_instead_of_waited()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.FarTooMany, 1);
        var fault = await setting.AskAsync();

        Assert.Equal(ProviderFaultKind.TooManyRequests, fault?.Kind);
        Assert.InRange(fault!.RetryAfter!.Value.TotalSeconds, 50, 60);
        Assert.Equal(1, setting.Asked());
    }

    [Theory]
    [InlineData(PlatformTrouble.Broken, 2, ProviderFaultKind.Broken)]
    [InlineData(PlatformTrouble.AnswerLost, 2, ProviderFaultKind.Unreachable)]
    [InlineData(PlatformTrouble.Silent, 1, ProviderFaultKind.TimedOut)]
    public async Task A_question_is_repeated_and_what_must_not_be_done_twice_is_not(PlatformTrouble trouble, int times, ProviderFaultKind kind)
    {
        var setting = await StartAsync(clock);
        setting.Trouble(trouble, times);
        Assert.Null(await clock.PassUntilAsync(setting.AskAsync()));
        var fault = await clock.PassUntilAsync(setting.WriteAsync());

        Assert.Equal((times + 1, 1), (setting.Asked(), setting.Written()));
        Assert.Equal(kind, fault?.Kind);
    }

    [Fact]
    public async Task A_call_without_an_answer_is_given_up_within_half_a_minute()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.Silent, 9);
        var began = clock.GetCurrentInstant();
        var fault = await clock.PassUntilAsync(setting.AskAsync());

        Assert.Equal(ProviderFaultKind.TimedOut, fault?.Kind);
        Assert.InRange((clock.GetCurrentInstant() - began).TotalSeconds, 1, 30);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_left_alone_for_a_while_and_then_asked_again()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.Broken, EnoughToBeDown);
        for (var calls = 0; calls < EnoughToBeDown; calls++)
        {
            await clock.PassUntilAsync(setting.WriteAsync());
        }

        Assert.InRange(setting.Written(), 1, EnoughToBeDown - 1);
        Assert.Equal(ProviderFaultKind.Unreachable, (await setting.WriteAsync())?.Kind);
        clock.Advance(Duration.FromMinutes(5));
        var before = setting.Written();
        await clock.PassUntilAsync(setting.WriteAsync());
        Assert.Equal(before + 1, setting.Written());
    }

    [Fact]
    public async Task What_the_bot_may_not_do_and_who_it_is_not_are_told_apart()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.PermissionMissing, 1);
        Assert.Equal(ProviderFaultKind.NotPermitted, (await setting.AskAsync())?.Kind);

        setting.RefuseCredentials();
        setting.ExpireTokens();
        Assert.Equal(ProviderFaultKind.NotSignedIn, (await setting.AskAsync())?.Kind);
    }

    private static Task<ProviderFault?[]> AllAsync(ClientSetting setting) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => setting.AskAsync()));
}
