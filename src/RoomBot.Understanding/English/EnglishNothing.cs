using RoomBot.Understanding.Grammar;

namespace RoomBot.Understanding.English;

/// <summary>English words that look like times and are none, and what numbers count besides time.</summary>
internal static class EnglishNothing
{
    /// <summary>Adds the words.</summary>
    public static void Add(Lexicon words)
    {
        words.Add("second_floor second_room second_one second_option second_half first_half half_of half_the second_time second_thought second_thoughts " +
            "second_opinion second_hand first_one third_one the_one all_the_time every_time at_all after_all at_least at_most in_fact good_morning " +
            "good_evening good_afternoon good_night day_one quarter_of_the one-on-one one_on_one half_way halfway now_and_then sooner_or_later day-to-day day_to_day " +
            "second-hand at_first in_general quarterback quarterly_report monthly_report weekly_report daily_report annual_report annual_leave sun_room " +
            "may_i may_we may_be may_have may_not may_need may_want may_also may_take may_require may_as_well march_on later_version new_year_party_room " +
            "eve_online a_few_people end_to_end back_to_back from_scratch before_long in_time on_time time_zone the_other 2nd_one 1st_one 3rd_one 4th_one 2nd_option 1st_option 3rd_option mon_ami mon_dieu once_a_year_event twice_a_month twice_a_day monday.com tgi_fridays tgi_friday's tgif wait_a_second wait_a_sec hang_on_a_second hold_on_a_second hold_on_a_sec hang_on_a_sec a_second_please for_a_second got_a_second got_a_sec got_a_minute have_a_minute a_minute_please fri-endly give_me_a_second just_a_second one_second just_a_sec give_me_a_minute just_a_minute one_minute_please wait_a_minute hang_on_a_minute give_me_a_moment lunch_and_learn lunch-and-learn lunch_n_learn one_by_one one_to_one two_by_two night_owl night_bus day_job at_one_point at_some_point any_day_now day_and_night now_and_again one_of_these_days half_a_dozen half_price from_time_to_time", Kind.Other);
        words.Add("people persons person ppl pax folks guests attendees participants seats chairs colleagues members employees students users men women " +
            "floor floors room rooms level desk desks screens monitors projectors % percent dollars usd eur rmb yuan bucks euros pounds km miles meters metres kg " +
            "gb mb tb points pages items tasks tickets bugs issues stories slides questions things options choices teams candidates interviews cups boxes years_old " +
            "of_us of_them of_you guys heads visitors customers clients friends laptops tables copies versions updates steps ways reasons topics or_more or_so_people sessions_of", Kind.Counter);
    }
}
