using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Options;
using RoomBot.Dialog.Turns;

namespace RoomBot.Host.Commands;

/// <summary>Runs a command line: exit code 0 done, 1 failed (the reason in one line on standard error), 2 wrong usage.</summary>
internal static class CommandRun
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    // The host ends on SIGTERM by itself and in its own time; the filters end with their input.
    private static readonly InvocationConfiguration _invocation = new()
    {
        ProcessTerminationTimeout = null,
        EnableDefaultExceptionHandler = false,
    };

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args)
    {
        var parsed = root.Parse(SettingOption.Rewrite(args));
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            await Console.Error.WriteLineAsync(
                $"roombot: {string.Join(' ', parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))} See roombot --help.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(_invocation);
        }
        catch (CommandFailedException failed)
        {
            return await FailAsync(failed);
        }
        catch (Exception e) when (e is StorageUnavailableException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            return await FailAsync(e);
        }
    }

    private static async Task<int> FailAsync(Exception e)
    {
        await Console.Error.WriteLineAsync($"roombot: {e.Message.ReplaceLineEndings(" ")}");
        return Failed;
    }
}
