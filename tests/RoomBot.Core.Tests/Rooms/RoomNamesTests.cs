using System.Globalization;
using RoomBot.Core.Rooms;

namespace RoomBot.Core.Tests.Rooms;

public sealed class RoomNamesTests
{
    private static readonly Room[] Directory =
    [
        ARoom("r1", "A301", "上海", "A座", "3"),
        ARoom("r2", "B301", "上海", "B座", "3"),
        ARoom("r3", "第二会议室", "上海", "A座", "2"),
        ARoom("r4", "会议室3", "上海", "A座", "3"),
        ARoom("r5", "Everest", "北京", "国贸大厦", "18F"),
        ARoom("r6", "珠穆朗玛", "北京", "国贸大厦", "18F"),
        ARoom("r7", "Blue Ocean", "北京", "国贸大厦", "B1"),
        ARoom("r8", "大会议室", "北京", "2号楼", "1"),
        ARoom("r9", "会议室12", "北京", "2号楼", "1"),
        ARoom("r10", "长城厅", "北京", "2号楼", "2"),
        ARoom("r11", "Kilimanjaro (乞力马扎罗)", "北京", "2号楼", "2"),
        ARoom("r12", "305", "上海", "C座", "3"),
    ];

    private static readonly RoomNames Names = RoomNames.Of(Directory);

    [Theory]
    [InlineData("第二会议室", "r3")]
    [InlineData("会议室2", "r3")]
    [InlineData("2号会议室", "r3")]
    [InlineData("二号会议室", "r3")]
    [InlineData("02", "r3")]
    [InlineData("Meeting Room 2", "r3")]
    [InlineData("room two", "r3")]
    [InlineData("the second meeting room", "r3")]
    [InlineData("第三會議室", "r4")]
    [InlineData("十二号会议室", "r9")]
    [InlineData("a-301", "r1")]
    [InlineData("A 301", "r1")]
    [InlineData("Ａ３０１", "r1")]
    [InlineData("A301会议室", "r1")]
    [InlineData("A座301", "r1")]
    [InlineData("B栋301室", "r2")]
    [InlineData("Tower B 301", "r2")]
    [InlineData("A座三楼 301", "r1")]
    [InlineData("2楼第二会议室", "r3")]
    [InlineData("2F 02", "r3")]
    [InlineData("C座305", "r12")]
    [InlineData("C305", "r12")]
    [InlineData("305", "r12")]
    [InlineData("Everest room", "r5")]
    [InlineData("the Everest", "r5")]
    [InlineData("EVEREST", "r5")]
    [InlineData("珠穆朗玛会议室", "r6")]
    [InlineData("blue-ocean", "r7")]
    [InlineData("Blue", "r7")]
    [InlineData("ocean", "r7")]
    [InlineData("珠穆", "r6")]
    [InlineData("大会议室", "r8")]
    [InlineData("长城", "r10")]
    [InlineData("长城会议室", "r10")]
    [InlineData("乞力马扎罗", "r11")]
    [InlineData("kilimanjaro", "r11")]
    public void A_room_is_found_by_what_people_call_it(string said, string expected) =>
        Assert.Equal(expected, Assert.IsType<NameMatch.One>(Names.Find(said)).Room.Id.Value);

    [Theory]
    [InlineData("A座", "3楼")]
    [InlineData("A栋", "三楼")]
    [InlineData("Building A", "3F")]
    [InlineData("Tower A", "3/F")]
    [InlineData("a", "3层")]
    [InlineData("A座", "third floor")]
    [InlineData("Block A", "L3")]
    [InlineData("A座", null)]
    public void A_place_chooses_among_rooms_of_one_name(string building, string? floor) =>
        Assert.Equal("r1", Assert.IsType<NameMatch.One>(Names.Find("301", null, building, floor)).Room.Id.Value);

    [Theory]
    [InlineData("地下一层")]
    [InlineData("B1")]
    [InlineData("负一楼")]
    [InlineData("-1F")]
    public void A_floor_below_ground_is_understood(string floor) =>
        Assert.Equal("r7", Assert.IsType<NameMatch.One>(Names.Find("Ocean", "Beijing", "国贸", floor)).Room.Id.Value);

    [Fact]
    public void A_number_that_several_rooms_have_names_them_all() =>
        Assert.Equal(["r1", "r2"], Assert.IsType<NameMatch.Several>(Names.Find("301")).Rooms.Select(r => r.Id.Value));

    [Theory]
    [InlineData("Everst", "r5")]
    [InlineData("Evereest", "r5")]
    [InlineData("Eveerst", "r5")]
    [InlineData("珠穆郎玛", "r6")]
    [InlineData("A302", "r1")]
    public void A_slip_is_suggested_and_never_chosen(string said, string expected) =>
        Assert.Contains(expected, Assert.IsType<NameMatch.None>(Names.Find(said)).Near.Select(r => r.Id.Value));

    [Theory]
    [InlineData("Denali")]
    [InlineData("30")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(" 🙂 \u202E")]
    public void What_no_room_is_called_finds_none(string said) =>
        Assert.Empty(Assert.IsType<NameMatch.None>(Names.Find(said)).Near);

    [Fact]
    public void A_name_at_another_place_is_not_chosen_but_suggested() =>
        Assert.Equal(["r5"], Assert.IsType<NameMatch.None>(Names.Find("Everest", "上海")).Near.Select(r => r.Id.Value));

    [Theory]
    [InlineData("明天下午三点订珠穆朗玛开周会", "r6", "珠穆朗玛")]
    [InlineData("book Blue Ocean tomorrow at 3", "r7", "Blue Ocean")]
    [InlineData("is blue-ocean free?", "r7", "blue-ocean")]
    [InlineData("book the Everest, please", "r5", "Everest")]
    [InlineData("订a301，明天", "r1", "a301")]
    [InlineData("Ａ３０１现在空着吗", "r1", "Ａ３０１")]
    [InlineData("订一下长城明天下午", "r10", "长城")]
    public void A_name_is_found_in_a_sentence(string text, string expected, string written)
    {
        var found = Assert.Single(Names.FindIn(text));
        Assert.Equal(expected, Assert.Single(found.Rooms).Id.Value);
        Assert.Equal(written, text.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("the neverest story")]
    [InlineData("Everests are many")]
    [InlineData("XA301B")]
    [InlineData("订个会议室")]
    [InlineData("305 people")]
    [InlineData("it was blue, ocean was calm")]
    [InlineData("")]
    public void A_piece_of_another_word_is_no_name(string text) => Assert.Empty(Names.FindIn(text));

    [Fact]
    public void Names_in_a_sentence_come_in_its_order() =>
        Assert.Equal(["r7", "r5"], Names.FindIn("Blue Ocean or Everest").Select(f => f.Rooms[0].Id.Value));

    [Fact]
    public void A_message_of_a_megabyte_is_searched_once_through()
    {
        var text = string.Concat(Enumerable.Repeat("会议室珠穆朗 ever Blue 三", 60_000));
        Assert.Empty(Names.FindIn(text));
        Assert.IsType<NameMatch.None>(Names.Find(text));
    }

    [Fact]
    public void The_index_is_made_once_for_a_directory() => Assert.Same(Names, RoomNames.Of(Directory));

    [Fact]
    public void Every_room_of_a_large_directory_is_found_by_its_own_name()
    {
        Room[] rooms = [.. Enumerable.Range(0, 10_000).Select(i => ARoom(
            string.Create(CultureInfo.InvariantCulture, $"r{i}"),
            string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (i % 20))}{i:0000}"), "上海", "A座", "3"))];
        var names = RoomNames.Of(rooms);
        Assert.All(rooms, r => Assert.Same(r, Assert.IsType<NameMatch.One>(names.Find(r.Name)).Room));
    }

    private static Room ARoom(string id, string name, string city, string building, string floor) =>
        new(new RoomId(id), name, 10, new Place(city, building, floor), Equipment.None);
}
