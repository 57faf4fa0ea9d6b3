using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace RoomBot.Simulators;

/// <summary>What this project brings into a host.</summary>
public static class SimulatorSetup
{
    private const string Folder = "wwwroot/";
    private static readonly Assembly Home = typeof(SimulatorSetup).Assembly;

    /// <summary>
    /// Serves the playground page at <c>/</c>, its files beside it. They are part of the assembly, so the page is there from
    /// whatever folder the program runs. What it calls (<c>/chat/…</c>) is the host's matter; what its Feishu window calls is <see cref="Feishu.FeishuWindow"/>'s.
    /// </summary>
    public static void MapPlayground(this IEndpointRouteBuilder routes)
    {
        foreach (var (name, content) in Files())
        {
            // Compressed when it is first asked for, so that the start does not wait for it.
            var file = new Lazy<PlaygroundFile>(() => new PlaygroundFile(name, content()));
            var path = name switch { "index.html" => "/", "feishu.html" => "/feishu", _ => $"/{name}" };
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)(context => file.Value.WriteAsync(context)));
        }
    }

    /// <summary>The page's files by name.</summary>
    internal static IEnumerable<(string Name, Func<byte[]> Content)> Files() =>
        from resource in Home.GetManifestResourceNames()
        let name = resource.Replace('\\', '/')
        where name.StartsWith(Folder, StringComparison.Ordinal)
        select (name[Folder.Length..], (Func<byte[]>)(() => Read(resource)));

    private static byte[] Read(string resource)
    {
        using var source = Home.GetManifestResourceStream(resource)!;
        var content = new byte[source.Length];
        source.ReadExactly(content);
        return content;
    }
}
