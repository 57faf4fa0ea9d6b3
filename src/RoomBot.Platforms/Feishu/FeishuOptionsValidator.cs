using Microsoft.Extensions.Options;

namespace RoomBot.Platforms.Feishu;

/// <summary>Refuses settings with which Feishu could not work, or would work without verifying what it is sent.</summary>
internal sealed class FeishuOptionsValidator : IValidateOptions<FeishuOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FeishuOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Skip;
        }

        var errors = Problems(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Problems(FeishuOptions options)
    {
        if (options.AppSecret.Length == 0)
        {
            yield return "Feishu:AppSecret is missing: the app's secret, from the console's page Credentials.";
        }

        if (options is { Transport: FeishuTransport.Webhook, EncryptKey.Length: 0, VerificationToken.Length: 0 })
        {
            yield return "Feishu:EncryptKey or Feishu:VerificationToken is missing: without one, nobody could tell Feishu's events from a stranger's.";
        }

        if (!options.BaseUrl.IsAbsoluteUri || options.BaseUrl.Scheme is not ("https" or "http"))
        {
            yield return "Feishu:BaseUrl is no http or https address.";
        }

        if (options.CallTimeout < TimeSpan.FromSeconds(1) || options.CallTimeout > TimeSpan.FromMinutes(1))
        {
            yield return "Feishu:CallTimeout is not between 00:00:01 and 00:01:00.";
        }

        if (options.BusyFor < TimeSpan.Zero || options.BusyFor > TimeSpan.FromSeconds(30))
        {
            yield return "Feishu:BusyFor is not between 00:00:00 and 00:00:30.";
        }

        if (options.FollowEvery < TimeSpan.FromSeconds(5) || options.FollowEvery > TimeSpan.FromDays(1))
        {
            yield return "Feishu:FollowEvery is not between 00:00:05 and 1.00:00:00.";
        }

        if (options.AcceptWithin < TimeSpan.FromSeconds(1) || options.AcceptWithin > TimeSpan.FromMinutes(2))
        {
            yield return "Feishu:AcceptWithin is not between 00:00:01 and 00:02:00.";
        }
    }
}
