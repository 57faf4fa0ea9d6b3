using RoomBot.Understanding.Meaning;

namespace RoomBot.Understanding.English;

/// <summary>What English speakers say about rooms and meetings, with common misspellings.</summary>
internal static class EnglishRoomWords
{
    /// <summary>Words long enough to be known by all but one of their letters.</summary>
    public static IReadOnlyList<string> OftenMisspelt { get; } =
    [
        "meeting", "conference", "available", "reserve", "reservation", "reschedule", "schedule", "cancel", "booking", "bookings",
        "projector", "whiteboard", "release", "extend", "postpone", "people", "video", "microphone", "computer", "interview",
        "review", "training", "waitlist", "building", "meetings", "rooms", "please", "notify", "another", "different", "bigger", "smaller", "calendar",
    ];

    /// <summary>Adds the words.</summary>
    public static void AddTo(WordTree words)
    {
        Rooms(words);
        Equipment(words);
        Booking(words);
        Asking(words);
        Changing(words);
        Managing(words);
        Rarer(words);
        Small(words);
    }

    private static void Rooms(WordTree words)
    {
        words.Add(Sense.Room, "room|rooms|meeting room|meeting rooms|conference room|conference rooms|conf room|conf rooms|meetingroom|meetingrooms|huddle room|huddle space|huddle|phone booth|booth|meeting space|mtg room|mtg rooms|meeting rm|rm|conference space|"
            + "space|meeting place|room booking|meeting room booking|confroom|conference rm|huddle rooms|focus room|breakout room|meetin room|mtng room|war room|call room|conf rm|seminar room|training room|interview room|quiet room");
        words.Add(Sense.Adjective, "big|small|large|medium|quiet|nice|tiny|little|spare|empty|vacant|private|huge|good|decent|cozy|cosy|proper|nearby|close|closest|nearest|sized|medium-sized|mid-size|suitable|biggest|smallest|largest|single|whole|"
            + "soundproof|sunny|comfy|conference|meeting|free|open|available|new|right|best|better|cheap|normal|regular|decent-sized|sizable|entire|same|smallish|large-ish|largish|biggish");
        words.Add(Sense.Free, "slot|any slot|free|available|open|vacant|empty|unoccupied|unbooked|availability|avail|availible|avaliable|avalable|availabe|not in use|not taken|not booked|not occupied|isn't booked|isn't taken|isn't occupied|frees up|free up|freed up|opens up|open up|"
            + "becomes available|becomes free|become available|become free|gets free|gets freed|opening|openings|free slot|free slots|frees|nobody is using|no one is using|nobody's using|up for grabs|bookable|can i use|can we use|usable|clears up");
        words.Add(Sense.Busy, "busy|occupied|taken|in use|booked up|fully booked|booked out|full|booked already|already booked|already taken|occupancy");
        words.Add(Sense.Fault, "printer|out of paper|coffee machine|toner|broken|leaking|doesn't work|not working|isn't working|does not work|too hot|too cold|freezing|dirty|smells|stinks|smelly|out of order|flickering|stuck|doesn't turn on|won't turn on|won't connect|aircon|air conditioning|a/c|"
            + "ac|light bulb|lights|chairs|carpet|thermostat|hvac|remote control|adapter|dongle|was great|is great|is awful|is terrible|stopped working|faulty|issue with|problem with|left my|forgot my|lost my|lost and found|messy|noisy|too noisy");
        words.Add(Sense.OtherObject, "flight|flights|hotel|ticket|tickets|table|taxi|cab|car|uber|restaurant|dinner|lunch|breakfast|brunch|train|bus|desk|hot desk|hotdesk|parking|parking spot|parking space|massage|haircut|doctor|dentist|vacation|holiday|"
            + "court|tennis court|gym|yoga|coffee|drinks|movie|cinema|concert|appointment|pizza|food|catering|cake|flowers|bike|trip|airbnb|plane|cable|hdmi|charger|key|keys|remote|clicker|badge|cord|umbrella|club|bar|karaoke|spa|leave|pto|day off|hotel room|hotel rooms|shuttle|limo|plane ticket|book club");
    }

    private static void Equipment(WordTree words)
    {
        Add(EquipmentWord.Projector, "projector|projectors|beamer|projection|projecter|projektor|overhead projector|screen projector|proj");
        Add(EquipmentWord.Tv, "tv|tvs|screen|screens|big screen|large screen|display|displays|monitor|monitors|television|tv screen|large display|big display|flat screen|lcd|smart tv|t.v.|flatscreen|wall screen");
        Add(EquipmentWord.Video, "vc|video|video conferencing|video conference|videoconference|videoconferencing|video-conferencing|video conf|video call|video calls|zoom|zoom room|zoom rooms|zoom call|camera|cameras|webcam|teams room|teams call|webex|video link|"
            + "conferencing equipment|vidcon|video equipment|video system|video setup|video-conference|videocon|video meeting|video capability|video screen|conference camera|cam|google meet|vc equipment|vc setup|vc system|vc kit|tencent meeting|conferencing");
        Add(EquipmentWord.Whiteboard, "whiteboard|whiteboards|white board|white boards|wb|blackboard|smartboard|smart board|flipchart|whitebord");
        Add(EquipmentWord.Phone, "conference phone|conf phone|speakerphone|speaker phone|polycom|desk phone|landline|telephone|phone|dial-in|dial in|phone line|conference call|starfish|spider phone|spiderphone|conf call|conference line");
        Add(EquipmentWord.Mic, "mic|mics|microphone|microphones|mike|lapel mic|wireless mic|pa system|mikes");
        Add(EquipmentWord.Pc, "pc|computer|computers|desktop|desktop computer|workstation|pcs");
        words.Add(Sense.Function, "on screen|my phone|phone number|my computer|my screen|my camera|your phone|by phone|on the phone|my laptop|screen sharing|on video|phone call|my monitor|my tv|my mic|my pc");

        void Add(EquipmentWord which, string names) => words.Add(Sense.Equipment, names, (int)which + 1);
    }

    private static void Booking(WordTree words)
    {
        words.Add(Sense.Book, "book|bk|reserve|book me|book us|reserve me|reserve us|bok|boook|buk|resrve|reserv|make a booking|make a reservation|make a new booking|make booking|booking request|room request|booking needed|need a booking|schedule a|schedule me|schedule us|set up a|setup a|block|block off|block out|grab|"
            + "secure|put me down for|sign me up for|lock in|lock down|pencil in|pencil me in|book a|book an|rebook|pre-book|prebook|hold|hold me|hold us|snag|nab|book in|create a booking|place a booking|booking a|to book|boking|bbok|plz book|pls book|"
            + "book out|new booking|schedule in|arrange a|arrange for a|claim|reserve a|schedule the|schedule an|get me booked|book for|set aside");
        words.Add(Sense.Get, "could i please have|can i please have|could we please have|can we please have|can i please get|could i please get|may i please have|may i get|could you get me|can you get me|get|get me|get us|give me|give us|find and book|arrange|organize|organise|set up|sort out|line up|sort me out|hook me up with|i'll take|i will take|we'll take|put us in|put me in|assign me|assign us|schedule|request|requesting|snatch|"
            + "need|needs|want|would like|wanna|i'd like|we'd like|require|requires|needing|could use|in need of|want a|can i have|can we have|may i have|can i get|can we get|could i get|could we get|could i have|could we have|may we have|i'll need|we'll need|"
            + "we need|i need|need a|needa|nees|ned|gotta have|i'd love|after a|i'm after");
        words.Add(Sense.Booked, "booked|reserved|have booked|i booked|we booked|i reserved|we reserved|was booked|is booked|i've booked|we've booked|have reserved|made a booking|i made|have a booking|got booked|i have booked|be booked|been booked");
        words.Add(Sense.Booked | Sense.Me, "i booked|we booked|i've booked|we've booked|i have booked|we have booked|i reserved|we reserved|i've reserved|we've reserved|i made");
        words.Add(Sense.Booking, "booking|bookings|reservation|reservations|reservaton|bookin|bookngs|bookins|boookings|my room|my rooms|our room|my meetings");
        words.Add(Sense.Need, "need|needs|want|would like|wanna|i'd like|we'd like|require|requires|looking for|must have|should have|has|have|having|with|needing|requiring|including|includes|equipped with|that has|w/|gotta have|equipped|comes with|i'd love|could use|"
            + "in need of|wants|want a|can i have|can we have|may i have|can i get|can we get|could i get|could we get|could i have|could we have|may we have|i'll need|we'll need|we need|i need|after a|i'm after|need a|needa|also need|prefer|preferably|must|nees|ned|supports");
        words.Add(Sense.Hold, "have a meeting|hold a meeting|meet|meet up|have a call|hosting|host|run a");
        words.Add(Sense.Meeting, "meeting|meetings|mtg|meetin|meetng|mtgs|call|session|get-together|gathering|appt|event|slot|conversation|catch up|chat|metting|meating|calls|sessions|discussion");
        words.Add(Sense.Kind, "review|sync|standup|stand-up|stand up|interview|interviews|planning|kickoff|kick-off|kick off|retro|retrospective|demo|workshop|training|1:1|1-1|one on one|one-on-one|1-on-1|1on1|all-hands|all hands|town hall|townhall|brainstorm|brainstorming|"
            + "onboarding|offsite|seminar|webinar|presentation|debrief|post-mortem|postmortem|scrum|grooming|refinement|check-in meeting|catch-up|catchup|briefing|lecture|hackathon|orientation|negotiation|pitch|rehearsal|roundtable|appraisal|walkthrough|code review|"
            + "weekly|daily|huddle meeting|alignment|bug bash|dry run|team building|roadmap|q&a|panel|audit|performance review|sprint planning|sprint review|design review|status update|deep dive|strategy session|information session|coaching|mentoring|focus group");
    }

    private static void Asking(WordTree words)
    {
        words.Add(Sense.Find, "find|search|look for|looking for|show|show me|list|see|check|check for|look up|suggest|recommend|any|find me|find us|searching for|hunt for|what's|what is|what are|display all|pull up|browse|looking|are there|look at|find out|fnd|tell me|give me a list|"
            + "options|seeking|in search of|search for|locate");
        words.Add(Sense.Have, "smth|sth|is there|are there|do you have|do we have|have you got|got|got any|any|anything|is any|are any|is anything|anywhere|somewhere|something|there any|there a|somethin|anythin|any chance of|u got|you got|have we got|left");
        words.Add(Sense.Which, "which|what|what's|what is|where|how many|what are|whats|wich|where can|where could");
        words.Add(Sense.Schedule, "schedule|agenda|calendar|timetable|timeline|what's on|whats on|what is on|what's happening|what's going on|what's scheduled|what is scheduled|planned|booked for|availability|plan|lineup|line-up|happening|what's booked|what is booked|"
            + "day look like|look like|looking like|scheduled|slots|free slots|free times|time slots|open slots|what meetings|how busy|what's in|whats in|going on|what is happening|calender|schedual|what does|schdule|when's");
        words.Add(Sense.Which | Sense.AboutRoom, "where is|where's|where can i find|how many seats|how many people|how many chairs|how big|what floor|which floor|what equipment|how do i get to|how do i find|which building|what building|what capacity|how large");
        words.Add(Sense.When, "when|when's|what time|what times|how long|until when|when is|what slots|when will|till when|wen|next free|next available|how late|how soon|when can|which times|which slots");
        words.Add(Sense.Who, "who|who's|whos|whose|who is|who are|which team|by whom|what team|whom|which person");
        words.Add(Sense.Who | Sense.Use, "who has|who's got|who booked|who reserved|who took|who has got|who's in|who is in|who got|who's using|who is using|who owns|who's booked");
        words.Add(Sense.Anyone, "anyone|anybody|someone|somebody|is anyone|is anybody|is someone|is somebody");
        words.Add(Sense.Use, "using|use|uses|in there|occupying|sitting in|has|is in|in|hogging|holds|holding|got|occupies|owns|took|taken|booked|reserved|having");
        words.Add(Sense.HowTo, "how do i|how can i|how do you|how to|how does|how do we|how can we|how would i|how should i|what's the way to|is it possible to|how does one|how did|how is|how are|show me how|steps to");
        words.Add(Sense.Question, "?|is|are|does|do|can|could|will|would|can you|could you|would you|is it|are you|did|may i|can i|can we|could we");
        words.Add(Sense.Report, "usage|utilization|utilisation|report|reports|stats|statistics|room usage|occupancy report|occupancy rate|how often|most used|least used|analytics|metrics|how much were|how much was|usage report|no-shows|no show rate|no-show rate|utilised|utilized|"
            + "usage stats|how were the rooms used|dashboard|how well used|how busy were|how busy was|how full were|how busy have|busiest|most popular|how are rooms used|how were rooms used|summary|numbers|used most|rooms used|occupancy");
    }

    private static void Changing(WordTree words)
    {
        words.Add(Sense.Move, "move|reschedule|postpone|push|push back|shift|bring forward|delay|bump|put off|move up|push out|reshedule|reschedul|moved|moving|rescheduled|push it|move it|shift it|delay it|change the time|change time|bring it forward|"
            + "make it earlier|make it later|move it up|prepone|pull forward|pull in|change my|move my|slide|adjourn|move the|defer|rescheduling|adjust the time|move back|put back|bring up|change the date|push it back|start later|start earlier|resched|push back to|switch times|bring my|bring the|bring it|pull my|pull the|change my booking");
        words.Add(Sense.Change, "change|switch|make it|make that|instead|swap|replace|update|modify|alter|edit|adjust|actually|rather|change it|switch it|change that|let's do|lets do|let's say|how about|what about|try|let's make it|or rather|switch to|change to|switch me|switch us|no wait|i mean|better");
        words.Add(Sense.Other, "other|another|different|another one|the other one|other one|a different one|something else|anything else|other rooms|other options|another room|a different room|different room|others|next one|else|alternative|alternatives|not this one|not that one|other room|the other|"
            + "the other room|not that room|not this room|somewhere else|next option|more options|show more|any others|different one|next");
        words.Add(Sense.Other | Sense.OtherPlace, "another floor|a different floor|different floor|other floor|other floors", (int)PlacePart.Floor + 1);
        words.Add(Sense.Other | Sense.OtherPlace, "another building|a different building|different building|other building|the other building|other buildings", (int)PlacePart.Building + 1);
        words.Add(Sense.Other | Sense.OtherPlace, "another city|a different city|different city|other city", (int)PlacePart.City + 1);
        words.Add(Sense.Other | Sense.OtherTime, "another day|a different day|some other day|different day|another date|a different date|another time|a different time|different time|other time|other times|some other time|another slot|a different slot|different slot|other slots|different times|next slot", (int)TimeSide.Any + 1);
        words.Add(Sense.OtherTime, "too late|bit late|earlier|something earlier|an earlier time|an earlier slot|earlier slot|a bit earlier|earlier one|any earlier|sooner", (int)TimeSide.Earlier + 1);
        words.Add(Sense.OtherTime, "too early|bit early|later|something later|a later time|a later slot|later slot|a bit later|later one|any later", (int)TimeSide.Later + 1);
        words.Add(Sense.Bigger, "bigger|larger|bigger one|larger one|a bigger one|a larger one|too small|more space|more seats|roomier|bigger room|larger room|more spacious|not big enough|bit bigger|too tight|too cramped|bigger please|won't fit|doesn't fit|too tiny|more room");
        words.Add(Sense.Smaller, "smaller|smaller one|a smaller one|too big|too large|smaller room|less space|bit smaller|cosier|not so big|way too big|don't need that much space|don't need that big|too huge");
        words.Add(Sense.Extend, "extend|extend it|prolong|extend my|extention|extension|lengthen|longer|run over|running over|overrun|overrunning|keep the room|keep this room|keep it|stay longer|running long|go over|going over|make it longer|stretch|extending|exted|extnd|"
            + "more minutes|more mins|more min|more time|more hours|more hour|extra minutes|extra mins|extra min|extra time|extra hour|extra hours|another hour|keep us|stay until|stay till|add on|run long|extended|need more time|prolongue|not done yet|aren't done|extra half hour|overtime|stay in");
        words.Add(Sense.TopicCue, "topic|subject|title|titled|called|named|agenda is|the topic is|topic is|title is|subject is|call it|name it|title it|entitled|labelled|labeled|theme|subject line|meeting name|meeting title|purpose|purpose is|agenda:|re:|purpose:|label it|regarding");
        words.Add(Sense.Purpose, "about|to discuss|discuss|discussing|to talk about|talk about|concerning|to go over|to review|to do|to plan|to run|to host|to hold|to have|to interview|to prepare|to present|to demo|to brainstorm|to go through|to cover|regarding|talk through|for discussing");
        words.Add(Sense.Invite, "invite|inviting|add|include|bring|loop in|cc|attendees|attendee|participants|invitees|attended by|joined by|also invite|please invite|guests|plus|adding|attendees are|participants are|rope in|send invite to|send an invite to|send invites to|pull in|joining");
        words.Add(Sense.With, "with|and|&|together with|along with|as well as|,|+|plus|w/");
    }

    private static void Managing(WordTree words)
    {
        words.Add(Sense.Cancel, "called off|got called off|was called off|is called off|been called off|cancel|cancel it|drop|delete|scrap|call off|cancle|cancell|canel|remove|get rid of|ditch|cancelling|canceling|kill|scratch|undo|cancelation|cancellation|nix|unbook|withdraw|won't need|don't need|no longer need|no longer needed|not needed anymore|"
            + "not happening|won't be needing|not going to need|do not need|cancl|cnacel|cacnel|revoke|abort|axe|don't want|clear|not need|didn't need|take off|cancel that|trash|void");
        words.Add(Sense.Release, "release|free up the room|give back|give up|let go of|release it|relinquish|let go|releasing|vacate|hand back|return the room|end the meeting early|end my meeting early|end this meeting early|end my meeting|end the meeting|end meeting|end it now|end early|finish early|finished early|ended early|end this meeting|"
            + "ending early|wrapped up early|end my booking|end the booking|finish my meeting|freeing up|giving back|free the room|we're out of|i'm out of|we are out of|relase|realease|end now|checkout|check out|checking out|check me out|end our meeting|finish the meeting|free up my room|free up our room|leaving early|end current|leave early");
        words.Add(Sense.Done, "done|finished|we're done|i'm done|all done|wrapped up|wrap up|over|we are done|i am done|we're finished|i'm finished|meeting is over|meeting's over|meeting over|is over|leaving|left|we left|ended|wrapping up|done early|concluded|has ended|done with|finished with|are done|am done");
        words.Add(Sense.CheckIn, "check me into|check us into|check in|check-in|checkin|checked in|checking in|check me in|i'm here|we're here|we are here|i am here|arrived|we've arrived|i've arrived|i have arrived|sign in|signing in|check us in|i'm in|we're in|just arrived|check into|cheking in|chek in|here now|im here|were here now|i made it|sign me in|confirm arrival|confirm presence|present now");
        words.Add(Sense.Notify, "tell me|let me know|notify|notify me|alert me|ping me|message me|inform me|text me|give me a shout|remind me|tell us|let us know|shout|alert|heads up|lmk|inform|dm me|email me|poke me|buzz me|send me a message|notification|keep me posted|remind us|watch|keep an eye on");
        words.Add(Sense.Waitlist, "waitlist|waiting list|wait list|wait-list|queue|put me on the list|join the list|in line|queue me|standby|stand-by|backup list|if someone cancels|if anyone cancels|if somebody cancels|gets cancelled|get cancelled|a cancellation|waitlisted|if it gets canceled");
        words.Add(Sense.Help, "how this works|how it works|explain how|help|what can you do|what do you do|who are you|how does this work|how do you work|what are you|commands|instructions|features|usage guide|guide|tutorial|manual|help me|what can i do|how do i use|how can i use|how to use|what can you help|what do you know|hlep|hepl|"
            + "menu|what can i ask|what can i say|what should i say|what are your|capabilities|getting started|how does it work|get started|show commands|what else can you do|explain yourself|what's this bot|what is this|can you help|can you help me|what all can you do|documentation|how do i talk to you");
        words.Add(Sense.Greeting, "hi|hello|hey|hiya|good morning|good afternoon|good evening|yo|howdy|morning|greetings|hi there|hello there|hey there|hey bot|hi bot|hello bot|sup|roombot|room bot|bot|hi all|hi team|hey team|hi everyone|hello everyone|hey guys|hi folks|morning all|are you there|you there|evening|afternoon");
        words.Add(Sense.Agree, "yes|yep|yeah|yup|ok|okay|sure|confirm|confirmed|go ahead|sounds good|do it|go for it|book it|perfect|great|fine|alright|all right|correct|right|absolutely|definitely|y|yes please|ok go ahead|that works|works for me|works|looks good|agreed|that's right|that's fine|good|ya|"
            + "book that|book this|i confirm|please do|reserve it|that one|this one|of course|k|kk|lgtm|let's go|cool|proceed|ok do it|affirmative|indeed|book that one|book this one|ok book it|yes book it|sgtm|okey|oki|looks great|i'm fine with that|lets do it|let's do it|go on|yess|yea");
        words.Add(Sense.Abandon, "no keep it|no, keep it|keep it as is|leave it as it is|leave it as is|never mind|nevermind|forget it|forget about it|no thanks|no thank you|no|nope|nvm|stop|quit|leave it|abort|scrap that|forget that|don't bother|drop it|cancel|cancel that|nah|skip it|exit|not now|no need|scratch that|never mind that|dismiss|don't book it|don't book|let's not|changed my mind|i changed my mind|maybe later|no longer needed|all good no need|not anymore");
        words.Add(Sense.Take, "take|i'll take|choose|pick|select|go with|we'll take|let's take|i'd take|i want|give me|i'll go with|let's go with|prefer|i'd go with|we'll go with|use|lets take");
    }

    // Said less often.
    private static void Rarer(WordTree words)
    {
        words.Add(Sense.Cancel | Sense.Booking, "drop the room|drop the booking|drop the meeting|drop the reservation|remove the booking|remove the meeting|remove the room");
        words.Add(Sense.Cancel, "pull the plug|scrub|is off|call it off|isn't happening|not going ahead|no longer happening|won't be using|can't make it|won't make it|not using|won't use|won't be needed|aren't using|is no longer needed|isn't needed|not needed|please cancel|can cancel");
        words.Add(Sense.Move, "pushed|re-schedule|rearrange|put off|reslot|retime|rebook to|rebook for|slip|kick back|shift to|move to|push to|moved to|pushed to|move things|change the slot|change the day|bring it up|nudge|shuffle");
        words.Add(Sense.Extend, "to run over|going to run over|go long|going long|run past|going past|need longer|a bit longer|for longer|hang on to the room|hold on to the room|hang on to|hold onto|hold on to|continue until|keep using|not finished|haven't finished|isn't over|still going|carry on until|carry on|add another|tack on|stay on|"
            + "another half hour|another half an hour|need more|need extra|some more time|keep going until");
        words.Add(Sense.Release, "room is free|the room is free|room is empty|the room is empty now|you can have it|you can have the room|have it back|have the room back|someone else can have|someone else can use|others can use|vacated|vacating|free it|free it up|hand over the room|let others use|room is free now|room's free now|it's all yours|give it up|clear out|release our|release my|heading out");
        words.Add(Sense.Done, "we're out|we are out|done here|all finished|through with|finished up|have finished|we have finished|ended already|done in|finished in|out of there|done using");
        words.Add(Sense.CheckIn, "we made it|in the room now|i'm in the room|we're in the room|we are in the room|at the room now|i've got here|got here|we've got here|we got here|we're all here");
        words.Add(Sense.Schedule, "day look|free/busy|gaps|any gaps|bookings in|rest of the day|day's bookings|status|what's the status|how full|what bookings|which bookings|upcoming in");
        words.Add(Sense.Who, "whose meeting|organizer|organiser|by who|who's having|who is having|who's hosting|who is hosting|who is meeting|who's meeting|who made|who will be|who's occupying|who is occupying|who's sitting");
        words.Add(Sense.Free, "comes up|comes free|come up|come free|comes available|gets released|is released|become vacant|becomes vacant|still free|still available|to spare|is clear|clears");
        words.Add(Sense.Notify, "give me a ping|drop me a line|give us a shout|give me a heads up|send me a ping|ping us|tell me when|let me know if|let me know when|holler");
        words.Add(Sense.Waitlist, "put my name down|put us down|put me down|first in line|add me to the list|put us on the list|add us to the list|next in line|if anyone drops|if someone drops");
        words.Add(Sense.Report, "most booked|least booked|booked most|booked the most|used the most|used the least|how many hours|how many bookings|no show|room stats|usage numbers|room report|utilization report|how heavily");
        words.Add(Sense.Help, "what can i type|what can i write|what do i say|what can i tell you|what do i type|what is it you do|what's your purpose|how can you help|what can you help with|list of commands|what do you support|what do you understand|how to start|what are my options|usage");
        words.Add(Sense.Mine, "under my name|in my name|my upcoming|on my calendar|my calendar|my schedule|my next|my day|our upcoming|our next");
        words.Add(Sense.Abandon, "i'll pass|not interested|let me think|i'll think about it|let it go|no worries forget it|leave it for now|nothing thanks|that's ok never mind|we're good|i'm good|no that's all|not needed");
        words.Add(Sense.Agree, "go with that|that's the one|works great|let's book it|let's book that|book away|ok book|sure thing|fine by me|good for me|good choice|that'll do|that will do|sounds great|sounds perfect|confirm it|ok confirm|confirm please|please confirm|please book it|yes do it");
        words.Add(Sense.Room, "meeting area|meeting pod|pod|conference hall|team room|a place to meet|place to meet|spot to meet|space to meet");
    }

    private static void Small(WordTree words)
    {
        words.Add(Sense.Not, "don't|do not|dont|not|no|without|never|no need for|no need to|no need|don't need|do not need|doesn't need|w/o|drop the|remove the|minus|skip the|didn't|isn't|aren't|won't|can't|cannot|shouldn't|no more|lose the|don't want|needn't|wasn't|haven't|hasn't|no longer need|forget the|doesn't have to|nor");
        words.Add(Sense.Except, "skip|except|except for|excluding|other than|apart from|anything but|anywhere but|any room but|besides|avoid|avoiding|any but|everywhere but|aside from|not in|not on|not at");
        words.Add(Sense.Mine, "change my|move my|extend my|change my booking|bring my|pull my|end my meeting|end my booking|finish my meeting|free up my room|my room|my rooms|my meetings|our room");
        words.Add(Sense.Mine | Sense.Which, "what's my|where's my|where is my|what is my|whats my|what are my|when's my|when is my");
        words.Add(Sense.Mine, "my|mine|our|ours|i've|we've|my own");
        words.Add(Sense.Me, "i|me|we|us|i'm|we're|myself|ourselves|i'll|we'll");
        words.Add(Sense.Filler, "same room|the same room|same place|anymore|any more|any longer|current|existing|upcoming|ongoing|spot|please|pls|plz|plss|plese|thanks|thank you|thx|ty|cheers|thanks a lot|thank you very much|many thanks|asap|urgent|urgently|kindly|sorry|hmm|um|uh|so|well|just|also|btw|maybe|perhaps|probably|possibly|if possible|if you can|if available|ideally|quickly|quick|real quick|"
            + "now|today|right now|currently|at the moment|somewhere|around|approximately|about|roughly|approx|ish|like|some|kind of|sort of|really|very|would|should|might|could you please|would you mind|mind|anyway|guys|folks|team|everyone|all|dear|mate|buddy|bro|dude|man|pal|sir|lol|haha|too|again|still|"
            + "ok so|then|there|here|that|this|these|those|it|its|it's|they|them|one|ones|up|out|down|off|already|yet|soon|later|earlier|sometime|thing|things|stuff|people|person|go|going|gonna|come|coming|let|let's|lets|hope|hoping|think|guess|know|wonder|wondering|was wondering|possible|seats|seat|fits|fit|"
            + "fitting|seating|holds|capacity|enough|least|at least|size|group|party|can|could|will|able|able to|love|great|in advance|appreciate|appreciated|much|lot|awesome|wondering if|i was wondering if|u|ur|r|hi|hey|oh|ah|yeah|yes|no|ok|alright");
        words.Add(Sense.Function, "a|an|the|of|for|to|from|at|on|in|by|into|until|till|between|and|or|but|if|as|be|been|being|is|are|was|were|am|do|does|did|has|had|have|that's|there's|near|next to|per|via|than|over|under|inside|within|during|when|while|because|since|who|which|your|you|his|her|their|he|she|'s|s|i'd|we'd|"
            + "onto|so that|such|only|both|each|every|any|more|most|less|another|other|place|named|make|made|put|set|using|back|forward|get|got|getting|start|starting|starts|end|ending|ends|beginning|floor|building|not|now|office|site|it'll|it'd|won't|time|date|day|week|hour|hours|minute|minutes|min|mins");
        words.Add(Sense.Filler, "everything|send|sent|share|bring|keep|say|said|says|ask|asked|email me|ok so|actually|pls can you|someone|somebody|could someone|can someone|happen|happened|were|seem|seems|wanted|trying|try to|better|prefer");
        words.Add(Sense.Subject, "hiring|budget|roadmap|strategy|marketing|product|project|design|architecture|pricing|launch|security|finance|sales|engineering|quarterly|annual|q1|q2|q3|q4|okr|okrs|backlog|research|data|legal|hr");
        words.Add(Sense.People, "team|client|clients|customer|customers|vendor|vendors|boss|manager|candidate|candidates|colleague|colleagues|partner|partners|group|department|staff|everybody|everyone|management|executives|execs|investors|interns|others|other people|my wife|friends|kids|family|guests|visitors|coworkers");
        words.Add(Sense.Chat, "see you|catch you|meet you for|was cancelled|was canceled|got canceled|been cancelled|been canceled|is cancelled|is canceled|were cancelled|weather|vacation|sick|day off|holiday|joke|jokes|game|football|soccer|basketball|beer|drink|gym|run|party time|birthday|news|stock|stocks|movie|salary|homework|deploy|deployment|ship|bug|ticket|song|sing|story|poem|love you|miss you|airport|weekend plans|wfh|working from home|work from home|on leave|off sick|commute|"
            + "traffic|laundry|doctor's|dentist|pick up the kids|go home|going home|the book|a book|this book|good book|read|books|reading|bookshelf|notebook|facebook|reading list|play|late today|invoice|slides|email|document|doc|pr|pull request|spreadsheet");
    }
}
