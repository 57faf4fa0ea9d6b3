using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RoomBot.Core.People;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>What people are called: Feishu's events carry ids only. Asked once a person; without the scope <c>contact:user.base:readonly</c> the id stands for the name.</summary>
internal sealed partial class FeishuPeople(FeishuClient client, TimeProvider time, ILogger<FeishuPeople> logger)
{
    // An event has to be acknowledged within a second, whatever the API does.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, Task<string>> _names = new(StringComparer.Ordinal);

    /// <summary>The person with their name, or with their id where it is not known in time; the next question finds it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Person> NamedAsync(Person person, CancellationToken cancellationToken)
    {
        if (person.Name.Length > 0)
        {
            return person;
        }

        var id = person.Id.Value;
        var asked = _names.GetOrAdd(id, static (id, people) => people.AskAsync(id), this);
        try
        {
            return person with { Name = await asked.WaitAsync(Patience, time, cancellationToken) };
        }
        catch (TimeoutException)
        {
            return person with { Name = id };
        }
    }

    private async Task<string> AskAsync(string id)
    {
        try
        {
            var answer = await client.GetAsync(
                isRepeatable: true, (api, token, stop) => api.UsersAsync(token, [id], stop), CancellationToken.None);
            return answer.Items is [{ Name: { Length: > 0 } name }, ..] ? name : id;
        }
        catch (PlatformFaultException exception)
        {
            _names.TryRemove(id, out _);
            NameUnknown(logger, id, exception.Fault.Detail);
            return id;
        }
    }

    [LoggerMessage(2111, LogLevel.Information, "Feishu did not tell the name of {UserId}: {Fault}")]
    private static partial void NameUnknown(ILogger logger, string userId, string fault);
}
