using System.CommandLine;
using RoomBot.Host.Doctor;
using RoomBot.Host.Settings;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot doctor</c>: one line a check, with what to do about a failure.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var settings = SettingOption.Create();
        var command = new Command("doctor", "Checks configuration, database, clock, rooms and cards; says what to do about what is wrong") { settings };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(settings)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] given, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationSources.Read(SettingOption.Pairs(given));
        var healthy = true;
        await foreach (var finding in Checks.RunAsync(configuration, cancellationToken))
        {
            healthy &= finding.Remedy is null;
            Console.WriteLine(finding.Remedy is null
                ? $"ok    {finding.Check}: {finding.What}"
                : $"FAIL  {finding.Check}: {finding.What} → {finding.Remedy}");
        }

        return healthy ? CommandRun.Done : CommandRun.Failed;
    }
}
