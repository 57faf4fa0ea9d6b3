using RoomBot.Storage.Tests;
using Xunit.Runner.InProc.SystemConsole;

return args is [KilledWriter.Command, var file]
    ? await KilledWriter.RunAsync(file)
    : await ConsoleRunner.Run(args);
