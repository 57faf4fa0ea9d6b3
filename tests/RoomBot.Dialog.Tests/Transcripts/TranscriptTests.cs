using RoomBot.Testing;

namespace RoomBot.Dialog.Tests.Transcripts;

public sealed class TranscriptTests
{
    private const string Folder = "tests/RoomBot.Dialog.Tests/Transcripts";

    public static TheoryData<string> Scripts =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.script.txt").Select(f => Path.GetFileName(f).Replace(".script.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Scripts))]
    public async Task A_conversation_goes_as_approved(string name)
    {
        var script = await File.ReadAllTextAsync(Repository.PathOf($"{Folder}/{name}.script.txt"), TestContext.Current.CancellationToken);
        Approved.Matches($"{Folder}/{name}.approved.txt", await Transcript.PlayAsync(script));
    }
}
