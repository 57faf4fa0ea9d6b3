namespace RoomBot.Host.Tests.Commands;

/// <summary>A folder with rooms and a database for chats; it goes with the test.</summary>
internal sealed class ChatFolder : IDisposable
{
    private const string Rooms =
        """
        id,name,capacity,city,building,floor,equipment,tags,approval,enabled
        r1,A301,10,上海,A座,3,projector;whiteboard,,false,true
        r2,Everest,12,上海,B座,8,video;whiteboard,,false,true
        r3,K2,4,上海,B座,8,,,false,true

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roombot-chat-");

    public ChatFolder() => File.WriteAllText(Path.Combine(Name, "rooms.csv"), Rooms);

    public string Name => _folder.FullName;

    public string Database => Path.Combine(Name, "chat.db");

    public Chat Chat() => new(Name, "--rooms", "rooms.csv", "--db", Database);

    public Chat ChatInMemory() => new(Name, "--rooms", "rooms.csv");

    /// <summary>The rows of a query, each value as text.</summary>
    public IReadOnlyList<string[]> Query(string sql) => Rows.Of(Database, sql);

    public void Dispose() => _folder.Delete(recursive: true);
}
