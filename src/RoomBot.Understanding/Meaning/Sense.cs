namespace RoomBot.Understanding.Meaning;

/// <summary>What a word of the vocabulary can mean for a room bot. A word may have several.</summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    /// <summary>An order to book: 订, book.</summary>
    Book = 1UL << 0,

    /// <summary>A word that orders a booking only when a room is its object: 安排一个, get me.</summary>
    Get = 1UL << 1,

    /// <summary>A booking that exists or is spoken of: 订了, booked.</summary>
    Booked = 1UL << 2,

    /// <summary>A room in general: 会议室, meeting room.</summary>
    Room = 1UL << 3,

    /// <summary>A meeting in general: 会, meeting.</summary>
    Meeting = 1UL << 4,

    /// <summary>To hold a meeting: 开会.</summary>
    Hold = 1UL << 5,

    /// <summary>Free: 有空, available.</summary>
    Free = 1UL << 6,

    /// <summary>Taken: 被占, occupied.</summary>
    Busy = 1UL << 7,

    /// <summary>To look for: 找, find.</summary>
    Find = 1UL << 8,

    /// <summary>Asks whether there is one: 有没有, is there.</summary>
    Have = 1UL << 9,

    /// <summary>Asks which: 哪个, which.</summary>
    Which = 1UL << 10,

    /// <summary>To want: 要, need.</summary>
    Need = 1UL << 11,

    /// <summary>To cancel: 取消.</summary>
    Cancel = 1UL << 12,

    /// <summary>To move to another time: 改到, reschedule.</summary>
    Move = 1UL << 13,

    /// <summary>To change something: 换, 改, change.</summary>
    Change = 1UL << 14,

    /// <summary>To make longer: 延长, extend.</summary>
    Extend = 1UL << 15,

    /// <summary>To give back: 释放, release.</summary>
    Release = 1UL << 16,

    /// <summary>To say one is there: 签到, check in.</summary>
    CheckIn = 1UL << 17,

    /// <summary>A plan of the day: 安排, schedule.</summary>
    Schedule = 1UL << 18,

    /// <summary>Asks when: 什么时候, when.</summary>
    When = 1UL << 19,

    /// <summary>Asks who: 谁, who.</summary>
    Who = 1UL << 20,

    /// <summary>Asks whether anybody: 有人, anyone.</summary>
    Anyone = 1UL << 21,

    /// <summary>To use: 用, using.</summary>
    Use = 1UL << 22,

    /// <summary>To be told: 告诉我, let me know.</summary>
    Notify = 1UL << 23,

    /// <summary>A waiting list: 候补, waitlist.</summary>
    Waitlist = 1UL << 24,

    /// <summary>Figures on use: 使用率, usage.</summary>
    Report = 1UL << 25,

    /// <summary>Asks for help: 帮助, help.</summary>
    Help = 1UL << 26,

    /// <summary>Asks how: 怎么, how do I.</summary>
    HowTo = 1UL << 27,

    /// <summary>你好, hello.</summary>
    Greeting = 1UL << 28,

    /// <summary>不要, don't.</summary>
    Not = 1UL << 29,

    /// <summary>我的, my.</summary>
    Mine = 1UL << 30,

    /// <summary>我, I.</summary>
    Me = 1UL << 31,

    /// <summary>吗, ?.</summary>
    Question = 1UL << 32,

    /// <summary>A word that adds nothing: 请, please.</summary>
    Filler = 1UL << 33,

    /// <summary>Another one: 别的, other.</summary>
    Other = 1UL << 34,

    /// <summary>大一点, bigger.</summary>
    Bigger = 1UL << 35,

    /// <summary>小一点, smaller.</summary>
    Smaller = 1UL << 36,

    /// <summary>好的, ok.</summary>
    Agree = 1UL << 37,

    /// <summary>算了, never mind.</summary>
    Abandon = 1UL << 38,

    /// <summary>Equipment; the value says which.</summary>
    Equipment = 1UL << 39,

    /// <summary>A city.</summary>
    City = 1UL << 40,

    /// <summary>Something that is booked but is no room: 机票, flight.</summary>
    OtherObject = 1UL << 41,

    /// <summary>Says that the topic follows: 主题, topic.</summary>
    TopicCue = 1UL << 42,

    /// <summary>A kind of meeting, which makes a topic: 评审, review.</summary>
    Kind = 1UL << 43,

    /// <summary>和, with.</summary>
    With = 1UL << 44,

    /// <summary>To invite: 叫上, invite.</summary>
    Invite = 1UL << 45,

    /// <summary>A grammatical word: 的, the.</summary>
    Function = 1UL << 46,

    /// <summary>Something is wrong with it: 坏了, broken.</summary>
    Fault = 1UL << 47,

    /// <summary>Says what size or sort of room: 大, quiet.</summary>
    Adjective = 1UL << 48,

    /// <summary>More time: 再用, more.</summary>
    More = 1UL << 49,

    /// <summary>Finished: 开完, done.</summary>
    Done = 1UL << 50,

    /// <summary>To take one that is shown: 就要, take.</summary>
    Take = 1UL << 51,

    /// <summary>A row of what is shown: 第二个; the value is its number.</summary>
    Row = 1UL << 52,

    /// <summary>Says that the purpose follows: 讨论, to discuss.</summary>
    Purpose = 1UL << 53,

    /// <summary>A booking as a thing: 预订, booking.</summary>
    Booking = 1UL << 54,

    /// <summary>Words that stand for a team or people, not one of them: 团队, team.</summary>
    People = 1UL << 55,

    /// <summary>Somebody's doing or thinking, which makes it small talk: 请假, lunch.</summary>
    Chat = 1UL << 56,

    /// <summary>A name that rooms are often given: 珠峰, Everest.</summary>
    RoomName = 1UL << 57,

    /// <summary>Something that meetings are about: 需求, budget.</summary>
    Subject = 1UL << 58,

    /// <summary>All but what follows: 除了, except.</summary>
    Except = 1UL << 59,

    /// <summary>Another floor, building or city: 别的楼层; the value is 1 + <see cref="PlacePart"/>.</summary>
    OtherPlace = 1UL << 60,

    /// <summary>Another time: 换个时间, earlier; the value is 1 + <see cref="TimeSide"/>.</summary>
    OtherTime = 1UL << 61,

    /// <summary>Asks where a room is or how many it seats: 在几楼, how many seats.</summary>
    AboutRoom = 1UL << 62,
}
