namespace RoomBot.Understanding.Chinese;

/// <summary>Chinese yes and no that are nothing else, and the small words beside them; in normal form, separated by bars.</summary>
internal static class ChineseAnswers
{
    /// <summary>Yes, do it.</summary>
    public const string Yes =
        "确认预订|确认预定|确认取消|确认改期|确认|确定|好的|好滴|好嘞|好吧|好呀|好啊|好哒|好|行吧|行的|行啊|行|"
        + "可以的|可以|没问题|没错|对的|对|是的|是|嗯嗯|嗯|恩|中|成|妥|同意|就这个|就这间|就这样|就它|就这|定这个|"
        + "订这个|要这个|选这个|帮我订|帮我定|订吧|定吧|预订吧|预定吧|预订|预定|下单|订了|订它|订|定|ok的|收到|👌|👍|"
        + "✅|可以了|好了|没有问题|就要这个|就要它|要|確認|確定|沒問題|對|對的|訂吧|就這個|就這間|就這樣";

    /// <summary>No, leave it.</summary>
    public const string No =
        "不要了|不要|不用了|不用|不订了|不订|不定了|别订了|别订|别|先不订|先别订|先不|订错了|不是这个|不对|不行|"
        + "不可以|不太行|不确认|不取消了|不取消|别取消了|别取消|先别取消|不改了|别改了|不|不要訂|別訂|別取消|不對|"
        + "保留|留着|算了";

    /// <summary>Not yet.</summary>
    public const string Wait =
        "等一下|等一等|等等|等下|稍等一下|稍等|等会儿|等会|先等等|慢着";

    /// <summary>What may stand beside and says nothing.</summary>
    public const string Small =
        "谢谢你|谢谢|谢了|多谢|感谢|麻烦了|麻烦你|麻烦|辛苦了|辛苦|请|吧|了|啊|呀|哦|噢|喔|哈哈|哈|呢|的|一下|就|那|"
        + "哎|诶|那就|抱歉|不好意思|我|先";
}
