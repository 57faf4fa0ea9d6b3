using System.CommandLine;
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
        command.SetAction(parsed => Run(parsed.GetValue(trace)));
        return command;
    }

    /// <summary>Answers lines until the input ends.</summary>
    /// <param name="trace">True to add the rules that made each reading.</param>
    public static int Run(bool trace)
    {
        var line = RecognizeLine.Start(OfficeCalendar.Default, Zone, trace);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        LineFilter.Run(input, output, line.Answer);
        return CommandRun.Done;
    }
}
