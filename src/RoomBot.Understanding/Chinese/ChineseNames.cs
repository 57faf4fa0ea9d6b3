using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.Chinese;

/// <summary>Cities, names often given to rooms, and the family names by which a person is known.</summary>
internal static class ChineseNames
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游靳辛管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private const string Titles = "总|经理|老师|主任|工|哥|姐|部长|董|主管|博士|教授|科长|处长|局|院长|导|律师|医生|组长|同学|先生|女士|队";

    private static readonly string[] Places =
        ["路", "街", "大酒店", "酒店", "饭店", "大道", "广场", "大厦", "小区", "工作室", "照相馆", "科技公司", "文化公司", "乐队", "书店", "书房", "咖啡馆", "花店", "公寓", "大桥", "公园", "影城"];

    private static readonly string[] TitleList = Titles.Split('|');

    /// <summary>Adds cities and room names.</summary>
    public static void AddTo(WordTree words)
    {
        words.Add(Sense.City, "北京|上海|广州|深圳|杭州|成都|武汉|西安|南京|苏州|重庆|天津|长沙|郑州|青岛|厦门|宁波|合肥|佛山|东莞|无锡|福州|济南|大连|沈阳|哈尔滨|长春|昆明|南昌|贵阳|南宁|石家庄|太原|珠海|海口|三亚|香港|澳门|台北|"
            + "常州|温州|嘉兴|绍兴|泉州|烟台|潍坊|徐州|南通|扬州|惠州|中山|兰州|乌鲁木齐|呼和浩特|银川|拉萨|西宁|金华|台州|东京|新加坡|伦敦|纽约|旧金山|首尔|曼谷|吉隆坡|雅加达|巴黎|柏林|悉尼|多伦多|洛杉矶|西雅图|硅谷|班加罗尔|迪拜|马尼拉|胡志明|"
            + "北京市|上海市|广州市|深圳市|杭州市|成都市|武汉市|南京市|苏州市|雄安|义乌|昆山|芜湖|洛阳|桂林|柳州|湛江|汕头|高雄|台中|新竹");
        words.Add(Sense.Function, "北京时间|上海话|上海路|南京路|北京路|香港时间|东京时间|伦敦时间|纽约时间|中山路|上海人|北京人|上海菜|重庆火锅");
        words.Add(Sense.RoomName, "珠峰|珠穆朗玛|泰山|华山|黄山|嵩山|衡山|恒山|昆仑|昆仑山|峨眉|峨眉山|庐山|武当|武当山|长白山|天山|喜马拉雅|富士山|长江|黄河|珠江|钱塘江|西湖|太湖|青海湖|洞庭湖|鄱阳湖|千岛湖|玄武湖|漓江|九寨沟|张家界|"
            + "黄龙|敦煌|故宫|长城|天坛|颐和园|圆明园|火星|金星|木星|水星|土星|月球|地球|银河|天狼星|北斗|嫦娥|天宫|神舟|凤凰|麒麟|青龙|白虎|朱雀|玄武|牡丹|梅花|兰花|竹子|菊花|荷花|牛顿|爱因斯坦|图灵|达芬奇|居里|伽利略|特斯拉|阿基米德|"
            + "孔子|老子|庄子|孟子|李白|杜甫|苏轼|光明顶|聚贤庄|桃花岛|华容|少林|少林寺|侠客岛|摩天崖|达摩院|水帘洞|花果山|东海|南海|北海|黄海|马尔代夫|阿尔卑斯|乞力马扎罗|亚马逊|撒哈拉|太平洋|大西洋|印度洋|北冰洋|翠竹|紫荆|银杏|蓝海|星空|星辰|"
            + "多功能厅|报告厅|路演厅|会客厅|会客室|洽谈室|接待室|贵宾室|贵宾厅|大会议厅|阶梯教室|培训室|培训教室|面试间|面试室|直播间|录音室|头脑风暴室|圆桌|圆桌厅|董事会议室|乔戈里|珠峰厅|罗马|雅典|佛罗伦萨|威尼斯|西藏|云南|稻城|丽江|大理|香格里拉|桂花|腊梅|芙蓉|海棠|樱花|玫瑰|百合|向日葵|薄荷|柠檬|橙子|青竹|观海|听涛|揽月|望月|致远|致知|明德|厚德|博学|笃行");
    }

    /// <summary>True where what follows makes a street, a square or a shop of the date before it: 六一路, 三月工作室.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="at">Behind the date.</param>
    public static bool IsPlaceNamed(string text, int at)
    {
        var behind = text.AsSpan(at);
        foreach (var place in Places)
        {
            if (behind.StartsWith(place, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where one more character and a title make a name of the weekday before it: 周一鸣老师, but not 周一王老师.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="at">Behind the weekday.</param>
    public static bool IsPersonNamed(string text, int at)
    {
        if (at + 1 >= text.Length || !Text.Letters.IsHan(text[at]) || Surnames.Contains(text[at], StringComparison.Ordinal)
            || "请找约的和跟与见有给让是在叫问等到开陪".Contains(text[at], StringComparison.Ordinal))
        {
            return false;
        }

        var behind = text.AsSpan(at + 1);
        return behind.StartsWith("老师") || behind.StartsWith("先生") || behind.StartsWith("女士") || behind.StartsWith("经理") || behind.StartsWith("同学");
    }

    /// <summary>Length of a person's name that begins here: 张三, 李小明, 小王, 老李, 王总, 欧阳修; else 0.</summary>
    /// <param name="text">In normal form.</param>
    /// <param name="start">Offset.</param>
    /// <param name="end">Offset behind the last character that may belong to it.</param>
    public static int LengthOfPerson(string text, int start, int end)
    {
        if (end - start < 2)
        {
            return 0;
        }

        if (text[start] is '小' or '老' or '阿' && Letters(text, start + 1, end) > 0)
        {
            return 2;
        }

        if (!Surnames.Contains(text[start], StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var title in TitleList)
        {
            if (end - start > title.Length && string.CompareOrdinal(text, start + 1, title, 0, title.Length) == 0)
            {
                return 1 + title.Length;
            }
        }

        return Math.Min(Letters(text, start, end), 3);
    }

    private static int Letters(string text, int start, int end)
    {
        var at = start;
        while (at < end && Text.Letters.IsHan(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
