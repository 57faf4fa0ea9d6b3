namespace RoomBot.Host.Tests.Commands;

/// <summary>Exit codes and what goes where.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-command-");

    public static TheoryData<string, int> CommandLines() => new()
    {
        { "--help", 0 },
        { "serve --help", 0 },
        { "rooms import --help", 0 },
        { "chat --help", 0 },
        { "", 2 },
        { "no-such-command", 2 },
        { "chat --no-such-option", 2 },
        { "chat --tz Mars/Phobos", 2 },
        { "chat --now yesterday", 2 },
        { "recognize --Feishu:AppId=x", 2 },
        { "rooms import", 2 },
        { "rooms import no-such-file.csv", 1 },
        { "serve --RoomBot:TimeZone=Mars/Phobos", 1 },
        { "serve --Storage:ConnectionString Source", 1 },
    };

    [Theory, MemberData(nameof(CommandLines))]
    public async Task A_command_line_ends_with_its_exit_code_and_one_line_of_reason(string line, int code)
    {
        var done = await BuiltProgram.RunAsync(_folder.FullName, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(code, done.ExitCode);
        Assert.Equal(code == 0 ? 0 : 1, done.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("   at ", done.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=/proc/no/such/place.db")]
    [InlineData("Data Source=.")]
    public async Task A_database_that_cannot_be_used_stops_the_start_and_is_named(string connection)
    {
        var done = await BuiltProgram.RunAsync(
            _folder.FullName, ["serve", "--urls", "http://127.0.0.1:0"], environment: ("Storage__ConnectionString", connection));

        Assert.Equal(1, done.ExitCode);
        Assert.Contains("Storage:ConnectionString", done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_appsettings_of_the_working_folder_win_and_the_command_line_wins_over_them()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "appsettings.json"),
            """{"RoomBot":{"Language":"fr","TimeZone":"Mars/Phobos"}}""",
            TestContext.Current.CancellationToken);

        var done = await BuiltProgram.RunAsync(_folder.FullName, ["serve", "--RoomBot:TimeZone=Europe/Berlin"]);

        Assert.Equal(1, done.ExitCode);
        Assert.Contains("RoomBot:Language", done.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("RoomBot:TimeZone", done.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_is_missing_and_is_content_when_it_is_there()
    {
        var before = await BuiltProgram.RunAsync(_folder.FullName, ["doctor"]);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "rooms.csv"), "id,name,capacity\nr1,Everest,12\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await BuiltProgram.RunAsync(_folder.FullName, ["rooms", "import", "rooms.csv"])).ExitCode);
        var after = await BuiltProgram.RunAsync(_folder.FullName, ["doctor"]);

        Assert.Equal((1, 0), (before.ExitCode, after.ExitCode));
        Assert.Contains("roombot rooms import", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_answers_the_last_line_also_without_its_end_and_lines_of_any_length()
    {
        var text = string.Concat(Enumerable.Repeat("x", 200_000));
        var input = $$"""
            {"id":"1","text":"明天下午3点","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}
            {"id":"2","text":"{{text}}","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}
            no JSON
            {"id":"4","text":"tomorrow","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}
            """;

        var done = await BuiltProgram.RunAsync(_folder.FullName, ["understand"], input);

        var lines = done.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"id\":\"4\"", lines[3], StringComparison.Ordinal);
        Assert.Contains("error", lines[2], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
