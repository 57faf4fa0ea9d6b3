using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What happened to a booking under way. A closed set.</summary>
public abstract record SagaEvent
{
    private SagaEvent()
    {
    }

    /// <summary>It was written into the record for the first time.</summary>
    public sealed record Added : SagaEvent;

    /// <summary>It was asked for again (a second click, a turn after a crash), or the record was changed by somebody else meanwhile.</summary>
    public sealed record AskedAgain : SagaEvent;

    /// <summary>The background looks after it.</summary>
    /// <param name="IsAbandoned">True where no turn can be at work on it any more.</param>
    public sealed record Resumed(bool IsAbandoned) : SagaEvent;

    /// <summary>The provider answered a request to book.</summary>
    /// <param name="Answer">Its answer.</param>
    public sealed record Answered(BookResult Answer) : SagaEvent;

    /// <summary>The provider told what stands.</summary>
    /// <param name="Answer">Its answer.</param>
    /// <param name="IsAsked">True where a user waits for it; false in the background.</param>
    public sealed record Found(LookUpResult Answer, bool IsAsked) : SagaEvent
    {
        /// <summary>True where the time booked has begun: what is not accepted by then is of no use.</summary>
        public bool HasBegun { get; init; }
    }

    /// <summary>The provider answered a removal.</summary>
    /// <param name="Answer">Its answer.</param>
    /// <param name="MaySurface">True while a lost request may still take effect.</param>
    public sealed record Removed(CancelResult Answer, bool MaySurface) : SagaEvent;

    /// <summary>The provider was asked as often as the user can wait for.</summary>
    /// <param name="Fault">The last fault.</param>
    public sealed record GaveUp(ProviderFault Fault) : SagaEvent;

    /// <summary>The record did not take the provider's acceptance: another booking of the bot's stands in that room, or this one was ended or settled meanwhile.</summary>
    public sealed record RecordRefused : SagaEvent;
}
