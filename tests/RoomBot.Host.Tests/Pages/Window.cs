using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RoomBot.Host.Tests.Pages;

/// <summary>One window of the playground page, worked by roles and names as a person or a screen reader does.</summary>
/// <param name="page">The page.</param>
/// <param name="chinese">Whether it was opened with <c>?lang=zh</c>.</param>
public sealed class Window(IPage page, bool chinese)
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["Message"] = "消息",
        ["Send"] = "发送",
        ["Conversation"] = "对话",
        ["Person"] = "人员",
        ["Chat"] = "会话",
        ["Rooms today"] = "今日会议室",
        ["Direct chat"] = "单聊",
        ["Team group"] = "群聊",
    };

    public IPage Page => page;

    public ILocator Message => page.GetByRole(AriaRole.Textbox, new() { Name = Name("Message"), Exact = true });

    public ILocator Log => page.GetByRole(AriaRole.Log, new() { Name = Name("Conversation"), Exact = true });

    public ILocator Rooms => page.GetByRole(AriaRole.Region, new() { Name = Name("Rooms today"), Exact = true });

    /// <summary>The newest card of the chat in view.</summary>
    public ILocator LastCard => Log.GetByRole(AriaRole.Article).Last;

    /// <summary>The cards of a kind, oldest first.</summary>
    public ILocator Cards(string kind) => Log.Locator($"[data-card='{kind}']");

    public Task SayAsync(string text) => SayAsync(text, byKey: false);

    public async Task SayAsync(string text, bool byKey)
    {
        await Message.FillAsync(text);
        if (byKey)
        {
            await Message.PressAsync("Enter");
        }
        else
        {
            await page.GetByRole(AriaRole.Button, new() { Name = Name("Send"), Exact = true }).ClickAsync();
        }
    }

    public Task BeAsync(string person) => ChooseAsync("Person", person);

    public Task GoToAsync(string chat) => ChooseAsync("Chat", Name(chat));

    /// <summary>A button of a card, by the beginning of its label.</summary>
    public static ILocator Button(ILocator card, string label) =>
        card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{label}", RegexOptions.None, TimeSpan.FromSeconds(1)) });

    /// <summary>A room's line of the timeline.</summary>
    public ILocator Line(string room) => Rooms.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByText(room, new() { Exact = true }) });

    private Task ChooseAsync(string group, string choice) =>
        page.GetByRole(AriaRole.Radiogroup, new() { Name = Name(group), Exact = true })
            .GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }).ClickAsync();

    private string Name(string name) => chinese && Chinese.TryGetValue(name, out var words) ? words : name;
}
