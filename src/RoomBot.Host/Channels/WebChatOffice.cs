using RoomBot.Core.People;
using RoomBot.Dialog.Activities;
using RoomBot.Dialog.Channels;

namespace RoomBot.Host.Channels;

/// <summary>The people and chats of the playground. Nobody signs in: whoever opens the page chooses whom to be.</summary>
internal static class WebChatOffice
{
    /// <summary>The chat that all share.</summary>
    public const string Group = "team";

    /// <summary>What calls the bot in the group.</summary>
    public const string Mention = "@RoomBot";

    private const string Direct = "direct-";

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<Person> People { get; } =
        [Named("alice", "Alice"), Named("bob", "Bob"), Named("carol", "Carol"), Named("zhangwei", "张伟")];

    /// <summary>The one who may click any card: what the demo sets as administrator.</summary>
    public static UserId Administrator => People[2].Id;

    /// <summary>The person with this id, or null.</summary>
    public static Person? Find(string id) => People.FirstOrDefault(p => string.Equals(p.Id.Value, id, StringComparison.Ordinal));

    /// <summary>Where somebody speaks to the bot in a chat; null where the chat is not theirs.</summary>
    public static ConversationKey? Conversation(Person person, string chat) =>
        IsGroup(chat) || string.Equals(chat, Direct + person.Id.Value, StringComparison.Ordinal)
            ? new ConversationKey(ChannelName.Playground, chat, person.Id.Value)
            : null;

    /// <summary>Whether it is the chat that all share.</summary>
    public static bool IsGroup(string chat) => string.Equals(chat, Group, StringComparison.Ordinal);

    /// <summary>The other people whom a text mentions, in the order of their names in <see cref="People"/>.</summary>
    public static IReadOnlyList<Person> MentionedIn(string text, Person by) =>
        [.. People.Where(p => p != by && text.Contains($"@{p.Name}", StringComparison.OrdinalIgnoreCase))];

    private static Person Named(string id, string name) => new(new UserId(ChannelName.Playground.Value, id), name);
}
