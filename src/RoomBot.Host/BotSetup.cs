using NodaTime;
using NodaTime.Extensions;
using RoomBot.Host.Settings;

namespace RoomBot.Host;

/// <summary>The bot itself, without a way in: what the web host and the terminal chat share.</summary>
internal static class BotSetup
{
    /// <summary>Adds the bot's services; channels are added by whoever has some.</summary>
    public static void Add(IServiceCollection services, RoomBotSettings settings, TimeProvider time)
    {
        services.AddSingleton(settings);
        services.AddSingleton(time);
        services.AddSingleton<IClock>(time.ToClock());
    }
}
