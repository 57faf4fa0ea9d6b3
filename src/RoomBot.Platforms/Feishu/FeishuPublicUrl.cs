namespace RoomBot.Platforms.Feishu;

/// <summary>Where browsers reach the bot (<c>RoomBot:PublicUrl</c>).</summary>
/// <param name="Base">The address, with a path where a proxy adds one; null where it is not set.</param>
internal sealed record FeishuPublicUrl(Uri? Base)
{
    /// <summary>A page's address; null where no browser reaches the bot.</summary>
    /// <param name="path">With a leading slash.</param>
    public string? To(string path) => Base is null ? null : $"{Base.AbsoluteUri.TrimEnd('/')}{path}";
}
