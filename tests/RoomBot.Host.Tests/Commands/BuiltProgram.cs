using System.Diagnostics;
using RoomBot.Testing;

namespace RoomBot.Host.Tests.Commands;

/// <summary>The program as it was built with these tests.</summary>
internal static class BuiltProgram
{
    private static readonly string _configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>Starts a command in a folder, its input and output in the caller's hands.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments, params IEnumerable<(string Key, string Value)> environment)
    {
        var start = new ProcessStartInfo(Repository.PathOf($"artifacts/bin/RoomBot.Host/{_configuration}/roombot"), arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Finished> RunAsync(string folder, IEnumerable<string> arguments, string input = "", params IEnumerable<(string Key, string Value)> environment)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Finished(process.ExitCode, await output, await errors);
    }

    /// <summary>How a command ended.</summary>
    internal sealed record Finished(int ExitCode, string Output, string Errors);
}
