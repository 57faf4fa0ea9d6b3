using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Finds the room that is named. Names that are known to exist come first, then numbers and codes, then names that stand where a
/// room's name would stand ("book X tomorrow", X会议室).</summary>
internal static class RoomReader
{
    private const int Known = 5;

    /// <summary>Takes the pieces that are names of rooms that exist, also out of a time; to be called before anything else is read.</summary>
    public static List<RoomCandidate> TakeKnown(Sentence sentence, IReadOnlyList<NameSpan> names)
    {
        var found = new List<RoomCandidate>();
        foreach (var name in names)
        {
            var end = name.Start + name.Length;
            if (name.Start >= 0 && name.Length > 0 && end <= sentence.Text.Length)
            {
                sentence.Claim(name.Start, end, Piece.Room);
                found.Add(new RoomCandidate(name.Start, end, end, "room.known", Known));
            }
        }

        return found;
    }

    /// <summary>Reads the room.</summary>
    /// <param name="sentence">The text, its place, equipment and number of people read.</param>
    /// <param name="findings">Gets the room.</param>
    /// <param name="known">What <see cref="TakeKnown"/> found.</param>
    public static void Read(Sentence sentence, Findings findings, List<RoomCandidate> known)
    {
        var found = known;
        TakeOutOfTimes(sentence, found);
        for (var i = 0; i < sentence.Text.Length; i++)
        {
            if (!Letters.IsWord(sentence.Text[i]) || !sentence.IsOpen(i, i + 1))
            {
                continue;
            }

            if (TryRead(sentence, i, out var candidate))
            {
                found.Add(candidate);
                sentence.Claim(candidate.Start, candidate.Claimed, Piece.Room);
                i = candidate.Claimed - 1;
            }
            else if (Letters.IsLatin(sentence.Text[i]))
            {
                i = Letters.EndOfLatin(sentence.Text, i) - 1;
            }
        }

        Choose(sentence, findings, WithoutRefused(sentence, findings, found));
    }

    // @u3 is somebody.
    private static bool TryRead(Sentence sentence, int at, out RoomCandidate candidate)
    {
        candidate = default;
        return !(at > 0 && sentence.Text[at - 1] is '@') && (RoomNumbers.TryRead(sentence, at, out candidate) || RoomNamesInPlace.TryRead(sentence, at, out candidate));
    }

    private static List<RoomCandidate> WithoutRefused(Sentence sentence, Findings findings, List<RoomCandidate> found)
    {
        var wanted = new List<RoomCandidate>();
        var refused = -1;
        foreach (var candidate in found.OrderBy(c => c.Start))
        {
            if (Refusals.IsRefused(sentence, candidate.Start, candidate.Claimed, refused))
            {
                refused = candidate.Claimed;
                findings.NotRooms.Add(sentence.Written(candidate.Start, candidate.End));
                sentence.Note("room.refused", candidate.Start, candidate.End);
            }
            else
            {
                wanted.Add(candidate);
            }
        }

        return wanted;
    }

    // 明天A301下午3点 is one time around a room.
    private static void TakeOutOfTimes(Sentence sentence, List<RoomCandidate> found)
    {
        foreach (var time in sentence.Times)
        {
            for (var i = time.Start + 1; i < time.Start + time.Length; i++)
            {
                var length = RoomNumbers.LengthOfSureCode(sentence.Text, i);
                if (length > 0 && sentence.At(i) == Piece.Time)
                {
                    sentence.Claim(i, i + length, Piece.Room);
                    found.Add(new RoomCandidate(i, i + length, i + length, "room.code", Known));
                }
            }
        }
    }

    // Of 把A301换成A302 the one that follows the change is meant; else the surest, else the first.
    private static void Choose(Sentence sentence, Findings findings, List<RoomCandidate> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var best = found[0];
        foreach (var candidate in found)
        {
            var moved = sentence.IsBefore(candidate.Start, Sense.Change | Sense.Move) || sentence.IsBefore(candidate.Start, Sense.Function) && IsTo(sentence, candidate.Start);
            var weight = candidate.Weight + (moved ? Known : 0);
            if (weight > best.Weight)
            {
                best = candidate with { Weight = weight };
            }
        }

        findings.Room = sentence.Written(best.Start, best.End);
        findings.RoomAt = best.Start;
        sentence.Note(best.Rule, best.Start, best.End);
        findings.AlsoRooms.AddRange(AlsoOf(sentence, found, best));
    }

    // A301和A302 names two; A301或A302 leaves the choice, and 把A301换成A302 gives one of them up.
    private static IEnumerable<string> AlsoOf(Sentence sentence, List<RoomCandidate> found, RoomCandidate first)
    {
        var end = first.End;
        foreach (var next in found.Where(c => c.Start > first.Start).OrderBy(c => c.Start))
        {
            if (!IsAnd(sentence.Text.AsSpan(end, Math.Max(0, next.Start - end)).Trim()))
            {
                yield break;
            }

            yield return sentence.Written(next.Start, next.End);
            end = next.End;
        }
    }

    private static bool IsAnd(ReadOnlySpan<char> between) =>
        between is "和" or "与" or "跟" or "及" or "以及" or "还有" or "、" or "," or "&" or "+" or "and" or "plus" or "as well as" or ", and";

    private static bool IsTo(Sentence sentence, int start) =>
        sentence.TryWordBefore(start, out var word) && sentence.Text.AsSpan(word.Start, word.Length) is "to" or "到" or "成" && sentence.Has(Sense.Change | Sense.Move);
}
