using NodaTime;
using RoomBot.Core.Reports;
using RoomBot.Core.Rooms;
using RoomBot.Platforms.Feishu.Api;
using RoomBot.Platforms.Shared;

namespace RoomBot.Platforms.Feishu;

/// <summary>How the tenant's rooms were used, from Feishu's own report: a day a question, as many pages as it has.</summary>
/// <remarks>open.feishu.cn/document/server-docs/vc-v1/meeting-room-data/get-4</remarks>
internal sealed class FeishuUsageSource(FeishuClient client, FeishuDirectory directory, TimeProvider time) : IUsageSource
{
    private const int PageSize = 100;

    // Their ids make an address of some two thousand characters; more rooms are asked for as all but one, and that one.
    private const int MostNamed = 50;

    // An id without the prefix of levels stands for the whole tenant.
    private const string WholeTenant = "0";

    private const int MostWaits = 3;
    private static readonly Duration LongestWait = Duration.FromSeconds(90);
    private static readonly Duration LongestWindow = Duration.FromDays(1);

    /// <inheritdoc/>
    public string Provider => "feishu";

    /// <inheritdoc/>
    public async Task<UsageAnswer> ReadAsync(Interval window, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            var rooms = await directory.RoomsAsync(cancellationToken);
            var found = new HashSet<Reservation>();
            for (var start = window.Start; rooms.Count > 0 && start < window.End; start += LongestWindow)
            {
                var day = (From: start.ToUnixTimeSeconds(), Until: Instant.Min(start + LongestWindow, window.End).ToUnixTimeSeconds());
                foreach (var (named, isExclude) in Questions(rooms))
                {
                    await AddAsync(found, day, named, isExclude, cancellationToken);
                }

                progress.Report((start + LongestWindow - window.Start) / window.Duration);
            }

            return new UsageAnswer.Known(rooms, [.. found]);
        }
        catch (PlatformFaultException exception)
        {
            return new UsageAnswer.Unknown(exception.Fault);
        }
    }

    private static IEnumerable<(string[] Named, bool IsExclude)> Questions(IReadOnlyList<Room> rooms)
    {
        if (rooms.Count <= MostNamed)
        {
            return [([.. rooms.Select(room => room.Id.Value)], false)];
        }

        string[] one = [rooms[0].Id.Value];
        return [(one, true), (one, false)];
    }

    // A meeting over midnight is told on both days: a set holds it once.
    private async Task AddAsync(
        HashSet<Reservation> found, (long From, long Until) day, string[] named, bool isExclude, CancellationToken cancellationToken)
    {
        for (string? page = null; day.From < day.Until;)
        {
            var token = page;
            var answer = await AskAsync(
                (api, auth, stop) => api.ReservationsAsync(auth, WholeTenant, day.From, day.Until, named, isExclude ? "true" : "false", PageSize, token, stop), cancellationToken);
            found.UnionWith((answer.RoomReservationList ?? []).Select(FeishuReservations.Of).OfType<Reservation>());
            page = answer.PageToken;
            if (!answer.HasMore || string.IsNullOrEmpty(page))
            {
                return;
            }
        }
    }

    // A hundred questions a minute: a report waits as long as it is told, where a person at a booking would not.
    private async Task<ReservationPage> AskAsync(
        Func<IFeishuApi, string, CancellationToken, Task<RestEase.Response<FeishuAnswer<ReservationPage>>>> call, CancellationToken cancellationToken)
    {
        for (var waits = 0; ; waits++)
        {
            try
            {
                return await client.GetAsync(isRepeatable: true, call, cancellationToken);
            }
            catch (PlatformFaultException exception) when (
                waits < MostWaits && exception.Fault is { Kind: ProviderFaultKind.TooManyRequests, RetryAfter: { } wait } && wait <= LongestWait)
            {
                await Task.Delay(exception.Fault.RetryAfter!.Value.ToTimeSpan(), time, cancellationToken);
            }
        }
    }
}
