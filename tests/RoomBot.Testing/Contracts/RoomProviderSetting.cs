using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Testing.Contracts;

/// <summary>A room provider ready to be tested, and the hands that reach into its system from outside.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Now">What its clock shows.</param>
/// <param name="Room">A room that may be booked; free from tomorrow on.</param>
/// <param name="OtherRoom">Another one.</param>
public sealed record RoomProviderSetting(IRoomProvider Provider, Instant Now, Room Room, Room OtherRoom)
{
    /// <summary>A room that must not be booked; null where the system has no such thing.</summary>
    public Room? Disabled { get; init; }

    /// <summary>A room under approval; null where the system has no such thing.</summary>
    public Room? UnderApproval { get; init; }

    /// <summary>Somebody takes a room in the system's own client.</summary>
    public required Func<RoomId, Interval, string, Task> TakeElsewhereAsync { get; init; }

    /// <summary>The next request to book takes effect, but its answer is lost; null where no answer can be lost.</summary>
    public Action? LoseNextAnswer { get; init; }

    /// <summary>Waits until the rooms have answered, where they answer later.</summary>
    public Func<Task> SettleAsync { get; init; } = () => Task.CompletedTask;

    /// <summary>True where the provider tells organisers.</summary>
    public bool TellsOrganiser { get; init; } = true;
}
