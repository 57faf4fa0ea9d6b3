namespace RoomBot.Storage.Tests;

public sealed class InstallationKeyTests
{
    [Fact]
    public async Task The_key_is_the_same_after_a_restart_and_another_one_elsewhere()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var here = new TestDatabase();
        await using var elsewhere = new TestDatabase();
        var key = await here.Get<InstallationKey>().ReadAsync(cancellationToken);
        await here.RestartAsync();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await here.Get<InstallationKey>().ReadAsync(cancellationToken));
        Assert.NotEqual(key, await elsewhere.Get<InstallationKey>().ReadAsync(cancellationToken));
    }
}
