using System.Text.Json.Serialization;
using NodaTime;
using RoomBot.Core.Rooms;

namespace RoomBot.Dialog.Replies;

/// <summary>Why it cannot be had as asked. A closed set.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(RoomTaken), "roomTaken")]
[JsonDerivedType(typeof(NoneFree), "noneFree")]
[JsonDerivedType(typeof(NoneFits), "noneFits")]
[JsonDerivedType(typeof(NoOther), "noOther")]
[JsonDerivedType(typeof(NoSuchRoom), "noSuchRoom")]
[JsonDerivedType(typeof(Disabled), "disabled")]
[JsonDerivedType(typeof(DoesNotFit), "doesNotFit")]
[JsonDerivedType(typeof(SomeDatesTaken), "someDatesTaken")]
public abstract record NotAsAsked
{
    private NotAsAsked()
    {
    }

    /// <summary>The room named is taken then.</summary>
    /// <param name="Room">The room.</param>
    /// <param name="By">By whom, where that is told; empty otherwise.</param>
    /// <param name="IsHeld">True where somebody is about to book it.</param>
    public sealed record RoomTaken(Room Room, string By, bool IsHeld) : NotAsAsked;

    /// <summary>All rooms that fit are taken then.</summary>
    /// <param name="Fitting">How many fit, at least 1.</param>
    public sealed record NoneFree(int Fitting) : NotAsAsked;

    /// <summary>No room at all has what was asked for.</summary>
    public sealed record NoneFits : NotAsAsked;

    /// <summary>No other room than those already shown.</summary>
    public sealed record NoOther : NotAsAsked;

    /// <summary>No room goes by that name.</summary>
    /// <param name="Said">The name as written.</param>
    public sealed record NoSuchRoom(string Said) : NotAsAsked;

    /// <summary>The room must not be booked (停用).</summary>
    /// <param name="Room">The room.</param>
    public sealed record Disabled(Room Room) : NotAsAsked;

    /// <summary>The room is taken on some dates of a series.</summary>
    /// <param name="Room">The room.</param>
    /// <param name="Taken">Those dates, in order; not empty.</param>
    /// <param name="Dates">How many dates the series has.</param>
    public sealed record SomeDatesTaken(Room Room, IReadOnlyList<LocalDate> Taken, int Dates) : NotAsAsked;

    /// <summary>The room named is free but lacks something.</summary>
    /// <param name="Room">The room.</param>
    /// <param name="Lacks">What; not empty.</param>
    public sealed record DoesNotFit(Room Room, IReadOnlyList<Shortfall> Lacks) : NotAsAsked;
}
