using NodaTime;
using RoomBot.Dialog.Channels;

namespace RoomBot.Storage.Tests;

public sealed class HeardLogTests
{
    [Fact]
    public async Task What_was_heard_is_known_after_a_restart_and_nothing_of_what_was_not()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase();
        var now = database.Clock.GetCurrentInstant();
        await database.Get<IHeardLog>().NoteAsync("feishu message", now, stop);
        await database.Get<IHeardLog>().NoteAsync("feishu message", now + Duration.FromMinutes(1), stop);
        await database.RestartAsync();

        Assert.Equal(now, await database.Get<IHeardLog>().LastAsync("feishu message", stop));
        Assert.Null(await database.Get<IHeardLog>().LastAsync("feishu click", stop));

        await database.Get<IHeardLog>().NoteAsync("feishu message", now + Duration.FromMinutes(10), stop);
        Assert.Equal(now + Duration.FromMinutes(10), await database.Get<IHeardLog>().LastAsync("feishu message", stop));
    }
}
