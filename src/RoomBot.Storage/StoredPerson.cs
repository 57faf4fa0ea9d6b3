using RoomBot.Core.People;

namespace RoomBot.Storage;

/// <summary>A person as JSON.</summary>
internal sealed record StoredPerson(string Channel, string Id, string Name)
{
    /// <summary>From a person.</summary>
    public static StoredPerson Of(Person person) => new(person.Id.Channel, person.Id.Value, person.Name);

    /// <summary>Back to the person.</summary>
    public Person ToPerson() => new(new UserId(Channel, Id), Name);
}
