using System.CommandLine;
using RoomBot.Understanding;
using RoomBot.Understanding.Time;

namespace RoomBot.Host.Commands;

/// <summary><c>roombot understand</c>: intent and slots as a filter.</summary>
internal static class UnderstandCommand
{
    private const string Description =
        """
        Tells intent and slots of texts: JSON lines in, JSON lines out, one for one
          {"id":"1","text":"订明天下午三点的会议室","ref":"2026-11-20T10:00:00","tz":"Asia/Shanghai"}
        """;

    public static Command Create()
    {
        var trace = TraceOption.Create();
        var command = new Command("understand", Description) { trace };
        command.SetAction(parsed =>
        {
            var line = new UnderstandLine(new Understander(new TimeRecognizer()), OfficeCalendar.Default, parsed.GetValue(trace));
            LineFilter.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), line.Answer);
            return CommandRun.Done;
        });
        return command;
    }
}
