using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>From Feishu's codes to faults: the one table.</summary>
/// <remarks>open.feishu.cn/document/server-docs/getting-started/server-error-codes</remarks>
internal static partial class FeishuErrors
{
    /// <summary>The app's scope is missing.</summary>
    public const int ScopeMissing = 99991672;

    /// <summary>The user has not granted a scope.</summary>
    public const int UserScopeMissing = 99991679;

    /// <summary>A card is just being clicked; wait and try again.</summary>
    public const string CardLocked = "11310";

    /// <summary>The text of a message's failure carries a sub code.</summary>
    public const int CardRefused = 230099;

    private static readonly FrozenSet<int> TokenRefusedCodes = new[] { 99991661, 99991663, 99991664, 99991665, 99991668, 99991671, 99991677 }.ToFrozenSet();

    private static readonly FrozenSet<int> TooManyCodes =
        new[] { 99991400, 11232, 11233, 11247, 1000004, 1000005, 190004, 190005, 190010, 230020, 230049, 18121 }.ToFrozenSet();

    private static readonly FrozenSet<int> NotSignedInCodes =
        new[] { 10003, 10012, 10013, 10014, 10015, 190006, 99991401, 99991662, 99991673 }.ToFrozenSet();

    private static readonly FrozenSet<int> NotPermittedCodes =
        new[] { ScopeMissing, UserScopeMissing, 99991676, 121005, 193002, 194001, 194002, 194003, 191002, 230027 }.ToFrozenSet();

    private static readonly FrozenSet<int> GoneCodes = new[] { 193000, 193001, 193003 }.ToFrozenSet();

    // Not this receiver, not this content, or not this call: the same again would be refused again.
    private static readonly FrozenSet<int> NeverSentCodes = new[]
    {
        230002, 230006, 230011, 230013, 230018, 230019, 230029, 230034, 230035, 230036, 230038, 230050, 230053, 230075, 230110, 230111, 232009, 18120,
        99992351, 99992352, 99992354, 99992355, 99992356, 99992361,
        230001, 230015, 230017, 230022, 230025, 230028, 230054, 230055, 230071, 230072, 9499, 19036, 99992402,
    }.ToFrozenSet();

    private static readonly FrozenSet<int> TooLateToUpdateCodes = new[] { 230031, 230011, 230110, 230028, 99992354, 230001 }.ToFrozenSet();

    // Codes and refresh tokens that are unknown, used, expired or withdrawn, and users who are gone.
    private static readonly FrozenSet<int> SignInOverCodes =
        new[] { 20003, 20004, 20008, 20010, 20024, 20026, 20037, 20064, 20065, 20066, 20073, 99991669 }.ToFrozenSet();

    /// <summary>The long connection is refused for a reason that somebody has to mend: forbidden, credentials or mode, too many connections.</summary>
    public static bool IsConnectionRefused(int code) => code is 403 or 514 or 1000040350;

    /// <summary>The app has not got a scope, or the user has not granted it.</summary>
    public static bool IsScopeMissing(int code) => code is ScopeMissing or UserScopeMissing;

    /// <summary>A user's sign-in is over: they have to sign in again.</summary>
    public static bool IsSignInOver(int code) => SignInOverCodes.Contains(code);

    /// <summary>The token was refused: a new one may help.</summary>
    public static bool IsTokenRefused(int code) => TokenRefusedCodes.Contains(code);

    /// <summary>The event is not there any more.</summary>
    public static bool IsGone(int code) => GoneCodes.Contains(code);

    /// <summary>The message will never reach this receiver.</summary>
    public static bool IsNeverSent(int code) => NeverSentCodes.Contains(code);

    /// <summary>The card can no longer be updated in place.</summary>
    public static bool IsTooLateToUpdate(int code) => TooLateToUpdateCodes.Contains(code);

    /// <summary>The fault that an answer with a code other than 0 stands for.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="retryAfter">What its headers ask to wait, or null.</param>
    public static PlatformFaultException Fault(IFeishuAnswer answer, int status, Duration? retryAfter)
    {
        var kind = answer.Code switch
        {
            var code when TooManyCodes.Contains(code) || status == 429 => ProviderFaultKind.TooManyRequests,
            var code when NotSignedInCodes.Contains(code) || IsTokenRefused(code) => ProviderFaultKind.NotSignedIn,
            var code when NotPermittedCodes.Contains(code) => ProviderFaultKind.NotPermitted,
            _ => ProviderFaultKind.Broken,
        };
        var scopes = Scopes(answer);
        return new PlatformFaultException(new ProviderFault(kind, Detail(answer, status, scopes)) { RetryAfter = retryAfter })
        {
            Code = answer.Code,
            Scopes = scopes,
            IsTransient = status >= 500 || answer.Code == 2200,
            IsLocked = answer.Code == CardRefused && answer.Msg?.Contains(CardLocked, StringComparison.Ordinal) == true,
        };
    }

    // They stand in a list of their own, or only in the text for people.
    private static List<string> Scopes(IFeishuAnswer answer)
    {
        if (!IsScopeMissing(answer.Code))
        {
            return [];
        }

        List<string> listed = [.. answer.Error?.PermissionViolations?.Select(v => v.Subject).OfType<string>() ?? []];
        return listed.Count > 0 ? listed : [.. ScopeName.Matches(answer.Msg ?? "").Select(match => match.Value).Distinct(StringComparer.Ordinal)];
    }

    private static string Detail(IFeishuAnswer answer, int status, List<string> scopes)
    {
        var missing = scopes.Count == 0 ? "" : $", scope {string.Join(' ', scopes)}";
        var log = answer.Error?.LogId is { Length: > 0 } id ? $", log id {id}" : "";
        return $"Feishu code {answer.Code}, HTTP {status}{missing}{log}";
    }

    [GeneratedRegex(@"(?<![a-z0-9_:./])[a-z_]+(?::[a-z0-9_.]+)+(?![a-z0-9_:/])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex ScopeName { get; }
}
