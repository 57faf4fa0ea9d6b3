using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.English;

/// <summary>Cities, names often given to rooms, and first names.</summary>
internal static class EnglishNames
{
    private const string First = "bob|alice|john|jane|mary|mike|michael|tom|thomas|jerry|david|dave|dan|daniel|sarah|sara|anna|anne|ann|emma|emily|peter|paul|mark|steve|steven|stephen|james|jim|jack|jill|kate|katie|kevin|brian|chris|lisa|linda|laura|lucy|leo|leon|"
        + "max|sam|ben|alex|andy|andrew|amy|adam|eric|frank|fred|george|grace|harry|henry|helen|ian|jason|jeff|jennifer|jenny|jessica|joe|josh|julia|julie|karen|ken|kim|larry|liam|matt|matthew|megan|nancy|nick|nicole|noah|oliver|olivia|oscar|pat|patrick|phil|rachel|ray|"
        + "rebecca|richard|rick|rob|robert|roger|ron|rose|ruth|ryan|sally|scott|sean|simon|sophia|sophie|stella|sue|susan|ted|terry|tim|tina|tony|victor|vivian|wendy|will|william|zoe|wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|ming|wei|jun|lei|fang|carol|charlie|"
        + "carlos|maria|jose|juan|raj|priya|amit|anil|ravi|sunil|ali|omar|ahmed|fatima|yuki|hiro|ken|mei|ling|ivy|cindy|eva|fiona|gina|iris|jay|kelly|leila|mia|nina|owen|quinn|rita|tara|ursula|vince|walter|yvonne|dana|drew|erin|gary|heidi|ingrid|jordan|marco|nadia|otto|tomas|dmitri|igor|greg|doug|bill";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        new HashSet<string>(First.Split('|'), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds cities and room names.</summary>
    public static void AddTo(WordTree words)
    {
        words.Add(Sense.City, "beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|wuhan|xi'an|xian|nanjing|suzhou|chongqing|tianjin|changsha|qingdao|xiamen|hong kong|hongkong|taipei|macau|singapore|tokyo|osaka|seoul|london|paris|berlin|munich|new york|nyc|"
            + "san francisco|seattle|los angeles|boston|chicago|austin|toronto|vancouver|sydney|melbourne|bangalore|bengaluru|mumbai|delhi|dubai|jakarta|bangkok|kuala lumpur|manila|dublin|amsterdam|zurich|madrid|barcelona|milan|stockholm|warsaw|tel aviv|sao paulo|mexico city");
        words.Add(Sense.Room, "boardroom|board room|auditorium");
        words.Add(Sense.Function, "london time|beijing time|new york time|tokyo time|singapore time|paris time|shanghai time|seattle time");
        words.Add(Sense.RoomName, "boardroom|board room|auditorium|town hall room|everest|mount everest|mt everest|kilimanjaro|matterhorn|denali|fuji|k2|blue ocean|red ocean|galaxy|mars|venus|jupiter|saturn|neptune|mercury|pluto|orion|apollo|atlas|zeus|athena|hera|olympus|olympia|sahara|amazon|nile|yangtze|danube|"
            + "atlantis|pacific|atlantic|arctic|einstein|newton|turing|tesla|edison|curie|darwin|galileo|lovelace|hopper|da vinci|picasso|monet|mozart|beethoven|sapphire|ruby|emerald|diamond|amber|jade|pearl|opal|topaz|phoenix|dragon|eagle|falcon|panda|tiger|lion|maple|oak|"
            + "willow|cedar|bamboo|lotus|aurora|nebula|andromeda|voyager|horizon|summit|yosemite|yellowstone|zion|the hub|the den|the aquarium|aquarium|fishbowl|the fishbowl|the cave|the loft|penthouse|sunshine|rainbow|mont blanc|great wall|himalaya|himalayas|alps|andes|gotham|hogwarts|narnia|mordor|rivendell|death star|tardis|enterprise|oasis|skyline|lagoon|coral|cypress|sequoia|redwood|juniper|magnolia|lavender|mint|cobalt|crimson|indigo|onyx|quartz|granite|marble");
    }

    /// <summary>Whether it is a usual first name.</summary>
    /// <param name="word">In normal form.</param>
    public static bool IsFirstName(ReadOnlySpan<char> word) => Names.Contains(word);
}
