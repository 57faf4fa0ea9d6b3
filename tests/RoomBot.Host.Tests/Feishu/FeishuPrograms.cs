using System.Diagnostics;
using RoomBot.Host.Tests.Commands;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Host.Tests.Feishu;

/// <summary>The program in processes of its own, over a long connection to a simulated Feishu with one room.</summary>
internal static class FeishuPrograms
{
    public const string Room = "omm_a301";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <summary>A Feishu with a room and people.</summary>
    public static async Task<FeishuServer> ServeAsync(FeishuSimulatorOptions options, params (string Id, string Name)[] people)
    {
        var server = await FeishuServer.StartAsync(options, TimeProvider.System, port: 0, TestContext.Current.CancellationToken);
        foreach (var (id, name) in people)
        {
            server.Feishu.AddPerson(id, name);
        }

        server.Feishu.Add(new SimulatedLevel("omb_a", "A座", ""));
        server.Feishu.Add(new SimulatedRoom(Room, "A301", 10, "omb_a"));
        return server;
    }

    /// <summary>Starts the program over the database of a folder.</summary>
    public static Process Start(string folder, FeishuServer server)
    {
        var options = new FeishuSimulatorOptions();
        var program = BuiltProgram.Start(
            folder,
            [
                "serve", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString=Data Source=bot.db", "--Serilog:MinimumLevel:Default=Fatal", "--Feishu:Transport=LongConnection",
                $"--Feishu:AppId={options.AppId}", $"--Feishu:AppSecret={options.AppSecret}", $"--Feishu:BaseUrl={server.Address}",
            ]);
        program.StandardInput.Close();
        return program;
    }

    /// <summary>Waits until something holds; false where it does not in a minute.</summary>
    public static async Task<bool> UntilAsync(Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < _patience;)
        {
            if (holds())
            {
                return true;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return false;
    }
}
