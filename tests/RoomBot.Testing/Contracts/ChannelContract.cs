using NodaTime;
using RoomBot.Dialog.Channels;
using RoomBot.Dialog.Replies;
using Xunit;

namespace RoomBot.Testing.Contracts;

/// <summary>What every channel to a platform does: sends once, updates in place, and tells what came of it as a value.</summary>
public abstract class ChannelContract
{
    private readonly FakeClock clock = FakeClock.At(new LocalDateTime(2026, 11, 20, 9, 0));

    /// <summary>A channel on which nothing has been sent.</summary>
    /// <param name="clock">The clock of channel and platform.</param>
    protected abstract Task<ChannelSetting> StartAsync(FakeClock clock);

    [Fact]
    public async Task A_message_arrives_with_its_words_and_has_a_name()
    {
        var setting = await StartAsync(clock);
        var sent = Assert.IsType<SendResult.Sent>(await SendAsync(setting, Help(setting)));

        Assert.NotEmpty(sent.SentAs);
        Assert.Contains("我可以", Assert.Single(setting.Shown()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_sent_again_under_its_key_is_there_once_also_where_the_first_answer_was_lost()
    {
        var setting = await StartAsync(clock);
        setting.Trouble(PlatformTrouble.AnswerLost, 9);
        Assert.IsType<SendResult.Later>(await SendAsync(setting, Help(setting)));
        setting.Trouble(PlatformTrouble.AnswerLost, 0);
        var first = Assert.IsType<SendResult.Sent>(await SendAsync(setting, Help(setting)));
        var second = Assert.IsType<SendResult.Sent>(await SendAsync(setting, Help(setting)));

        Assert.Equal(first.SentAs, second.SentAs);
        Assert.Single(setting.Shown());
    }

    [Fact]
    public async Task An_update_takes_the_place_of_what_it_replaces()
    {
        var setting = await StartAsync(clock);
        var first = Assert.IsType<SendResult.Sent>(await SendAsync(setting, Help(setting)));
        Assert.IsType<SendResult.Sent>(await SendAsync(setting, Update(setting, first)));

        Assert.Contains("管理员", Assert.Single(setting.Shown()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_that_comes_too_late_says_so_and_changes_nothing()
    {
        var setting = await StartAsync(clock);
        Assert.SkipWhen(setting.EndUpdates is null, "On this platform there is no such end.");
        var first = Assert.IsType<SendResult.Sent>(await SendAsync(setting, Help(setting)));
        setting.EndUpdates!();

        Assert.IsType<SendResult.TooLateToUpdate>(await SendAsync(setting, Update(setting, first)));
        Assert.Contains("我可以", Assert.Single(setting.Shown()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PlatformTrouble.FarTooMany)]
    [InlineData(PlatformTrouble.Broken)]
    [InlineData(PlatformTrouble.Silent)]
    public async Task An_outage_is_a_reason_to_try_later(PlatformTrouble trouble)
    {
        var setting = await StartAsync(clock);
        setting.Trouble(trouble, 9);
        var later = Assert.IsType<SendResult.Later>(await SendAsync(setting, Help(setting)));

        Assert.NotEmpty(later.Why);
        Assert.DoesNotContain("我可以", later.Why, StringComparison.Ordinal);
        Assert.Equal(trouble is PlatformTrouble.FarTooMany, later.After >= Duration.FromSeconds(50));
        Assert.Empty(setting.Shown());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_will_never_arrive_is_not_tried_for_ever(bool isThrownOut)
    {
        var setting = await StartAsync(clock);
        if (isThrownOut)
        {
            setting.ThrowOut();
        }
        else
        {
            setting.Trouble(PlatformTrouble.PermissionMissing, 9);
        }

        Assert.IsType<SendResult.Never>(await SendAsync(setting, Help(setting)));
    }

    private Task<SendResult> SendAsync(ChannelSetting setting, OutboundMessage message) =>
        clock.PassUntilAsync(setting.Channel.SendAsync(message, TestContext.Current.CancellationToken));

    private static OutboundMessage Help(ChannelSetting setting) =>
        TurnSamples.Message(TurnSamples.Digits(1), TurnSamples.Card("c1")) with { Conversation = setting.Chat };

    private static OutboundMessage Update(ChannelSetting setting, SendResult.Sent first) =>
        new(TurnSamples.Digits(2), setting.Chat, "c1", new Reply.NoticeCard(new Notice.OnlyAdmins())) { IsUpdate = true, SentAs = first.SentAs };
}
