using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RoomBot.Core.People;
using RoomBot.Core.Rooms;
using RoomBot.Dialog.Channels;
using RoomBot.Platforms.Feishu;
using RoomBot.Platforms.Shared;
using RoomBot.Simulators;
using RoomBot.Simulators.Feishu;

namespace RoomBot.Platforms.Tests.Feishu;

/// <summary>Tokens of users: renewed once for all callers, kept before they are used, forgotten when Feishu says that they are over.</summary>
public sealed class FeishuUsersTests
{
    private static readonly UserId Bob = new("feishu", "ou_bob");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_call_at_once_an_expired_token_is_renewed_once()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        await SignInAsync(tenant);
        tenant.Feishu.ExpireTokens();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => WhoAsync(tenant)));

        Assert.Equal(2, tenant.Feishu.Calls.Count(c => c.Name is FeishuCalls.UserToken));
    }

    [Fact]
    public async Task A_renewed_token_is_kept_before_anything_is_done_with_it()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        var store = tenant.Services.GetRequiredService<ISignInStore>();
        await SignInAsync(tenant);
        var first = await store.FindAsync(Bob, Stop);
        tenant.Feishu.ExpireTokens();
        SignIn? atUse = null;
        tenant.Feishu.Watch = async (call, isDone) =>
        {
            if (!isDone && call.Name is FeishuCalls.UserInfo && tenant.Feishu.Calls.Any(c => c.Name is FeishuCalls.UserToken && c.Number > 3))
            {
                atUse = await store.FindAsync(Bob, Stop);
            }
        };

        await WhoAsync(tenant);

        Assert.NotNull(atUse);
        Assert.NotEqual(first!.Version, atUse.Version);
        Assert.NotEqual(FeishuGrant.Read(first.Secret).Refresh, FeishuGrant.Read(atUse.Secret).Refresh);
    }

    [Fact]
    public async Task Two_replicas_that_renew_at_once_end_with_one_good_sign_in()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        await SignInAsync(tenant);
        var other = ActivatorUtilities.CreateInstance<FeishuUsers>(tenant.Services);
        tenant.Feishu.ExpireTokens();

        var both = await Task.WhenAll(WhoAsync(tenant), WhoAsync(tenant, other));

        Assert.All(both, who => Assert.Equal("ou_bob", who));
        Assert.Equal("ou_bob", await WhoAsync(tenant));
    }

    [Fact]
    public async Task A_sign_in_that_Feishu_calls_over_is_forgotten()
    {
        await using var tenant = await FeishuTenant.StartAsync();
        await SignInAsync(tenant);
        tenant.Feishu.ExpireTokens();
        tenant.Feishu.Faults.Plan(FeishuCalls.UserToken, new Fault.Refused(20037, 400));

        var fault = await Assert.ThrowsAsync<PlatformFaultException>(() => WhoAsync(tenant));

        Assert.Equal(ProviderFaultKind.SignedOut, fault.Fault.Kind);
        Assert.False(await tenant.Services.GetRequiredService<FeishuUsers>().IsSignedInAsync(Bob, Stop));
    }

    [Theory]
    [InlineData(20050, 500)]
    [InlineData(20072, 503)]
    [InlineData(20074, 400)]
    public async Task A_renewal_that_fails_for_other_reasons_forgets_nothing(int code, int status)
    {
        await using var tenant = await FeishuTenant.StartAsync();
        await SignInAsync(tenant);
        tenant.Feishu.ExpireTokens();
        tenant.Feishu.Faults.Plan(FeishuCalls.UserToken, new Fault.Refused(code, status), times: 9);

        await Assert.ThrowsAsync<PlatformFaultException>(() => WhoAsync(tenant));
        tenant.Feishu.Faults.Clear();

        Assert.Equal("ou_bob", await WhoAsync(tenant));
    }

    [Fact]
    public async Task A_token_that_is_about_to_end_is_used_when_it_cannot_be_renewed()
    {
        // A token of four minutes is to be renewed at once, and good all the same.
        await using var tenant = await FeishuTenant.StartAsync(new FeishuSimulatorOptions { TokenLife = TimeSpan.FromMinutes(4) });
        await SignInAsync(tenant);
        tenant.Feishu.Faults.Plan(FeishuCalls.UserToken, new Fault.Broken());

        Assert.Equal("ou_bob", await WhoAsync(tenant));
    }

    private static async Task SignInAsync(FeishuTenant tenant)
    {
        const string Back = "https://bot.example/oauth/feishu/callback";
        tenant.Feishu.Browser = Bob.Value;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using var browser = new HttpClient(handler);
        var page = $"{tenant.Address}open-apis/authen/v1/authorize?client_id={new FeishuSimulatorOptions().AppId}&response_type=code"
            + $"&redirect_uri={Uri.EscapeDataString(Back)}&scope={Uri.EscapeDataString(FeishuSignIn.Scopes)}";
        using var sent = await browser.GetAsync(new Uri(page), Stop);
        var code = sent.Headers.Location!.Query.Split("code=")[1].Split('&')[0];
        var answer = await tenant.Services.GetRequiredService<FeishuClient>().SignInAsync(code, Back, "", Stop);
        await tenant.Services.GetRequiredService<FeishuUsers>()
            .KeepAsync(Bob, FeishuGrant.Of(answer, tenant.Services.GetRequiredService<IClock>().GetCurrentInstant()), Stop);
        Assert.Equal("ou_bob", await WhoAsync(tenant));
    }

    private static async Task<string?> WhoAsync(FeishuTenant tenant, FeishuUsers? users = null)
    {
        var client = (users ?? tenant.Services.GetRequiredService<FeishuUsers>()).Client(Bob);
        var info = await client.GetAsync(isRepeatable: true, (api, token, stop) => api.UserInfoAsync(token, stop), Stop);
        return info.OpenId;
    }
}
