using System.Diagnostics;
using RoomBot.Testing;

namespace RoomBot.Architecture.Tests.Docs;

public sealed class ExampleTests
{
    private static readonly SourceFile Page = new(
        "README.md",
        """
        ```sh
        $ not an example
        ```
        ```console
        $ echo one
        one
        $ date
        …2026…:…
        ```
        $ nor this
        """);

    public static TheoryData<string, string> Examples()
    {
        var rows = new TheoryData<string, string>();
        foreach (var example in Example.In(Checkout.Single("README.md")))
        {
            rows.Add(example.Command, string.Join('\n', example.Expected));
        }

        return rows;
    }

    [Theory, MemberData(nameof(Examples))]
    public async Task Every_example_of_the_README_still_runs(string command, string expected)
    {
        var printed = await RunAsync(command, TestContext.Current.CancellationToken);

        Assert.Empty(new Example(0, command, expected.Split('\n')).Violations(printed));
    }

    [Fact]
    public void Only_blocks_called_console_are_examples() =>
        Assert.Equal([(5, "echo one"), (7, "date")], Example.In(Page).Select(e => (e.Line, e.Command)));

    [Theory]
    [InlineData("two")]
    [InlineData("one ")]
    [InlineData("one", "more")]
    [InlineData]
    public void An_example_that_prints_something_else_is_caught(params string[] actual) =>
        Assert.Single(Example.In(Page)[0].Violations(actual));

    [Theory]
    [InlineData("Sat Nov 21 2026 15:00", true)]
    [InlineData("Sat Nov 21 2026", false)]
    [InlineData("Sat Nov 21 2027 15:00", false)]
    public void An_ellipsis_stands_for_what_differs_from_run_to_run(string actual, bool fits) =>
        Assert.Equal(fits, !Example.In(Page)[1].Violations([actual]).Any());

    private static async Task<IReadOnlyList<string>> RunAsync(string command, CancellationToken cancellationToken)
    {
        // Tests and program are built alike, and into neighbouring folders.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Repository.PathOf($"artifacts/bin/RoomBot.Host/{configuration}");
        var start = new ProcessStartInfo("sh", ["-c", command])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["PATH"] = program + Path.PathSeparator + start.Environment["PATH"];
        using var shell = Process.Start(start)!;
        var printed = await shell.StandardOutput.ReadToEndAsync(cancellationToken);
        await shell.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, shell.ExitCode);
        return printed.TrimEnd('\n').Split('\n');
    }
}
