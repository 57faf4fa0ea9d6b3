using System.CommandLine;

namespace RoomBot.Host.Commands;

/// <summary>What both filters take.</summary>
internal static class TraceOption
{
    public static Option<bool> Create() => new("--trace") { Description = "Add the rules that made each reading, in order" };
}
