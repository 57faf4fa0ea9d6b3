namespace RoomBot.Understanding.Text;

/// <summary>A text as written and in its normal form. Both have the same length: an offset in one is the offset in the other.</summary>
/// <param name="Written">As the user wrote it.</param>
public sealed record Utterance(string Written)
{
    /// <summary>In its normal form: see <see cref="Normalizer"/>.</summary>
    public string Normal { get; } = Normalizer.Normalize(Written);

    /// <summary>What was written at a stretch of the normal form.</summary>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="length">Number of characters.</param>
    /// <returns>The characters as written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside the text.</exception>
    public string WrittenAt(int start, int length) => Written.Substring(start, length);
}
