namespace RoomBot.Architecture.Tests.Projects;

/// <summary>The seven projects of src refer to each other downwards, as listed here, and in no other way.</summary>
internal static class ProjectReferences
{
    internal static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["RoomBot.Core"] = [],
        ["RoomBot.Understanding"] = [],
        ["RoomBot.Dialog"] = ["RoomBot.Core", "RoomBot.Understanding"],
        ["RoomBot.Platforms"] = ["RoomBot.Core", "RoomBot.Dialog"],
        ["RoomBot.Storage"] = ["RoomBot.Core", "RoomBot.Dialog"],
        ["RoomBot.Simulators"] = [],
        ["RoomBot.Host"] =
        [
            "RoomBot.Core", "RoomBot.Dialog", "RoomBot.Platforms", "RoomBot.Simulators", "RoomBot.Storage", "RoomBot.Understanding",
        ],
    };

    internal static IEnumerable<string> Violations(IReadOnlyCollection<Project> projects)
    {
        var source = projects.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();
        foreach (var project in source)
        {
            if (!Arrows.TryGetValue(project.Name, out var allowed))
            {
                yield return $"{project.Name} is not one of the seven projects.";
            }
            else if (!project.References.SequenceEqual(allowed))
            {
                yield return $"{project.Name} refers to [{string.Join(", ", project.References)}], not to [{string.Join(", ", allowed)}].";
            }
        }

        foreach (var missing in Arrows.Keys.Except(source.Select(p => p.Name)))
        {
            yield return $"{missing} is not there.";
        }
    }
}
