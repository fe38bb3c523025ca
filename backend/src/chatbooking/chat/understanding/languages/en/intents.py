"""How English speakers ask for things."""

from __future__ import annotations

CLASSES = {
    "appt": "appointment appointments booking bookings reservation reservations slot slots session sessions visit",
    "shift": "move moving change changing push pushing shift shifting switch switching swap bump postpone delay bring"
    " transfer",
    "person": "person people human humans someone somebody agent agents representative rep manager owner receptionist"
    " reception staff barber operator boss employee anyone anybody support",
    "talk": "talk speak chat talking speaking chatting",
    "open": "open opens opened close closes closed closing opening shut shuts",
    "costs": "cost costs charge charges run runs set is are for do does would much pay",
    "offer": "offer offers provide do does have got sell carry",
    "show": "show give tell list reveal print read send share display dump",
}

INTENTS = {
    "attack": (
        "ignore|disregard|forget|override|bypass .. instructions|rules|prompt|guidelines|instruction|orders|training",
        "ignore|disregard|forget everything|all|anything .. above|before|previous|prior|said", "system prompt|message",
        "your prompt|instructions|rules|guidelines", "previous|prior instructions", "prompt", "you are now|dan", "act|behave as|like",
        "pretend|roleplay to|you|youre|that|as", "jailbreak|jailbroken", "developer|admin|debug|god|sudo|root mode|access", "sudo|hack|hacking|exploit",
        "{show} .. other|all|every|everyones|everybodys .. {appt}|customers|clients|data|users|appointments",
        "all|every|everyones|everybodys|everyone of? the? {appt}|customers|clients|users|passwords",
        "other|another|someone|somebody|everyone|everybody elses|customers|customer|clients|client|peoples|persons|users|person",
        "someones|somebodys|everyones|elses {appt}|number|phone|data", "{appt} for|of|under all|every|other|everyone",
        "customer|client|user list|data|database|records|emails|numbers|info", "list of customers|clients|users", "database",
        "drop table", "select * from", "< script", "password|passwords|credentials", "api key", "who|whos .. booked|has|coming|scheduled",
        "who|whos|whose .. {appt}", "i am|im the? admin|administrator|developer|owner", "his|her|their {appt} details|time|history", "what {appt} .. does|has",
        "does .. have an {appt} .. today|tomorrow|on|at",
    ),
    "abuse": (
        "idiot|idiots|stupid|moron|morons|dumb|dumbass|asshole|bitch|fuck|fucking|fucked|fucker|shit|shitty|bullshit|crap|useless"
        "|suck|sucks|trash|garbage|bastard|dick|cunt|wanker|twat|scam|scammers|loser|pathetic|hate|damn|screw|piss|ugly|retard",
        "shut up", "go to hell", "kill yourself", "worst .. ever",
    ),
    "restart": (
        "start|starting|begin|go over|again|afresh|anew|fresh", "start|begin|do|try|redo this|it|all|everything? over|again|scratch",
        "from scratch|zero", "restart|reset|reboot", "from the beginning|start|top", "back to the? start|beginning|menu|top|square|first",
        "main menu", "lets|let start|begin|restart|go again|over|back", "clear everything|all|it|this", "forget it all|start", "forget everything",
        "new conversation|chat", "scrap that|this|it|everything|all and start", "wipe|erase everything|it|all|this",
    ),
    "cancel": (
        "cancel|cancels|cancelling|canceling|cancelled|canceled|cancellation", "call off .. {appt}|haircut", "call it off",
        "drop|delete|remove|scrap|scratch|void|release|free|erase .. my|the {appt}", "get rid of my|the", "take me off .. schedule|books|calendar|list|for",
        "take .. name off", "dont need|want my|the|that .. {appt}|anymore|any|more", "no longer need|want|going|able", "dont need it|that anymore|any|after",
        "cant|cannot|wont|unable .. make|keep|attend my|the {appt}", "cant|wont .. my|the {appt}", "pull out of my", "back out of my", "give up my",
        "back out of|from the", "not going to|able .. my {appt}", "cancel*",
    ),
    "absent": (
        "cant|cannot|wont|couldnt make|attend|come|keep it|in|on|to|tomorrow|today|my", "cant|cannot|wont|couldnt make|attend|come",
        "unable|able|going to make|attend|come it|in", "wont|not be able|coming|making|there|going",
    ),
    "reschedule": (
        "reschedul*|rebook*|postpon*|rearrang*|re-schedul*", "re - schedule|book", "{shift} .. {appt}|date|day|haircut|cut|it|that|this|time to|from|for|up|back|forward|earlier|later|around|tomorrows|on|of|$",
        "{shift} my|our|the|tomorrows|todays", "{shift} from|to", "{shift} me|us|him|her to|for|from|back|up", "{shift} .. to .. instead", "move|push|bump|swap|switch .. {appt}", "different day|time|date for my",
        "another|different day|time|date .. instead", "my {appt} .. to .. instead", "instead of my", "change .. {appt}|booking|day|date|time", "can|could .. make it .. instead",
        "come .. instead of", "bring .. {appt} forward", "make it|my .. instead", "{appt} to|moved|changed|pushed|rescheduled|switched", "do|come .. instead $",
        "earlier|later|another|different {appt} instead", "have|got an {appt} .. instead",
    ),
    "ask_human": (
        "{talk} to|with|at", "{talk} .. {person}", "real|actual|live|human human|person|agent|being|people|barber|support", "^ an? human|person|agent|operator|representative|receptionist|manager please? $",
        "human|person|agent|operator|representative please|pls", "call|ring|phone me|back", "call|ring|phone .. back", "give|gimme me? .. call|ring|buzz|bell", "callback|call-back", "can|could|have|get someone|somebody|anyone|anybody .. call|help|ring|phone|contact|text|reach|assist|answer|talk",
        "someone|somebody .. call|phone|ring|help|contact", "reach someone|somebody|a|out|you by|to|on", "get|put|connect|transfer|pass me .. through|to|with|on|someone|human|person|agent|over|line", "want|need|prefer|like|get|is a|an|some? real|actual|live? {person}", "get|find|bring|give me a|an|the|some? {person}", "customer service|support|care",
        "not .. bot|robot|machine|ai|computer|chatbot", "dont .. talk|speak|deal|chat .. bot|robot|machine|ai|computer|chatbot", "dont .. want .. bot|robot|machine|ai|computer|chatbot", "stop|no|without .. bot|robot|machine|bots|robots", "is|any {person} there|available .. talk|chat|help|speak|real", "human|human|humans", "is there anyone|anybody|someone|a there|real|person|human",
        "number .. call|ring", "phone number for the shop", "can i call|ring|phone", "speak", "call me",
    ),
    "late": (
        "running|be|im|bit|arriving|arrive|gonna|going .. late", "late for|to|by", "minutes|mins late", "stuck in", "traffic", "on my|the way", "almost|nearly there|here", "im|we outside|here|downstairs|parked|parking",
        "be there in|soon", "held up", "omw", "delayed", "behind schedule",
    ),
    "topic": (
        "where|wheres", "address|location|located|directions|map|postcode|zip", "how do i get|find|reach|park", "parking|park|garage", "card|cards|cash|credit|debit|paypal|venmo|zelle|apple|contactless|invoice|receipt|insurance|voucher", "pay|payment|payments|paying|tip|tips|tipping",
        "deposit|deposits|refund|refunds|policy|policies", "wifi|wi-fi|dog|dogs|pet|pets|wheelchair|toilet|bathroom", "hiring|job|jobs|vacancy|vacancies|resume|cv|apply|career|apprentice", "discount|discounts|promo|promotion|promotions|coupon|coupons|gift|instagram|facebook|website|tiktok",
        "weather|raining|snow|snowing|forecast|temperature|rain|sunny", "joke|poem|story|song|recipe|news|president|bitcoin|stock|stocks|movie|football|soccer|basketball|baseball|superbowl|pizza|burger|sushi|lottery|horoscope|essay|homework", "won|win|wins|score .. game|match|cup|election|last|the|super", "what time is it|now|right $",
        "are|r you .. bot|robot|human|real|ai|person|machine|chatgpt", "who are|is|made|built|created|owns|was|won", "your name", "how long", "how old", "what|whats included|difference|in the", "does it hurt|include|last|come", "hurts|hurt|pain|toothache|bleeding|sore", "what|when|whens time? is|was|s my {appt}", "when|what time .. my {appt}",
        "whens my", "remind me", "confirm my|the {appt}", "walkin|walkins|walk-in|walk-ins", "walk - ins|in", "walk ins|in", "left|lost|forgot my", "complaint|complain|review|feedback", "allergic|allergy|pregnant", "phone number", "email|number for|of|address", "what products|shampoo|brand", "capital of", "translate|write|code|python|program|meaning",
        "do i need|have to", "what is|are|s a|an", "love you|u", "marry me", "how many",
    ),
    "ask_price": (
        "how much !time|longer|notice", "how much", "price|prices|pricing|priced|cost|costs|rate|rates|fee|fees|quote|priceing", "what|whats|wat .. cost|charge|price|rate|damage|fee|charged", "how expensive|pricey|cheap", "is .. expensive|pricey", "do|does|you|u|ya charge", "charge for|extra|more", "what .. pay for", "whats .. going rate", "set me back", "run me", "what|whats .. go for", "how many dollars|bucks|pounds",
    ),
    "ask_hours": (
        "{open}", "hours !in|after|later|before|from|ahead|notice|late|earlier|ago|long|of", "opening|business|working|store|shop|operating hours|times", "when|what|whats|which .. days|hours|time .. work|working|operate|open|close|closed|here|there", "is|are|does|do .. work|working on|tomorrow|today|this|sundays|saturdays|mondays|weekends|that|the|tuesdays|wednesdays|thursdays|fridays|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|$",
        "what days|hours|times .. work|working|in|there|guys|you $", "when|what time|days do|does|is|are .. work|working|in|start|finish|there", "how late .. you|are|open|guys|stay", "how early", "when is|are|does .. in|on|working|work $", "until|till what time", "what time .. until|till", "you .. work weekends|sundays|saturdays|mondays|holidays|late",
    ),
    "room": (
        "available|availability|avail|availible|avaliable|availabilities|opening|openings|vacant|spot|spots|space|spaces|room", "free !parking|wifi", "anything|something|any .. open|free|left|available|going|slots|earlier|later|sooner", "have|got .. open", "open {appt}|spots|spot|times|slot",
        "squeeze|fit|slot|pencil|put|sneak|work me|us|him|her|my|in", "take|see|get|accommodate me|him|us", "when|what|which|how .. can|could|is i|you|soonest|next|earliest", "what|which|any .. times|time|slots|days .. have|got|available|free|open|left", "next|earliest|soonest|first {appt}|availability|available|time|you|opening", "any chance|times|time|slots|openings|spots|appointments|luck",
    ),
    "list_services": (
        "what|which|wat .. services|service|treatments|treatment|options", "what|wat|whats .. you|u|yous|guys|they {offer} $", "what|wat .. you|u guys|all|people|folks|lot? {offer} $", "what all|else|kind|kinds|type|types|sort|sorts|style|styles do|of", "what .. you|u .. {offer}|have|got here|there|for",
        "list|menu|range|catalog|catalogue of? .. services|service|treatments|cuts|$", "services|treatments .. offer|have|available|provide|do|list|menu|offered|there", "^ your? services|treatments|menu please? $", "whats on .. menu", "see|show|tell .. services|menu|treatments|options|list", "what can i|you .. get|book|done|do|have|choose|offer|help",
        "what do you do", "your services|menu|treatments", "what are my options", "what you got|have", "about your services", "whats on offer", "what .. available services",
    ),
    "offers": (
        "do|does|can|could|are you|u|ya|yous|the|they|this|guys|place|yall|anyone|any .. {offer}|offering|doing", "you guys? {offer}|done|doing", "do|does you|u|ya|they|anyone", "is|are|s there|it|you", "have you|u got|any", "got any|a|an|some", "what|which kind|kinds|type|types|sort .. do|have|offer|are", "what|which .. do|have|offer|are|there", "u do|have|offer", "any of? you do", "can i|you|u get|do",
    ),
    "book": (
        "book|schedule|reserve|reserving|scheduling|appoint", "sign|pencil|put|squeeze|fit|set|get|slot|slide me|us|him|her|my|up|in .. in|down|up|for|at|on|tomorrow|today|with|$", "come in|by|through|over|down|around|round|see", "get in|seen|done|trimmed|shaved|cut|started|cleaned", "get my|his|her|a|an|some|the|it", "make an|a|the|my {appt}|time", "grab|snag|nab|lock a|an|in|the|my",
        "swing|stop|drop|pop|pass by|in|over|round", "in for a|an|my|the|some|me", "set up|something|a|an|it", "do|have|see|fit me",
    ),
    "noun": ("appointment|appointments|reservation|slot|slots|booking|bookings|booked",),
    "closing": (
        "close|closes|closing|shut|shuts|closed", "what|when|which|how time|late|early|days|hours .. open|opening|opens|close|closing|closed|work|working",
        "you|u|ya|yall|guys|shop|store|place|be|is|are open|opening $|on|at|till|until|til|today|tomorrow|late|this|sundays|saturdays|mondays|weekends|sunday|saturday|monday|tuesday|wednesday|thursday|friday|next|every|right|now|past|after|before|from|for",
        "when .. open|close|opening|closing", "opening|business|working|store|shop|operating hours|times",
    ),
    "want": (
        "want|wants|wanted|need|needs|needed|like|love|prefer|fancy|hoping|looking|after|wish|interested|would|wana|wannt", "id|ill|well like|love|want|take|go|have|prefer|need|do|be", "can|could|may|might|shall|should i|we|you|u|he|she|my|it|they", "how|what about|if|bout", "works|work|suits|suit|good|better|best|great|perfect|ideal|fine|ok|possible", "let do|me|say|go", "lets do|say|go|make|try|book", "make it|that", "give me", "is|are .. ok|okay|possible|good|fine|cool|alright", "see", "going for", "just a|the|some", "im free|available|thinking|around|in", "you have|got", "go with|for", "put me|down",
    ),
}

COURTESIES = {
    "greet": (
        "hi|hey|hello|heyy|hii|howdy|yo|sup|hiya|heya|greetings|ello|gday|helo|hallo|hola|wassup|whatsup|wazzup|aloha", "good|gm morning|afternoon|evening|day|mornin|night|eve", "morning|afternoon|evening|mornin all|guys|there|team|folks|everyone|everybody|mate|lads|yall", "^ hi|hey|hello morning|afternoon|evening $",
        "how are|r|is|you|u|s|goes|yall you|u|things|it|everything|doing|guys|ya|yall|we doing|going|today|guys|all|keeping|feeling?", "hows it|everything|things|you|life|your going|day|today?", "how do you do", "whats|what up|good|s|happening|new|going up|on?", "hope you|youre|all|this .. well|good|great|day", "nice|pleased to meet you", "anyone|anybody|someone|somebody there|home|here|around", "👋", "🙋", "you|u there|ok|alright|good", "alright|alrite mate|there", "gday mate?", "g day", "long time no see", "hope .. well|doing",
    ),
    "affirm": (
        "yes|yep|yeah|yup|yea|ya|yas|yess|sure|ok|okay|okey|alright|aight|perfect|great|awesome|cool|correct|absolutely|definitely|certainly|exactly|indeed|affirmative|confirmed|confirm|agreed|fine|deal|yay|sounds|lovely|brilliant|excellent|right|totally|ok|oki|okie|aye|bet|dope|nice|good|wonderful|fab|amazing|super|yessir|mhm|uhuh|ofc|roger|true|righto|surely|si|sim|sweet|sick|cheers mate?",
        "yes please|yes|sir|maam|correct|indeed|absolutely|definitely|do|it|i|thats|confirm", "sure thing|why|does|is|yes", "of course", "sounds good|great|perfect|fine|like|lovely|about|fab|amazing|right|ok|okay|cool", "that|it|this works|is|s|ll|sounds|would|will|does perfect|fine|good|great|correct|right|ok|okay|works|work|be|do|for|lovely|it? me|perfect|fine|good|great|lovely?", "that|it|this works|suits|helps|does|fits me|well|great|fine|perfect|for?", "thats|its|thatll|itll right|correct|fine|good|great|perfect|it|ok|okay|works|work|do|cool|all|the|lovely|one|awesome good|right|fine|one?", "works for me|us", "works perfectly|fine|great|well?", "im|i in|happy|good|do|agree|confirm|am|would|accept|happy|with|sure that|it|this?", "i would|do|am|confirm|accept|agree please|love|to?", "go ahead|for it?", "do it|that|so", "lets do|go it|that|for?", "no problem|worries|prob|doubt", "fair enough", "all good|set|right", "please do", "for sure", "👍", "✅", "👌", "🆗", "💯", "you bet|got it", "why not", "uh huh", "confirm it|that", "book it|that", "got it", "got you", "sgtm", "that one|s it", "great stuff", "very good", "ok|okay then",
    ),
    "deny": (
        "no|nope|nah|naw|non|never|nay|negative|nuh|noo|nop|nein", "no thanks|thank|no|way|sir|maam|need|longer|more|i|not|im|please", "not now|today|yet|really|quite|at|for|this|right|interested|necessary|needed|sure the? moment|time|all|now|me?", "never mind", "nevermind|nvm", "no i|im|its|thats|that good|dont|do|wont|all|fine|it|is|will|not|wrong?", "i|we dont want|think|need|like it|so|to|that|this?", "dont want|bother|worry|need to|it|that|about?", "i dont", "i do not", "do not", "im|were good|ok|fine|alright|set|not", "forget it|about", "leave it", "maybe|another later|not|time", "thats not right|it|correct|what", "thats wrong|incorrect|all", "doesnt work", "wont do|work", "👎", "❌", "🙅", "uh uh", "nuh uh", "hell no", "of course not", "absolutely|definitely|certainly not", "not", "nothing else|more", "none", "no cheers", "id rather not", "pass", "ill pass",
    ),
    "thanks": (
        "thanks|thank|cheers|tq|thankx|merci|obrigado|ta|thankful|grateful", "thank you|u|ya so|very? much|kindly?", "thanks so|very|a much|lot|bunch|million|ton|again|heaps", "thanks|thank you? for .. help|everything|all|time|info|that|assistance|much|information|your|the|quick|reply", "many|much|big thanks|appreciated|obliged|love", "appreciate it|that|your|you|the|all", "much appreciated|obliged", "really appreciate|appreciated", "i appreciate", "youre|you're|you|ur the|a|are|so|very|amazing|awesome|great|rock best|legend|star|lifesaver|kind|helpful|amazing|awesome|gem|helpful?", "🙏", "for all|everything|your|the|that|help help|info|assistance", "so|very much", "a lot|million|bunch|ton", "❤", "very|so kind|helpful of|you?", "nice one", "thats|that very|so|really kind|helpful|nice", "bless you",
    ),
    "bye": ("bye|goodbye|byebye|cya|later|laters|ciao|toodles|cheerio", "see you|u|ya later|soon|then|there|tomorrow?", "have a|an|yourself .. day|one|night|weekend|evening|afternoon", "take care", "talk soon|later", "good night", "all the best", "until then"),
}
