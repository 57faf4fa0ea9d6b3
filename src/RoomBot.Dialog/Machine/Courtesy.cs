using RoomBot.Dialog.Replies;

namespace RoomBot.Dialog.Machine;

/// <summary>Small words that want a small answer.</summary>
internal static class Courtesy
{
    private const int LongestThanks = 40;
    private static readonly char[] Laughs = ['哈', '嘿', '嗯', '哦', '噢', '啊', '，', ',', '。', ' ', '~', '～', '!', '！'];

    private static readonly string[] Thanks =
        ["谢谢", "多谢", "谢了", "感谢", "辛苦了", "再见", "拜拜", "好的", "好吧", "收到", "知道了", "thank", "thx", "bye", "cheers", "got it", "ok", "等", "稍等", "慢着", "hold on", "hang on", "wait", "one moment", "just a"];

    private static readonly string[] AskingOn = ["what about", "how about", "and "];

    /// <summary>True for a question that goes on from the one before: 那三点呢, "what about 3pm".</summary>
    public static bool AsksOn(string text)
    {
        var line = Shown.Line(text).Trim();
        return line.Length > 0 && (line[^1] is '呢' or '?' or '？' || AskingOn.Any(a => line.StartsWith(a, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>True for a short message of thanks, farewell or acknowledgement, or one that asks to wait.</summary>
    public static bool IsThanks(string text)
    {
        var line = text.Length > LongestThanks ? "" : Shown.Line(text).Trim();
        line = line.TrimStart(Laughs);
        return line.Length > 0 && Thanks.Any(t => line.StartsWith(t, StringComparison.OrdinalIgnoreCase));
    }
}
