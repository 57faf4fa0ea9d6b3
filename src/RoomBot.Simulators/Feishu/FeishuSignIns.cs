namespace RoomBot.Simulators.Feishu;

/// <summary>Codes and refresh tokens of users who signed in. Under the gate of <see cref="FeishuState"/>.</summary>
internal sealed class FeishuSignIns
{
    /// <summary>Who sits at the browser that opens the sign-in page; empty for somebody who refuses.</summary>
    public string Browser { get; set; } = "";

    public Dictionary<string, Code> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Refresh tokens by value; those that were used stay, marked.</summary>
    public Dictionary<string, Refresh> Refreshes { get; } = new(StringComparer.Ordinal);

    internal sealed record Code(string User, string RedirectUri, string Challenge, string Method, string Scope, DateTimeOffset Until)
    {
        public bool IsUsed { get; set; }
    }

    internal sealed record Refresh(string User, string Scope, DateTimeOffset Until)
    {
        public bool IsUsed { get; set; }
    }
}
