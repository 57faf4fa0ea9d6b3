using System.Text;
using RoomBot.Core.Rooms;

namespace RoomBot.Storage.Tests;

public sealed class RoomImportTests : IAsyncDisposable
{
    private const string Header = "id,name,capacity,city,building,floor,equipment,tags,approval,enabled";

    private readonly TestDatabase database = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Every_column_of_a_room_is_read()
    {
        await ImportedAsync($"{Header}\nr1,A301,10,上海,A座,3,projector;TV；whiteboard,vip; finance,true,false\n");

        var room = Assert.Single(await RoomsAsync());
        var expected = new Room(
            new RoomId("r1"), "A301", 10, new Place("上海", "A座", "3"), Equipment.Projector | Equipment.Tv | Equipment.Whiteboard)
        {
            NeedsApproval = true,
            Enabled = false,
        };
        Assert.Equal(expected, room with { Tags = expected.Tags });
        Assert.Equal(["vip", "finance"], room.Tags);
    }

    [Theory]
    [InlineData("id,name,capacity\nr1,A301,10")]
    [InlineData("\uFEFFid,name,capacity\r\nr1,A301,10\r\n")]
    [InlineData("ID,Capacity,Name\n\nr1, 10 , A301 \n\n")]
    [InlineData("id,name,capacity,approval,enabled\n\"r1\",\"A301\",\"10\",,")]
    [InlineData("id,name,capacity,approval,enabled\nr1,A301,10,否,是")]
    public async Task A_file_is_read_whatever_program_wrote_it(string csv)
    {
        await ImportedAsync(csv);

        Assert.Equal(
            new Room(new RoomId("r1"), "A301", 10, Place.Unknown, Equipment.None),
            Assert.Single(await RoomsAsync()) with { Tags = new Room(new RoomId("r1"), "", 1, Place.Unknown, Equipment.None).Tags });
    }

    [Theory]
    [InlineData("r2,,4,,,,,,,", "line 3, name '': must not be empty")]
    [InlineData(",A302,4,,,,,,,", "line 3, id '': must not be empty")]
    [InlineData("r2,A302,ten,,,,,,,", "line 3, capacity 'ten': is not a whole number from 1 to 10000")]
    [InlineData("r2,A302,0,,,,,,,", "line 3, capacity '0': is not a whole number from 1 to 10000")]
    [InlineData("r2,A302,-4,,,,,,,", "line 3, capacity '-4': is not a whole number from 1 to 10000")]
    [InlineData("r2,A302,,,,,,,,", "line 3, capacity '': must not be empty")]
    [InlineData("r2,A302,4,,,,beamer;tv,,,", "line 3, equipment 'beamer': is no equipment that is known; there are projector, tv, video, whiteboard, phone, mic, pc")]
    [InlineData("r2,A302,4,,,,,,perhaps,", "line 3, approval 'perhaps': is neither true nor false")]
    [InlineData("r2,A302,4,,,,,,,2", "line 3, enabled '2': is neither true nor false")]
    [InlineData("r1,A302,4,,,,,,,", "line 3, id 'r1': is the id of line 2 already")]
    [InlineData("r2,A302,4", "line 3: has 3 fields where the header has 10")]
    [InlineData("r2,A302,4,,,,,,,,,", "line 3: has 12 fields where the header has 10")]
    [InlineData("r2,A\"302,4,,,,,,,", "line 3: a quotation mark stands inside a field or is not closed; a field with one is quoted, and it is doubled")]
    [InlineData("r2,\"A\n302\",4,,,,,,,", "line 3, name 'A\n302': has a line break or another control character in it")]
    public async Task A_bad_line_is_named_with_its_place_and_reason_and_nothing_is_imported(string line, string fault)
    {
        var csv = $"{Header}\nr1,A301,10,,,,,,,\n{line}\nr9,A309,4,,,,,,,\n";

        var rejected = Assert.IsType<RoomImportResult.Rejected>(await ImportAsync(csv, skipBad: false));
        Assert.Equal(fault, Assert.Single(rejected.Faults).ToString());
        Assert.Empty(await RoomsAsync());

        var imported = Assert.IsType<RoomImportResult.Imported>(await ImportAsync(csv, skipBad: true));
        Assert.Equal(fault, Assert.Single(imported.Skipped).ToString());
        Assert.Equal((2, 0, 0), (imported.Added, imported.Changed, imported.Unchanged));
        Assert.Equal(["r1", "r9"], (await RoomsAsync()).Select(r => r.Id.Value));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_lines_are_counted_as_an_editor_does()
    {
        var csv = $"{Header}\n\nr1,\"A\n301\",x,,,,,,,\n\nr2,A302,y,,,,,,,\n";

        var rejected = Assert.IsType<RoomImportResult.Rejected>(await ImportAsync(csv, skipBad: false));

        Assert.Equal([(3, "name"), (3, "capacity"), (6, "capacity")], rejected.Faults.Select(f => (f.Line, f.Column)));
    }

    [Theory]
    [InlineData("", "line 1: there is no header; it is id,name,capacity,city,building,floor,equipment,tags,approval,enabled")]
    [InlineData("id,name\nr1,A301", "line 1, capacity '': this column is missing")]
    [InlineData("id,name,capacity,name\nr1,A301,4,x", "line 1, name 'name': is there twice")]
    public async Task A_header_that_cannot_be_understood_is_refused_even_where_bad_lines_are_skipped(string csv, string fault)
    {
        var rejected = Assert.IsType<RoomImportResult.Rejected>(await ImportAsync(csv, skipBad: true));
        Assert.Contains(fault, rejected.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public async Task An_unknown_column_is_named()
    {
        const string csv = "id,name,capacity,colour\nr1,A301,4,red\n";
        var rejected = Assert.IsType<RoomImportResult.Rejected>(await ImportAsync(csv, skipBad: false));
        Assert.StartsWith("line 1, colour 'colour': is no column that is known", Assert.Single(rejected.Faults).ToString(), StringComparison.Ordinal);

        Assert.Equal(1, Assert.IsType<RoomImportResult.Imported>(await ImportAsync(csv, skipBad: true)).Added);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        // "会议室" as Excel on Chinese Windows saves it by default.
        var csv = new MemoryStream([.. Encoding.ASCII.GetBytes("id,name,capacity\nr1,"), 0xbb, 0xe1, 0xd2, 0xe9, 0xca, 0xd2, .. ",4\n"u8]);

        var rejected = Assert.IsType<RoomImportResult.Rejected>(await database.Get<RoomImport>().ImportAsync(csv, skipBad: true, Now));

        Assert.Contains("is not UTF-8", Assert.Single(rejected.Faults).Reason, StringComparison.Ordinal);
        Assert.Empty(await RoomsAsync());
    }

    [Fact]
    public async Task Importing_again_changes_what_changed_and_keeps_what_is_not_named()
    {
        await ImportedAsync("id,name,capacity\nr1,A301,4\nr2,A302,6\nr3,A303,8");

        var again = await ImportedAsync("id,name,capacity\nr4,A304,2\nr2,A302,7\nr1,A301,4");

        Assert.Equal((1, 1, 1), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal(["r1", "r2", "r3", "r4"], (await RoomsAsync()).Select(r => r.Id.Value));
        Assert.Equal(7, (await RoomsAsync())[1].Capacity);
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_and_is_the_same()
    {
        const string csv = Header + "\nr1,\"A \"\"301\"\", big\",10,上海,A座,3,projector;tv,vip;x,true,false\nr2,=1+1,4,,,,,,false,true\n";
        await ImportedAsync(csv);
        await using var text = new StringWriter();

        Assert.Equal(2, await database.Get<RoomExport>().WriteAsync(text, Now));

        Assert.Equal(csv, text.ToString());
        Assert.Equal(2, (await ImportedAsync(text.ToString())).Unchanged);
    }

    private async Task<RoomImportResult.Imported> ImportedAsync(string csv) =>
        Assert.IsType<RoomImportResult.Imported>(await ImportAsync(csv, skipBad: false));

    private Task<RoomImportResult> ImportAsync(string csv, bool skipBad) =>
        database.Get<RoomImport>().ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), skipBad, Now);

    private Task<IReadOnlyList<Room>> RoomsAsync() => database.Get<RoomStore>().ListAsync(Now);
}
