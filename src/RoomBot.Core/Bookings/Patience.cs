using NodaTime;

namespace RoomBot.Core.Bookings;

/// <summary>How often a provider that gave no answer is asked again, while a user waits.</summary>
internal sealed class Patience(DeskParts desk)
{
    private readonly Instant until = desk.Now + desk.Settings.Patience;
    private int used;

    /// <summary>Waits for the next question.</summary>
    /// <returns>False where the user has waited long enough.</returns>
    public async Task<bool> AnotherAsync(CancellationToken cancellationToken)
    {
        if (used >= desk.Settings.Pauses.Count || desk.Now + desk.Settings.Pauses[used] > until)
        {
            return false;
        }

        await Task.Delay(desk.Settings.Pauses[used++].ToTimeSpan(), desk.Time, cancellationToken);
        return true;
    }
}
