using NodaTime;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using RoomBot.Core.Rooms;

namespace RoomBot.Platforms.Shared;

/// <summary>How every platform is called: each try limited in time, repeated where that is safe, and not at all for a while when the platform is down.</summary>
internal static class PlatformPipeline
{
    private const int MostRepeats = 2;

    private static readonly ResiliencePropertyKey<bool> RepeatableKey = new("repeatable");

    // Longer waits are told to the user instead.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    /// <summary>The pipeline of one platform; shared by all its calls.</summary>
    /// <param name="time">The clock that waits.</param>
    /// <param name="callTimeout">How long one try may take.</param>
    public static ResiliencePipeline Build(TimeProvider time, TimeSpan callTimeout) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MostRepeats,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(300),
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsRepeated(arguments)),
                DelayGenerator = arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception as PlatformFaultException)?.Fault.RetryAfter?.ToTimeSpan()),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(5),
                ShouldHandle = arguments => ValueTask.FromResult(IsOutage(arguments.Outcome.Exception)),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = callTimeout })
            .Build();

    /// <summary>Runs one call.</summary>
    /// <param name="pipeline">The platform's pipeline.</param>
    /// <param name="isRepeatable">True where a second time does no harm (a question, or a write under a key).</param>
    /// <param name="call">The call; throws <see cref="PlatformFaultException"/> for an answer that is a failure.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="PlatformFaultException">There was no usable answer.</exception>
    public static async Task<T> CallAsync<T>(
        this ResiliencePipeline pipeline, bool isRepeatable, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RepeatableKey, isRepeatable);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, call) => await call(context.CancellationToken), context, call);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.TimedOut, $"no answer in {exception.Timeout.TotalSeconds:0} s"), exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw new PlatformFaultException(
                new ProviderFault(ProviderFaultKind.Unreachable, "not asked: it has not answered lately")
                {
                    RetryAfter = exception.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
                },
                exception);
        }
        catch (HttpRequestException exception)
        {
            throw new PlatformFaultException(new ProviderFault(ProviderFaultKind.Unreachable, $"{exception.HttpRequestError}"), exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsRepeated(RetryPredicateArguments<object> arguments)
    {
        var isRepeatable = arguments.Context.Properties.GetValue(RepeatableKey, defaultValue: false);
        return arguments.Outcome.Exception switch
        {
            PlatformFaultException { Fault.RetryAfter: { } wait } when wait.ToTimeSpan() > LongestWait => false,
            PlatformFaultException { Fault.Kind: ProviderFaultKind.TooManyRequests } => true,
            PlatformFaultException { IsLocked: true } => true,
            PlatformFaultException { IsTransient: true } or HttpRequestException => isRepeatable,
            TimeoutRejectedException => isRepeatable && arguments.AttemptNumber == 0,
            _ => false,
        };
    }

    private static bool IsOutage(Exception? exception) =>
        exception is HttpRequestException or TimeoutRejectedException or PlatformFaultException { IsTransient: true };
}
