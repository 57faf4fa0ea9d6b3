namespace RoomBot.Architecture.Tests.Platforms;

public sealed class PlatformsApartTests
{
    [Fact]
    public void No_platform_knows_another() => Assert.Empty(PlatformsApart.Violations(Checkout.CSharp));

    [Theory]
    [InlineData("src/RoomBot.Platforms/Feishu/FeishuClient.cs", "using RoomBot.Platforms.WeCom;")]
    [InlineData("src/RoomBot.Platforms/Feishu/FeishuClient.cs", "var crypto = new WeComCrypto(key);")]
    [InlineData("src/RoomBot.Platforms/WeCom/WeComClient.cs", "private readonly IDingTalkApi api;")]
    [InlineData("src/RoomBot.Platforms/WeCom/WeComClient.cs", "DingTalk.Setup.Add();")]
    [InlineData("src/RoomBot.Platforms/Shared/AccessTokens.cs", "using RoomBot.Platforms.Feishu;")]
    [InlineData("src/RoomBot.Simulators/DingTalk/Rooms.cs", "var rooms = new FeishuRooms();")]
    public void A_platform_that_knows_another_is_caught(string path, string line) =>
        Assert.Single(PlatformsApart.Violations([new SourceFile(path, "namespace X;\n" + line)]));

    [Theory]
    [InlineData("src/RoomBot.Platforms/Feishu/FeishuClient.cs", "using RoomBot.Platforms.Feishu; var x = new FeishuCrypto();")]
    [InlineData("src/RoomBot.Platforms/Feishu/FeishuClient.cs", "// unlike WeComCrypto, which pads to 32")]
    [InlineData("src/RoomBot.Platforms/Shared/PlatformHttp.cs", "throw new InvalidOperationException(\"Feishu gave no answer\");")]
    [InlineData("src/RoomBot.Platforms/HostingSetup.cs", "services.AddFeishu().AddWeCom(new WeComOptions());")]
    [InlineData("src/RoomBot.Simulators/SimulatorSetup.cs", "new FeishuRooms(); new WeComRooms();")]
    public void A_platform_that_keeps_to_itself_passes(string path, string line) =>
        Assert.Empty(PlatformsApart.Violations([new SourceFile(path, line)]));
}
