using Microsoft.Extensions.Logging.Abstractions;
using RoomBot.Platforms.Shared;

namespace RoomBot.Host.Doctor;

/// <summary>Whether every card can be drawn.</summary>
internal static class CardCheck
{
    private static readonly string[] _platforms = ["playground"];

    public static Finding Run(string? folder)
    {
        var templates = new CardTemplates(folder, NullLogger<CardTemplates>.Instance);
        try
        {
            foreach (var platform in _platforms)
            {
                templates.Check(platform);
            }

            return new Finding("cards", $"all can be drawn, {(folder is null ? "built in" : $"replacements from {folder}")}");
        }
        catch (CardTemplateException e)
        {
            return new Finding("cards", e.Message.ReplaceLineEndings(" "), $"correct the template, or take it out of {folder} to get the built-in one");
        }
    }
}
