using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Tests.Reports;

public sealed class UsageScopeTests
{
    private static readonly IReadOnlyList<Room> Rooms =
    [
        new(new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.None),
        new(new RoomId("r2"), "B301", 10, new Place("上海", "3号楼", "3"), Equipment.None),
        new(new RoomId("r3"), "Everest", 10, new Place("北京", "3号楼", "8"), Equipment.None),
    ];

    [Theory]
    [InlineData("", "", "", "", "A301 B301 Everest")]
    [InlineData("everest", "", "", "", "Everest")]
    [InlineData("301", "", "", "", "A301 B301")]
    [InlineData("301", "", "A座", "", "A301")]
    [InlineData("", "Beijing", "", "", "Everest")]
    [InlineData("", "", "building 3", "", "B301 Everest")]
    [InlineData("", "", "3号楼", "8楼", "Everest")]
    [InlineData("Matterhorn", "", "", "", "")]
    [InlineData("", "", "9号楼", "", "")]
    [InlineData("", "", "座", "", "")]
    public void The_rooms_meant_are_those_named_or_those_at_the_place(string room, string city, string building, string floor, string expected) =>
        Assert.Equal(expected, string.Join(' ', new UsageScope(room, city, building, floor).Among(Rooms).Select(r => r.Name)));

    [Fact]
    public void What_was_said_is_told_from_the_large_to_the_small() =>
        Assert.Equal("上海 A座 3层 301", new UsageScope("301", "上海", "A座", "3层").Said);
}
