using RoomBot.Understanding.Chinese;
using RoomBot.Understanding.English;
using RoomBot.Understanding.Meaning;
using RoomBot.Understanding.Text;

namespace RoomBot.Understanding.Slotting;

/// <summary>Rooms by name: a usual name (珠峰, Everest), or unknown words where a room's name would stand.</summary>
internal static class RoomNamesInPlace
{
    private const int Sure = 4;
    private const int Likely = 3;
    private const int Placed = 2;
    private const int LongestChinese = 8;
    private const int MostWords = 3;

    private const Sense Verbs = Sense.Book | Sense.Release | Sense.Use | Sense.Change | Sense.Take | Sense.Who | Sense.Cancel | Sense.Extend | Sense.CheckIn | Sense.Get | Sense.Anyone | Sense.Have;
    private const Sense Saying = Sense.Free | Sense.Busy | Sense.Schedule | Sense.When | Sense.Booked | Sense.Use | Sense.Anyone | Sense.Who | Sense.Room;

    /// <summary>Whether a room's name begins here.</summary>
    public static bool TryRead(Sentence sentence, int at, out RoomCandidate room)
    {
        room = default;
        if (sentence.At(at) == Piece.Word)
        {
            return TryUsual(sentence, at, out room);
        }

        if (at > 0 && sentence.At(at - 1) == Piece.Nothing && Letters.IsWord(sentence.Text[at - 1]))
        {
            return false;
        }

        var end = sentence.EndOfUnknown(at);
        if (Letters.IsHan(sentence.Text[at]) && HasCode(sentence.Text, at, end))
        {
            return false;
        }

        return end > at && (Letters.IsHan(sentence.Text[at]) ? TryChinese(sentence, at, end, out room) : TryLatin(sentence, at, end, out room));
    }

    // 等D302: the code is the room.
    private static bool HasCode(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (RoomNumbers.LengthOfSureCode(text, i) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryUsual(Sentence sentence, int at, out RoomCandidate room)
    {
        room = default;
        var index = sentence.IndexFrom(at);
        if (index >= sentence.Words.Count || sentence.Words[index] is var word && (word.Start != at || !word.Is(Sense.RoomName)))
        {
            return TryOddName(sentence, at, out room);
        }

        word = sentence.Words[index];
        if (EndOfHall(sentence, word.End) is var hall && hall > word.End)
        {
            room = new RoomCandidate(at, hall, hall, "room.hall", Sure);
            return true;
        }

        if (sentence.IsAfter(word.End, Sense.Kind | Sense.Meeting) || sentence.IsBefore(at, Sense.Invite | Sense.TopicCue) || (sentence.TryWordBefore(at, out var article) && EndsWithArticle(sentence, article)) || sentence.At(word.End) == Piece.Nothing && word.End < sentence.Text.Length && Letters.IsHan(sentence.Text[word.End]) && sentence.Text[word.End] is not '一' && !sentence.IsBefore(at, Verbs))
        {
            return false;
        }

        room = WithNoun(sentence, at, word.End, "room.usual-name", Sure);
        return true;
    }

    // 火星厅, 国庆厅, 听雨轩: such signs end a room's name.
    private static int EndOfHall(Sentence sentence, int end) =>
        end < sentence.Text.Length && sentence.At(end) == Piece.Nothing && sentence.Text[end] is '厅' or '室' or '轩' or '阁' or '斋' or '堂'
        && (end + 1 == sentence.Text.Length || sentence.At(end + 1) != Piece.Nothing || !Letters.IsHan(sentence.Text[end + 1])) ? end + 1 : end;

    // 天空会议室: words of small talk are names when they stand directly before 会议室.
    private static bool TryOddName(Sentence sentence, int at, out RoomCandidate room)
    {
        room = default;
        var index = sentence.IndexFrom(at);
        if (index >= sentence.Words.Count || sentence.Words[index].Start != at || !Letters.IsHan(sentence.Text[at]))
        {
            return false;
        }

        var word = sentence.Words[index];
        var odd = word.Sense is Sense.Chat or Sense.OtherObject && sentence.Text.AsSpan(word.End).StartsWith("会议室", StringComparison.Ordinal);
        room = odd ? WithNoun(sentence, at, word.End, "room.before-noun", Likely) : default;
        return odd;
    }

    private static bool TryChinese(Sentence sentence, int at, int end, out RoomCandidate room)
    {
        var text = sentence.Text;
        room = default;
        if (end - at > LongestChinese)
        {
            return false;
        }

        if (end - at > 1 && sentence.TryWordAfter(end, out var noun) && noun.Start == end && noun.Is(Sense.Room))
        {
            room = WithNoun(sentence, at, end, "room.before-noun", Likely);
            return true;
        }

        var length = end - at;
        var isPerson = ChineseNames.LengthOfPerson(text, at, end) == length;
        if (EndOfHall(sentence, end - 1) == end && length is > 2 and <= 6 && !IsMotion(text[at]))
        {
            room = new RoomCandidate(at, end, end, "room.hall", Likely);
            return true;
        }

        if (length < 2 || isPerson || IsMotion(text[at]) || sentence.IsBefore(at, Sense.With | Sense.Invite | Sense.TopicCue | Sense.Purpose) || length > 5)
        {
            return false;
        }

        var before = Neighbours.TryBefore(sentence, at, out var verb) && verb.Is(Verbs & ~(Sense.Have | Sense.Get)) && !sentence.Reads(verb, "要", "用", "还要", "要用", "想用", "需要用", "得用") && !(verb.Is(Sense.Who) && !verb.Is(Sense.Use));
        var after = Neighbours.TryAfter(sentence, end, out var saying) && saying.Is(Saying & ~Sense.Room);
        room = new RoomCandidate(at, end, end, before ? "room.after-verb" : "room.subject", Placed);
        return (before && EndsThere(sentence, end)) || (after && StartsThere(sentence, at));
    }

    private static bool TryLatin(Sentence sentence, int at, int end, out RoomCandidate room)
    {
        room = default;
        if (!char.IsLetter(sentence.Text[at]) || (SmallNumbers.TryRead(sentence.Text, at, out var number) && number.End == end) || CountWords(sentence.Text, at, end) > MostWords || IsBehindCue(sentence, at)
            || sentence.IsAfter(end, Sense.Kind | Sense.Meeting | Sense.People | Sense.OtherObject))
        {
            return false;
        }

        if (sentence.TryWordAfter(end, out var noun) && noun.Is(Sense.Room) && !sentence.IsBefore(at, Sense.Not))
        {
            room = WithNoun(sentence, at, end, "room.before-noun", Likely);
            return true;
        }

        var named = char.IsUpper(sentence.Said.Written[at]);
        var before = Neighbours.TryBefore(sentence, at, out var verb) && !EndsWithArticle(sentence, verb)
            && ((verb.Is(Verbs) && (named || !IsLiking(sentence, verb))) || IsPreposition(sentence, verb, named));
        var after = Neighbours.TryAfter(sentence, end, out var saying) && ((saying.Is(Saying & ~Sense.Room) && !sentence.Reads(saying, "in")) || IsBe(sentence, saying));
        room = new RoomCandidate(at, end, end, before ? "room.after-verb" : "room.subject", Placed);
        return !IsFirstName(sentence, at, end)
            && ((before && (named || (EndsThere(sentence, end) && !IsFollowedByNoun(sentence, end)) || after)) || (after && (named || StartsThere(sentence, at)) && !sentence.IsBefore(at, Sense.Adjective)));
    }

    private static bool IsBehindCue(Sentence sentence, int at) =>
        Neighbours.TryBefore(sentence, at, out var cue) && cue.Is(Sense.With | Sense.Invite | Sense.TopicCue | Sense.Purpose) && !cue.Is(Sense.Need | Sense.Book);

    private static RoomCandidate WithNoun(Sentence sentence, int at, int end, string rule, int weight)
    {
        if (!sentence.TryWordAfter(end, out var noun) || !noun.Is(Sense.Room) || noun.Is(Sense.RoomName))
        {
            return new RoomCandidate(at, end, end, rule, weight);
        }

        // 珠峰会议室 is called so; of "Everest room" the name is Everest.
        return new RoomCandidate(at, Letters.IsHan(sentence.Text[at]) && noun.Start == end ? noun.End : end, noun.End, rule, weight);
    }

    // "I prefer tea" names none.
    private static bool IsLiking(Sentence sentence, Word verb) => sentence.Reads(verb, "prefer", "i want", "want", "give me", "need", "i need");

    private static bool IsPreposition(Sentence sentence, Word word, bool named) =>
        sentence.Text.AsSpan(word.Start, word.Length) is "when is" or "is" or "when's" or "if" or "when" or "把" or "use"
        || (named && sentence.Text.AsSpan(word.Start, word.Length) is "in" or "at" or "to" or "for" or "在" or "到" or "去" or "of" or "or");

    private static bool IsBe(Sentence sentence, Word word) => sentence.Text.AsSpan(word.Start, word.Length) is "is" or "'s" or "has" && sentence.Has(Sense.Free | Sense.Busy | Sense.Schedule);

    private static bool EndsWithArticle(Sentence sentence, Word word) =>
        sentence.Text.AsSpan(word.Start, word.Length) is var text && (text.EndsWith(" a") || text.EndsWith(" an") || text is "a" or "an");

    private static bool EndsThere(Sentence sentence, int end)
    {
        var at = Letters.SkipBlanks(sentence.Text, end);
        return at >= sentence.Text.Length || sentence.At(at) > Piece.Word || !Letters.IsWord(sentence.Text[at])
            || (sentence.TryWordAfter(end, out var next) && next.Is(Sense.Function | Sense.Filler | Sense.With | Saying | Sense.Question | Sense.Need) && !IsMeasure(sentence, next));
    }

    // 去机场 and 下午茶时间: what goes on without a break is one word.
    private static bool IsMeasure(Sentence sentence, Word word) =>
        sentence.Reads(word, "场", "次", "个", "时间", "时候", "时", "里", "中", "内", "上", "下", "间", "点", "些", "人", "层", "楼", "位", "名", "开", "公司", "办公室", "地方", "区域");

    private static bool IsMotion(char c) => c is '去' or '来' or '到' or '给' or '叫' or '让' or '接' or '送' or '看' or '说' or '买' or '吃' or '做' or '找' or '问' or '跟' or '帮' or '把' or '被' or '在' or '也' or '就' or '都';

    // "who won the game": a verb, not a name.
    private static bool IsFollowedByNoun(Sentence sentence, int end) =>
        sentence.TryWordAfter(end, out var next) && sentence.Text.AsSpan(next.Start, next.Length) is "the" or "a" or "an" or "my" or "our" or "your" or "of" or "to" or "that" or "it" or "me" or "us";

    private static bool StartsThere(Sentence sentence, int at)
    {
        var end = Letters.SkipBlanksBack(sentence.Text, at);
        return end == 0 || sentence.At(end - 1) > Piece.Word || !Letters.IsWord(sentence.Text[end - 1])
            || sentence.IsBefore(at, Sense.Function | Sense.Filler | Sense.Find | Sense.Question | Sense.When | Sense.Greeting | Sense.Which);
    }

    private static bool IsFirstName(Sentence sentence, int at, int end) => EnglishNames.IsFirstName(sentence.Text.AsSpan(at, end - at));

    private static int CountWords(string text, int at, int end)
    {
        var count = 1;
        for (var i = at; i < end; i++)
        {
            count += text[i] is ' ' ? 1 : 0;
        }

        return count;
    }
}
