using System.ComponentModel;
using System.Diagnostics;

namespace RoomBot.Storage.Tests;

/// <summary>The machine's own tools, where this account may use them.</summary>
internal static class Machine
{
    /// <summary>Runs a program; false where it is not there or fails.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
