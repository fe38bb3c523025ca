"""How English speakers ask about prices, hours and services, and about what is not answered here."""

from __future__ import annotations

QUESTIONS = {
    "late": """
        missed my
        forgot .. {appt}
        running|be|im|bit .. late !afternoon|evening|morning|friday|in|on|this|next|saturday
        arriving|arrive|gonna|going .. late !afternoon|evening|morning|friday|in|on|this|next|saturday
        late for|to|by
        minutes|mins late
        stuck in
        traffic
        on my|the way
        almost|nearly there|here
        im|we outside|here|downstairs|parked|parking
        be there in|soon
        held up
        omw
        delayed
        behind schedule
    """,
    "mine": """
        when|whens is|was|are|s? my|our
        when am|was i
        what|which time|day|date|hour is|was|s|are my|our
        what|which time|day|date|hour am|was|are i|we
        what|which time|day|date|hour .. do|did i|we have|book|say
        am|are i|we .. booked|confirmed|scheduled|down
        am i on the? list|waitlist|waiting
        am i in|on|still .. today|tomorrow|this|next|week|for
        do|did i|we have|got anything|something|an|any .. {appt}|booked|scheduled|down|with
        have i|we got|booked .. $
        did i|we book|make|get|reserve .. $
        is|was my|our .. confirmed|booked|still
        did|has|was|have my|our|the {appt} .. go|gone|went|confirmed|registered|made|saved|booked|get
        booking|appointment|reservation go|gone|went through
        {appt} .. confirmed
        is|was|are that|this|it|everything|we confirmed|booked|definite|sorted|final
        still on|good|booked for|with|at|tomorrow|today|$
        checking|check|confirming my
        check|see|tell|know|confirm|say|find if|whether|that|when|what .. im|i|my booked|in|down|{appt}|is|am
        remember|recall|forgot|forgotten|remind when|what|which|me .. i|my|im|is
        dont|cant remember|recall my|the|when|what
        you|u|yous have|got me|us down|booked|in
        {appt} .. is|was when|what .. $
        is|was when|what time|day|again? $
    """,
    "duration": """
        how long|lengthy|quick|fast !notice|ago|ahead|before|until|till
        how many minutes|hours|mins
        how much time|longer
        over|longer|shorter|more than? an|a|half|one|1|two|2|45|30|60 hour|hours|minutes|mins|min
        under|less than? an|a|half|one|1|two|2|45|30|60 hour|hours|minutes|mins|min $ ?
        full|whole|entire hour|hours
        long|quick|lengthy|drawn $ ?
        take|takes|last|lasts|taking|be|going|goes|go on? long|ages|forever|longer|time
        does|do|will|would|it take|last
        duration
        in|out|done in|within half|an|20|30|under .. $ ?
    """,
    "topic": """
        zoom|online|virtual|skype|remote|remotely|videocall|facetime
        video call
        come|bring|go with my {kin}
        buy|purchase
        where|wheres
        address|location|located|directions|map|postcode|zip
        how do i get|find|reach|park
        parking|park|garage
        card|cards|cash|credit|debit|paypal|venmo|zelle|apple|contactless|invoice|receipt|insurance|voucher
        pay|payment|payments|paying|tip|tips|tipping
        deposit|deposits|refund|refunds|policy|policies
        wifi|wi-fi|wheelchair|toilet|bathroom
        hiring|job|jobs|vacancy|vacancies|resume|cv|apply|career|apprentice
        discount|discounts|promo|promotion|promotions|coupon|coupons|gift|instagram|facebook|website|tiktok
        weather|raining|snow|snowing|forecast|temperature|rain|sunny
        joke|poem|story|song|recipe|news|president|bitcoin|stock|stocks|movie
        football|soccer|basketball|baseball|superbowl|pizza|burger|sushi|lottery|horoscope|essay|homework
        won|win|wins|score .. game|match|cup|election|last|the|super
        what time is it|now|right $
        are|r you .. bot|robot|human|real|ai|person|machine|chatgpt
        who are|is|made|built|created|owns|was|won
        your name
        how old
        what|whats included|difference|in the
        does it hurt|include|last|come
        include|includes|involve|involves|entail|entails
        bring .. dog|dogs|pet|pets|cat
        pet|dog friendly
        remind me
        confirm my|the {appt}
        walkin|walkins|walk-in|walk-ins
        walk - ins|in
        walk ins|in
        left|lost|forgot my
        complaint|complain|review|feedback
        allergic|allergy|pregnant
        phone|mobile|cell|personal|home number|numbers
        email|number for|of|address
        what products|shampoo|brand
        capital of
        translate|write|code|python|program|meaning
        do i need|have to
        what is|are|s a|an
        love you|u
        marry me
        how many
    """,
    "ask_price": """
        dearer|pricier|surcharge|surcharges|costlier
        same|different price|prices|cost|rate|money|fee
        cost|costs|charge|charges|pay the? same|more|extra|less
        is|are .. more|extra|less|higher at|on|during .. weekends|sundays|saturdays|holidays|weekend|evenings
        better|best value
        how much more|extra|dearer
        more|less than $|£|€
        free of charge
        is it|that free $
        steep|dear $ ?
        break the bank
        expensive|pricey|pricy|affordable
        cheap|cheaper|cheapest
        how much money
        whats the damage
        how much !time|longer|notice
        how much
        charges
        price|prices|pricing|priced|cost|costs|rate|rates|fee|fees|quote|priceing
        what|whats|wat .. cost|charge|price|rate|damage|fee|charged
        how expensive|pricey|cheap
        is .. expensive|pricey
        do|does|you|u|ya charge
        charge for|extra|more
        what .. pay for
        whats .. going rate
        set me back
        run me
        what|whats .. go for
        how many dollars|bucks|pounds
    """,
    "ask_hours": """
        are|you there|around|in on
        is|are .. in|here|around|off|working on|today|tomorrow|this|monday
        is|are .. in|here|around|off|working tuesday|wednesday|thursday|friday|saturday|sunday
        {open} !shave|cut|trim|fade
        hours !in|after|later|before|from|ahead|notice|late|earlier|ago|long|of
        opening|business|working|store|shop|operating hours|times
        when|what|whats|which .. days|hours|time .. work|working|operate|open|close|closed|here|there
        is|are|does|do .. work|working on|tomorrow|today|this|sundays
        is|are|does|do .. work|working saturdays|mondays|weekends|that|the|tuesdays
        is|are|does|do .. work|working wednesdays|thursdays|fridays|monday|tuesday|wednesday
        is|are|does|do .. work|working thursday|friday|saturday|sunday|next|$
        what days|hours|times .. work|working|in|there|guys|you $
        when|what time|days do|does|is|are .. work|working|in|start|finish|there
        how late .. you|are|open|guys|stay
        how early
        when is|are|does .. in|on|working|work $
        who|whos is? on|working|in|free|available|there
        until|till what time
        what time .. until|till
        you .. work weekends|sundays|saturdays|mondays|holidays|late
    """,
    "closing": """
        close !shave|cut|trim|fade|to|by
        closes|closing|shut|shuts|closed
        what|when|which|how time|late|early|days|hours .. open|opening|opens|close|closing|closed|work|working
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening $|on|at|till|until|til|today
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening tomorrow|late|this|sundays
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening saturdays|mondays|weekends|sunday
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening saturday|monday|tuesday
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening wednesday|thursday|friday|next
        you|u|ya|yall|guys|shop|store|place|be|is|are open|opening every|right|now|past|after|before|from|for
        when .. open|close|opening|closing
        opening|business|working|store|shop|operating hours|times
    """,
    "list_services": """
        available .. services|treatments
        what|which .. services|treatments
        do|can|does you|u|ya|yous take|see|treat|accept|groom rabbits|birds|reptiles|tortoises
        do|can|does you|u|ya|yous take|see|treat|accept|groom dogs|cats|hamsters|horses
        do|can|does you|u|ya|yous take|see|cut|do kids|children|women|womens|ladies|toddlers|seniors
        what|which|wat .. services|service|treatments|treatment|options
        what|wat|whats .. you|u|yous|guys|they {offer} $
        what|wat .. you|u guys|all|people|folks|lot? {offer} $
        what all|else|kind|kinds|type|types|sort|sorts|style|styles do|of
        what .. you|u .. {offer}|have|got here|there|for
        list|menu|range|catalog|catalogue of? .. services|service|treatments|cuts|$
        services|treatments .. offer|have|available|provide|do|list|menu|offered|there
        ^ your? services|treatments|menu please? $
        whats on .. menu
        see|show|tell .. services|menu|treatments|options|list
        what can i|you .. get|book|done|do|have|choose|offer|help
        what do you do
        your services|menu|treatments
        what are my options
        what you got|have
        about your services
        whats on offer
        what .. available services
    """,
    "offers": """
        ^ any
        do|does|can|could|are you|u|ya|yous|the|they|this|guys|place|yall|anyone|any .. {offer}|offering|doing
        you guys? {offer}|done|doing
        do|does you|u|ya|they|anyone
        is|are|s there|it|you
        have you|u got|any
        got any|a|an|some
        what|which kind|kinds|type|types|sort .. do|have|offer|are
        what|which .. do|have|offer|are|there
        u do|have|offer
        any of? you do
        can i|you|u get|do
    """,
    "offtopic": """
        how tall|far|big|old|fast|heavy|deep|cold|high|hard|smart|rich
        what day|date is it|today
        what is|s the date|day
    """,
    "role": """
        human|humans|agent|operator|representative|manager|owner|supervisor|receptionist|receptionists
    """,
    "does": """
        do|does|can|could you|u|ya|they|yall|guys do|offer|provide|make|perform
        you|u|ya|guys|they do|offer|provide
    """,
    "aside": """
        my birthday|anniversary
        sad|tired|bored|lonely|hungry|happy
        dog|dogs|pet|pets|cat|cats
        hurts|hurt|pain|toothache|bleeding|sore|aches
    """,
    "which": """
        what|which .. do|have|offer|are|got|there|available
    """,
}
