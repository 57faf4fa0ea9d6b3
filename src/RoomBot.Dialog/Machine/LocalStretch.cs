using NodaTime;

namespace RoomBot.Dialog.Machine;

/// <summary>A stretch of local time; an open side is null, at least one is there.</summary>
/// <param name="From">From, or null.</param>
/// <param name="To">To, exclusive, or null.</param>
internal sealed record LocalStretch(LocalDateTime? From, LocalDateTime? To);
