using RoomBot.Understanding.Grammar;
using RoomBot.Understanding.Time.Rules;

namespace RoomBot.Understanding.English;

/// <summary>The English words of the time grammar, in lower case; "_" stands for a blank.</summary>
internal static class EnglishWords
{
    /// <summary>Adds them all.</summary>
    public static void Add(Lexicon words)
    {
        AddDays(words);
        AddWeekdays(words);
        AddMonths(words);
        AddClock(words);
        AddParts(words);
        AddUnits(words);
        AddLinks(words);
        EnglishHolidays.Add(words);
        EnglishNothing.Add(words);
    }

    private static void AddDays(Lexicon words)
    {
        words.Add("today tdy todays today's", Kind.DayWord);
        words.Add("tomorrow tommorow tommorrow tomorow tomorrows tomorrow's tmr tmrw tmw tomo tomorro 2moro 2morrow tomorrrow tmrow", Kind.DayWord, 1);
        words.Add("yesterday yesterday's yesteday", Kind.DayWord, -1);
        words.Add("day_after_tomorrow the_day_after_tomorrow overmorrow day_after_tmr", Kind.DayWord, 2);
        words.Add("day_before_yesterday the_day_before_yesterday", Kind.DayWord, -2);
        words.Add("the_next_day the_following_day next_day following_day", Kind.DayWord, 1);
        words.Add("the_previous_day", Kind.DayWord, -1);
        words.Add("weekend week-end", Kind.Weekend);
        words.Add("weekends", Kind.Weekdays, 0b1100000);
        words.Add("weekday business_day working_day work_day workday", Kind.Workday);
        words.Add("weekdays m-f mon_thru_fri business_days working_days work_days workdays", Kind.Workday, 1);
    }

    private static void AddWeekdays(Lexicon words)
    {
        string[] names =
        [
            "monday mon. mondays monday's mondya moday munday", "tuesday tues tue tues. tue. tuesdays tuesday's tuseday teusday tuesady tusday thuesday",
            "wednesday weds wednesdays wednesday's wed. wensday wendesday wednsday wedensday wednesady wednessday wendsday wendnesday wedesday wensesday wednesay wedneday",
            "thursday thurs thur thu thurs. thur. thu. thursdays thursday's thrusday thurday thursady thirsday thusday",
            "friday fri fri. fridays friday's firday frdiay fridya", "saturday sat. saturdays saturday's saterday saturaday satuday",
            "sunday sun. sundays sunday's suday sundya",
        ];
        for (var i = 0; i < names.Length; i++)
        {
            words.Add(names[i], Kind.Weekday, i + 1);
        }

        words.Add("mondays on_mondays", Kind.Weekday, 1, -1);
        words.Add("tuesdays", Kind.Weekday, 2, -1);
        words.Add("wednesdays", Kind.Weekday, 3, -1);
        words.Add("thursdays", Kind.Weekday, 4, -1);
        words.Add("fridays", Kind.Weekday, 5, -1);
        words.Add("saturdays", Kind.Weekday, 6, -1);
        words.Add("sundays", Kind.Weekday, 7, -1);
        words.Add("mon", Kind.Weekday, 1);
        words.Add("wed", Kind.Weekday, 3, 0, ItemMarks.Doubtful);
        words.Add("sat", Kind.Weekday, 6, 0, ItemMarks.Doubtful);
        words.Add("sun", Kind.Weekday, 7, 0, ItemMarks.Doubtful);
    }

    private static void AddMonths(Lexicon words)
    {
        string[] names =
        [
            "january jan jan. january's", "february feb feb. febuary feburary", "mar.", "april apr apr.", "", "june jun jun.", "july jul jul.",
            "august aug aug.", "september sept sep sept. sep. septmber", "october oct oct.", "november nov nov. novemeber", "december dec dec. decemeber",
        ];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0)
            {
                words.Add(names[i], Kind.Month, i + 1);
            }
        }

        words.Add("march mar", Kind.Month, 3, 0, ItemMarks.Doubtful);
        words.Add("may", Kind.Month, 5, 0, ItemMarks.Doubtful);
    }

    private static void AddClock(Lexicon words)
    {
        words.Add("am a.m. a.m a_m", Kind.AmPm, 0);
        words.Add("a", Kind.AmPm, 0, 0, ItemMarks.Glued);
        words.Add("pm p.m. p.m p_m", Kind.AmPm, 1);
        words.Add("p", Kind.AmPm, 1, 0, ItemMarks.Glued);
        words.Add("o'clock oclock o_clock o'clk", Kind.Sharp, 1);
        words.Add("sharp on_the_dot exactly", Kind.Sharp);
        words.Add("half", Kind.Half);
        words.Add("quarter quarters qtr", Kind.Quarter);
        words.Add("past", Kind.Past);
        words.Add("noon midday twelve_noon 12_noon noontime high_noon noonish", Kind.ClockWord, 12 * 60);
        words.Add("midnight", Kind.ClockWord, 24 * 60);
        words.Add("now right_now immediately asap straight_away right_away at_once at_the_moment at_this_moment currently just_now", Kind.Now);
        words.Add("in_a_bit in_a_while later_on shortly soon in_a_moment in_a_sec", Kind.Now, 1);
        words.Add("hrs hundred_hours", Kind.Sharp, 2);
    }

    private static void AddParts(Lexicon words)
    {
        AddPart(words, "morning morn mornin morningish", DayPart.Morning);
        words.Add("mornings", Kind.Part, (int)DayPart.Morning, 1);
        AddPart(words, "early_morning early_in_the_morning small_hours early_hours early_hours_of_the_morning in_the_early_hours_of_the_morning", DayPart.EarlyMorning);
        AddPart(words, "late_morning late_in_the_morning mid-morning midmorning mid_morning", DayPart.LateMorning);
        AddPart(words, "afternoon arvo aft afternon afternoonish afternooon afertnoon", DayPart.Afternoon);
        words.Add("afternoons", Kind.Part, (int)DayPart.Afternoon, 1);
        AddPart(words, "early_afternoon early_in_the_afternoon", DayPart.EarlyAfternoon);
        AddPart(words, "late_afternoon late_in_the_afternoon", DayPart.LateAfternoon);
        AddPart(words, "evening eve early_evening late_evening eveningish", DayPart.Evening);
        words.Add("evenings", Kind.Part, (int)DayPart.Evening, 1);
        AddPart(words, "night nights nite night-time nighttime", DayPart.Night);
        AddPart(words, "late_night late_at_night", DayPart.LateNight);
        AddPart(words, "lunch lunchtime lunch_time lunch_hour lunch_break lunch-time", DayPart.Lunch);
        AddPart(words, "first_thing first_thing_in_the_morning", DayPart.FirstThing);
        AddPart(words, "eod end_of_day end_of_the_day close_of_business cob end_of_business close_of_play end_of_work the_end_of_the_day the_end_of_day the_end_of_business the_close_of_business the_end_of_work", DayPart.EndOfWork);
        AddPart(words, "business_hours working_hours office_hours work_hours", DayPart.WorkingHours);
        AddPart(words, "all_day whole_day full_day entire_day all-day the_whole_day the_entire_day", DayPart.WholeDay);
        AddPart(words, "after_work after_hours", DayPart.AfterWork);
        words.Add("tonight tonite tonight's 2nite", Kind.DayWord, 0, 10);
    }

    private static void AddPart(Lexicon words, string list, DayPart part) => words.Add(list, Kind.Part, (int)part);

    private static void AddUnits(Lexicon words)
    {
        words.Add("second seconds sec secs", Kind.Unit, (int)Unit.Second);
        words.Add("minute minutes min mins mintues minuts minute's min.", Kind.Unit, (int)Unit.Minute);
        words.Add("m '", Kind.Unit, (int)Unit.Minute, 0, ItemMarks.Glued);
        words.Add("hour hours hr hrs hr. hrs. hour's hours'", Kind.Unit, (int)Unit.Hour);
        words.Add("h", Kind.Unit, (int)Unit.Hour, 0, ItemMarks.Glued);
        words.Add("day days day's days'", Kind.Unit, (int)Unit.Day);
        words.Add("d", Kind.Unit, (int)Unit.Day, 0, ItemMarks.Glued);
        words.Add("week weeks wk wks week's weeks'", Kind.Unit, (int)Unit.Week);
        words.Add("w", Kind.Unit, (int)Unit.Week, 0, ItemMarks.Glued);
        words.Add("fortnight fortnights", Kind.Unit, (int)Unit.Week, 2);
        words.Add("month months mo mos month's", Kind.Unit, (int)Unit.Month);
        words.Add("year years yr yrs year's", Kind.Unit, (int)Unit.Year);
        words.Add("daily everyday", Kind.Rhythm, (int)Unit.Day);
        words.Add("weekly", Kind.Rhythm, (int)Unit.Week);
        words.Add("biweekly bi-weekly fortnightly", Kind.Rhythm, (int)Unit.Week, 2);
        words.Add("twice_a_week two_times_a_week three_times_a_week twice_weekly twice_per_week", Kind.Rhythm, (int)Unit.Week, 0, ItemMarks.Doubtful);
        words.Add("monthly", Kind.Rhythm, (int)Unit.Month);
        words.Add("bimonthly bi-monthly", Kind.Rhythm, (int)Unit.Month, 2);
        words.Add("quarterly", Kind.Rhythm, (int)Unit.Month, 3);
        words.Add("yearly annually annual", Kind.Rhythm, (int)Unit.Year);
        words.Add("hourly", Kind.Rhythm, (int)Unit.Hour);
        words.Add("nightly", Kind.Rhythm, (int)Unit.Day, 0);
    }

    private static void AddLinks(Lexicon words)
    {
        AddEvery(words);
        AddEnds(words);
        words.Add("past_week", Kind.RelUnit, (int)Unit.Week, -1);
        words.Add("past_month", Kind.RelUnit, (int)Unit.Month, -1);
        words.Add("past_year", Kind.RelUnit, (int)Unit.Year, -1);
        words.Add("next nxt", Kind.Mod, 1);
        words.Add("the_week_after_next week_after_next the_week_after", Kind.RelUnit, (int)Unit.Week, 2);
        words.Add("coming upcoming following", Kind.Mod, 1, 2);
        words.Add("this", Kind.Mod, 0);
        words.Add("current", Kind.Mod, 0, 3);
        words.Add("last previous prev", Kind.Mod, -1);
        words.Add("at", Kind.At);
        words.Add("on during", Kind.At, 1);
        words.Add("in", Kind.At, 2);
        words.Add("for lasting", Kind.For);
        words.Add("between betwen", Kind.Between);
        words.Add("and and_again and_then_again and_also", Kind.And);
        words.Add("or", Kind.Or);
        words.Add("within inside_of", Kind.Within);
        words.Add("from_now hence", Kind.Later);
        words.Add("later", Kind.Later, 1);
        words.Add("ago back", Kind.Ago);
        words.Add("earlier sooner", Kind.Ago, 1);
        words.Add("of", Kind.Of);
        words.Add("the", Kind.The);
        words.Add("an one_single", Kind.Article);
        words.Add("another", Kind.Article, 1);
        words.Add("more additional extra full whole solid", Kind.About);
        words.Add("either", Kind.About);
        words.Add("about around approximately approx roughly circa", Kind.About, 2);
        words.Add("ish", Kind.About, 3);
    }

    private static void AddEvery(Lexicon words)
    {
        words.Add("every each any_given every_single once_a once_every once_per once_each", Kind.Every, 1);
        words.Add("every_other every_second each_other_week's every_alternate alternate", Kind.Every, 2);
        words.Add("times occurrences sessions", Kind.Times);
        words.Add("starting beginning_on starting_from beginning_from starting_on effective", Kind.Starting);
    }

    private static void AddEnds(Lexicon words)
    {
        words.Add("beginning beginning_of start_of early_in early the_beginning_of the_start_of", Kind.Edge, 0, -1);
        words.Add("middle_of mid mid- the_middle_of", Kind.Edge, 1, -1);
        words.Add("end_of late_in the_end_of ending_of end eom_of late", Kind.Edge, 2, -1);
        words.Add("later_in the_rest_of rest_of the_remainder_of", Kind.Edge, Edges.Rest, -1);
        words.Add("eom end_of_month month_end month-end", Kind.Edge, 2, (int)Unit.Month);
        words.Add("eoy year_end year-end end_of_year", Kind.Edge, 2, (int)Unit.Year);
        words.Add("eow end_of_week", Kind.Edge, 2, (int)Unit.Week);
        words.Add("from", Kind.From);
        words.Add("to thru through", Kind.To);
        words.Add("until till til 'til untill up_to up_until through_to", Kind.Until);
        words.Add("before prior_to ahead_of earlier_than no_later_than by not_later_than", Kind.Before);
        words.Add("after since later_than past_the from_then starting_after no_earlier_than not_before", Kind.After);
        words.Add("from_on onwards onward or_later and_after or_after and_later", Kind.After, 0, 0, ItemMarks.Behind);
        words.Add("or_earlier and_earlier or_before", Kind.Before, 0, 0, ItemMarks.Behind);
    }
}
