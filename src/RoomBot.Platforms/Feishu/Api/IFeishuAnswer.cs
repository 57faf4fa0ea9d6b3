namespace RoomBot.Platforms.Feishu.Api;

/// <summary>What every answer of Feishu has.</summary>
internal interface IFeishuAnswer
{
    /// <summary>0 for success.</summary>
    int Code { get; }

    /// <summary>Text for people.</summary>
    string? Msg { get; }

    /// <summary>More on a failure.</summary>
    FeishuError? Error { get; }
}
