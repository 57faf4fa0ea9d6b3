namespace RoomBot.Platforms.Feishu.Api;

/// <summary>What Feishu adds to a failure.</summary>
/// <param name="LogId">The id its support asks for.</param>
/// <param name="PermissionViolations">The scopes that are missing.</param>
internal sealed record FeishuError(string? LogId, IReadOnlyList<FeishuViolation>? PermissionViolations);

/// <summary>A missing scope.</summary>
/// <param name="Subject">Its name (<c>calendar:calendar</c>).</param>
internal sealed record FeishuViolation(string? Subject);
