using System.CommandLine;
using NodaTime;
using RoomBot.Understanding.Time;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot recognize</c>: the time recognizer as a filter.</summary>
internal static class RecognizeCommand
{
    private const string Zone = "Asia/Shanghai";

    private const string Description =
        """
        Finds the times in texts: JSON lines in, JSON lines out, one for one
          {"id":"1","text":"明天下午3点","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}
        """;

    public static Command Create()
    {
        var trace = TraceOption.Create();
        var command = new Command("recognize", Description) { trace };
        command.SetAction(async (parsed, _) =>
        {
            // The zones take longer to load than the recognizer to build: both at once.
            var zone = Task.Run(static () => DateTimeZoneProviders.Tzdb[Zone]);
            var line = new RecognizeLine(new TimeRecognizer(), OfficeCalendar.Default, parsed.GetValue(trace));
            line.WarmUp(Zone);
            await zone.ConfigureAwait(false);
            LineFilter.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), line.Answer);
            return CommandRun.Done;
        });
        return command;
    }
}
