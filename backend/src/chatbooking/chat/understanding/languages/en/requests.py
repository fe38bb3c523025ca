"""How English speakers cancel, move, ask for a person or begin again, and what is no request at all."""

from __future__ import annotations

REQUESTS = {
    "attack": """
        what time is|does .. coming|come
        which|what customers|clients|patients|people
        ignore|disregard|forget|override|bypass .. instructions|rules|prompt
        ignore|disregard|forget|override|bypass .. guidelines|instruction|orders|training
        ignore|disregard|forget everything|all|anything .. above|before|previous|prior|said
        system prompt|message
        your prompt|instructions|rules|guidelines
        previous|prior instructions
        prompt
        you are now|dan
        act|behave as|like
        pretend|roleplay to|you|youre|that|as
        jailbreak|jailbroken
        developer|admin|debug|god|sudo|root mode|access
        sudo|hack|hacking|exploit
        {show} .. other|all|every|everyones|everybodys .. {appt}|customers|clients|data|users|appointments
        all|every|everyones|everybodys|everyone of? the? {appt}|customers|clients|users|passwords
        other|another|someone|somebody|everyone|everybody elses|customers|customer|clients
        other|another|someone|somebody|everyone|everybody client|peoples|persons|users|person
        someones|somebodys|everyones|elses {appt}|number|phone|data
        {appt} for|of|under all|every|other|everyone
        customer|client|user list|data|database|records|emails|numbers|info
        list of customers|clients|users
        database
        drop table
        select * from
        < script
        {show} me? !available|free|open|my|your|the|any .. appointments|bookings for|of|on|today|tomorrow
        password|passwords|credentials
        api key
        who|whos .. booked|has|coming|scheduled
        who|whos|whose .. {appt}
        i am|im the? admin|administrator|developer|owner
        his|her|their {appt} details|time|history
        what {appt} .. does|has
        does .. have an {appt} .. today|tomorrow|on|at
    """,
    "abuse": """
        idiot|idiots|stupid|moron|morons|dumb|dumbass|asshole|bitch
        fuck|fucking|fucked|fucker|shit|shitty|bullshit|crap|useless
        suck|sucks|trash|garbage|bastard|dick|cunt|wanker|twat
        scam|scammers|loser|pathetic|hate|damn|screw|piss|ugly|retard
        shut up
        go to hell
        kill yourself
        worst .. ever
    """,
    "restart": """
        start|starting|begin|go over|again|afresh|anew|fresh
        start|begin|do|try|redo this|it|all|everything? over|again|scratch
        from scratch|zero
        restart|reset|reboot
        from the beginning|start|top
        back to the? start|beginning|menu|top|square|first
        main menu
        lets|let start|begin|restart|go again|over|back
        clear everything|all|it|this
        forget it all|start
        forget everything
        new conversation|chat
        scrap that|this|it|everything|all and start
        wipe|erase everything|it|all|this
    """,
    "cancel": """
        count me|us out
        ill|will|gonna|going|have|gotta|must to? miss my|our|the|it
        take|cross|strike me|us off
        forget .. {appt}
        by mistake
        cancel~
        wont need|be needing .. {appt}|anymore|after
        take|get me off .. schedule|books|calendar|list|for
        no longer .. {appt}|coming
        remove|delete|drop|void .. {appt}
        i have|need|want to bail
        bail|bailing on|out
        wont|not be? going? to? be? needing|need|using my|the|that
        cancel|cancels|cancelling|canceling|cancelled|canceled|cancellation
        call off .. {appt}|haircut
        call it off
        drop|delete|remove|scrap|scratch|void|release|free|erase .. my|the {appt}
        get rid of my|the
        take me off .. schedule|books|calendar|list|for
        take .. name off
        dont need|want my|the|that .. {appt}|anymore|any|more
        no longer need|want|going|able
        dont need it|that anymore|any|after
        cant|cannot|wont|unable .. make|keep|attend my|the {appt}
        cant|wont .. my|the {appt}
        pull out of my
        back out of my
        give up my
        back out of|from the
        not going to|able .. my {appt}
        cancel*
    """,
    "absent": """
        not|aint|wont bringing|bring him|her|it|them
        not|aint gonna|going|able|planning to? be|make|come|show|turn there|in|it|up|around
        wont be .. there|in|around|coming|attending|making|able|showing
        wont|not show|turn up
        not coming|making
        cant|cannot|wont|couldnt make|attend|come|keep it|in|on|to|tomorrow|today|my
        cant|cannot|wont|couldnt make|attend|come
        unable|able|going to make|attend|come it|in
        wont|not be able|coming|making|there|going
    """,
    "reschedule": """
        earlier|later|sooner time|date|day|slot for|on my|the
        switch~|swap~|chang~ days|times|dates
        bring .. forward
        earlier|later|sooner than booked|scheduled|planned|arranged
        mov~|chang~|shift~|push~|bump~|switch~|swap~ .. {appt}
        different|another|new day|time|date for my|the|our
        find|get|need a different|another|new day|time|date
        another|different|other day|time|date|slot for my|the|our {appt}
        my {appt} .. instead
        bring .. {appt}|haircut forward|up|to
        bring it forward|up
        {appt} be|get|to moved|pushed|changed|rescheduled|shifted|switched|bumped
        reschedul*|rebook*|postpon*|rearrang*|re-schedul*
        re - schedule|book
        {shift} .. {appt}|date|day|haircut|cut|it|that|this|time to|from|for|up|back|forward
        {shift} .. {appt}|date|day|haircut|cut|it|that|this|time earlier|later|around|tomorrows|on|of|$
        {shift} my|our|the|tomorrows|todays !email|e-mail|mail|number|name|phone|address|details|mind|surname
        {shift} from|to
        {shift} me|us|him|her to|for|from|back|up
        {shift} .. to .. instead
        move|push|bump|swap|switch .. {appt}
        different day|time|date for my
        another|different day|time|date .. instead
        my {appt} .. to .. instead
        instead of my
        change .. {appt}|booking|day|date|time !email|number|name|phone
        can|could .. make it .. instead
        come .. instead of
        bring .. {appt} forward
        make it|my .. instead
        {appt} to|moved|changed|pushed|rescheduled|switched
        earlier|later|another|different {appt} instead
        have|got an {appt} .. instead
    """,
    "ask_human": """
        {talk}|chat .. someone|somebody|human|person|manager|owner|team
        call~|ring|phone|text me|us
        connect~|transfer~|patch|put me|us .. {person}|someone|human
        get me a|the|your|somebody|someone
        can i get a human|person
        {talk} to|with|at
        {talk} .. {person}
        real|actual|live|human human|person|agent|being|people|barber|support
        ^ an? human|person|agent|operator|representative|receptionist|manager please? $
        human|person|agent|operator|representative please|pls
        call|ring|phone me|back
        call|ring|phone .. back
        give|gimme me? .. call|ring|buzz|bell|shout|holler|tinkle
        callback|call-back
        can|could|have|get someone|somebody|anyone|anybody .. call|help|ring|phone|contact
        can|could|have|get someone|somebody|anyone|anybody .. text|reach|assist|answer|talk
        someone|somebody .. call|phone|ring|help|contact
        reach someone|somebody|a|out|you by|to|on
        get|put|connect|transfer|pass me .. through|to|with|on|someone|human|person|agent|over|line
        want|need|prefer a|an|some? real|actual|live? {person} !before|after|at|on|today|tomorrow|by
        like|get|is a|an|some? real|actual|live? {person} !before|after|at|on|today|tomorrow|by
        get|find|bring|give me a|an|the|some? {person}
        customer service|support|care
        not .. bot|robot|machine|ai|computer|chatbot
        dont .. talk|speak|deal|chat .. bot|robot|machine|ai|computer|chatbot
        dont .. want .. bot|robot|machine|ai|computer|chatbot
        stop|no|without .. bot|robot|machine|bots|robots
        is|any {person} there|available .. talk|chat|help|speak|real
        human|human|humans
        is there anyone|anybody|someone|a there|real|person|human
        number .. call|ring
        phone number for the shop
        can i call|ring|phone
        speak
        call me
    """,
    "identity": """
        are|r you|u|this|ya .. bot|robot|human|real|ai|person|machine|chatgpt
        am i talking|speaking|chatting to|with a|an
    """,
    "remove": """
        remove|drop|delete|scrap|erase it|that|this
        remove|drop|delete|scrap|scratch|erase|ditch|lose my|that|the
    """,
    "nomore": """
        dont|wont|not need|want .. anymore|any
        no longer need|want
    """,
    "having": """
        i have|got an|a? {appt} !free|open|available
        ive|i got an|a? {appt} !free|open|available
    """,
    "standing": """
        i|ive|we|have|got have|got|had .. {appt}
        im|am|was|were|been booked|scheduled|down|in for|on|at|with|tomorrow|today
        i booked|scheduled|reserved
        my {appt} is|was|s
        than booked|scheduled|planned
        my .. {appt}
    """,
    "instead": """
        instead
        rather than
        in place of
        earlier|later|sooner than
    """,
    "come": """
        can|could|may i|we come|do|make|go|get
    """,
    "moving": """
        mov~|chang~|shift|push|bump|switch|swap|delay !mind|your|in
    """,
}
