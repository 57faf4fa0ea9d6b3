namespace RoomBot.Core.People;

/// <summary>A person with the name others know them by.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What others read; the id's value where the channel tells no name.</param>
public sealed record Person(UserId Id, string Name);
