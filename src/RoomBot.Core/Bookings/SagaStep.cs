using RoomBot.Core.Rooms;

namespace RoomBot.Core.Bookings;

/// <summary>What to write into the record, then what to do.</summary>
/// <param name="Store">The booking as it is to be recorded; null where the record stays.</param>
/// <param name="Then">What to do once that is recorded.</param>
public sealed record SagaStep(Booking? Store, SagaStep.Effect Then)
{
    /// <summary>What to do. A closed set.</summary>
    public abstract record Effect
    {
        private Effect()
        {
        }

        /// <summary>Ask the provider to book.</summary>
        public sealed record Book : Effect;

        /// <summary>Ask the provider what stands.</summary>
        public sealed record LookUp : Effect;

        /// <summary>Wait, then ask the provider what stands.</summary>
        /// <param name="Fault">Why it is not known.</param>
        public sealed record LookAgain(ProviderFault Fault) : Effect;

        /// <summary>Have removed what may stand at the provider.</summary>
        /// <param name="Afterwards">What to say whatever comes of it (the record goes on removing); null for what comes of it.</param>
        public sealed record Remove(Effect? Afterwards) : Effect;

        /// <summary>Done: tell the user.</summary>
        /// <param name="Result">What.</param>
        public sealed record Tell(DeskBookResult Result) : Effect;

        /// <summary>Done in the background: report what became of it.</summary>
        /// <param name="Change">What; null where nothing changed.</param>
        public sealed record Report(DeskChange? Change) : Effect;
    }
}
