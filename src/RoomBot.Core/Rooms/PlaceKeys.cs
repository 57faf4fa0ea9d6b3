using System.Globalization;
using System.Text.RegularExpressions;

namespace RoomBot.Core.Rooms;

/// <summary>A place in the letters it is compared by; empty where a part is not said or not known.</summary>
/// <param name="City">The city, Chinese where it has a common English name.</param>
/// <param name="Building">The building without 座, 栋, 号楼, Tower and the like.</param>
/// <param name="Floor">The floor's number, "b1" below ground.</param>
internal sealed partial record PlaceKeys(string City, string Building, string Floor)
{
    private const string CitiesInEnglish =
        "beijing=北京 shanghai=上海 guangzhou=广州 shenzhen=深圳 hangzhou=杭州 "
        + "chengdu=成都 nanjing=南京 wuhan=武汉 xian=西安 suzhou=苏州 "
        + "hongkong=香港 tianjin=天津 chongqing=重庆 xiamen=厦门 qingdao=青岛 "
        + "dalian=大连 changsha=长沙 hefei=合肥 zhengzhou=郑州 ningbo=宁波 "
        + "singapore=新加坡 tokyo=东京 taipei=台北 macau=澳门 jinan=济南";

    private static readonly Dictionary<string, string> Cities = CitiesInEnglish.Split(' ')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>A place that people name, or that the directory has.</summary>
    public static PlaceKeys Of(string? city, string? building, string? floor) =>
        new(CityKey(city ?? ""), BuildingKey(building ?? ""), FloorKey(floor ?? ""));

    /// <summary>A place of the directory.</summary>
    public static PlaceKeys Of(Place place) => Of(place.City, place.Building, place.Floor);

    /// <summary>True where no part is said.</summary>
    public bool IsAnywhere => City.Length == 0 && Building.Length == 0 && Floor.Length == 0;

    /// <summary>True where every part that is said here agrees with the directory's place.</summary>
    public bool Covers(PlaceKeys there) =>
        (City.Length == 0 || string.Equals(City, there.City, StringComparison.Ordinal))
        && (Building.Length == 0 || IsBuilding(there.Building))
        && (Floor.Length == 0 || string.Equals(Floor, there.Floor, StringComparison.Ordinal));

    /// <summary>True where both are in one building, as far as is known; the cities do not contradict.</summary>
    public bool SameBuilding(PlaceKeys there) =>
        there.Building.Length > 0 && IsBuilding(there.Building) && !IsOtherCityThan(there);

    /// <summary>True where both cities are known and differ.</summary>
    public bool IsOtherCityThan(PlaceKeys there) =>
        City.Length > 0 && there.City.Length > 0 && !string.Equals(City, there.City, StringComparison.Ordinal);

    /// <summary>How many floors lie between; null where floors cannot be counted.</summary>
    public int? FloorsTo(PlaceKeys there) =>
        FloorNumber(Floor) is { } here && FloorNumber(there.Floor) is { } other ? Math.Abs(here - other) : null;

    private bool IsBuilding(string there)
    {
        if (string.Equals(Building, there, StringComparison.Ordinal))
        {
            return true;
        }

        // "国贸" stands for 国贸大厦A座, and "A" for its A座; "A" never for "AB".
        return Building.Length >= 2
            ? there.Contains(Building, StringComparison.Ordinal)
            : Building.Length == 1 && there.Length > 1 && there.EndsWith(Building, StringComparison.Ordinal)
              && !char.IsAsciiLetterOrDigit(there[^2]);
    }

    private static string CityKey(string said)
    {
        var key = NameKeys.Plain(said);
        key = key.Length > 2 && key[^1] == '市' ? key[..^1] : key;
        return Cities.GetValueOrDefault(key, key);
    }

    private static string BuildingKey(string said)
    {
        if (said.Length == 0)
        {
            return "";
        }

        var key = NameKeys.Plain(BuildingWord().Replace(NameKeys.Digits(said), " ")).TrimStart('0');
        return key.Length > 0 ? key : NameKeys.Plain(said);
    }

    private static string FloorKey(string said)
    {
        if (said.Length == 0)
        {
            return "";
        }

        var match = FloorWords().Match(NameKeys.Digits(said.Trim().Replace('-', 'b')));
        return match.Success
            ? (match.Groups["below"].Success ? "b" : "") + match.Groups["number"].Value
            : NameKeys.Plain(said);
    }

    // There is no floor 0: B1 lies right under 1.
    private static int? FloorNumber(string key)
    {
        var below = key.StartsWith('b');
        return int.TryParse(below ? key.AsSpan(1) : key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? below ? 1 - number : number
            : null;
    }

    [GeneratedRegex(
        "(?<![a-z])(?:building|tower|block|bldg)(?![a-z])|号?楼|[座栋幢]|大厦|号$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex BuildingWord();

    [GeneratedRegex(
        "^(?:floor|level|第|[lf])? ?(?<below>b|地下|负|basement)? ?0*(?<number>\\d{1,3}) ?(?:st|nd|rd|th)? ?(?:floor|level|fl|f|楼|层)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FloorWords();
}
