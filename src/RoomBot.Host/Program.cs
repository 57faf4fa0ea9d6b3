using System.CommandLine;
using RoomBot.Host.Commands;

// Who starts a filter waits for its first answer; without options there is no command line to take apart.
if (args is ["recognize"])
{
    return RecognizeCommand.Run(trace: false);
}

var root = new RootCommand("RoomBot finds, books and looks after meeting rooms from inside Feishu, WeCom and DingTalk.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ChatCommand.Create(),
    RecognizeCommand.Create(),
    UnderstandCommand.Create(),
    DoctorCommand.Create(),
    RoomsCommand.Create(),
};
return await CommandRun.RunAsync(root, args);
