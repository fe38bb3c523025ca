"""How English speakers greet, thank, agree and decline."""

from __future__ import annotations

COURTESIES = {
    "greet": """
        morning|mornin|afternoon|evening !
        hi|hey|hello there|everyone|all|team|guys|folks
        top of|o '? the morning|mornin to? you?
        namaste|namaskar|vanakkam|salaam|salam|shalom|wotcha|oioi sir|maam|ji?
        ayup|hullo|heyo|yoyo|ahoy|heyyo|wsg|wagwan sir|maam|ji?
        ay|ey|eh up
        good morning|afternoon|evening|day sir|maam|madam|dear|ji|all
        hi|hello|hey dear|sir|maam|madam|lovely|gorgeous|legends|legend|love|boss|bud|buddy|ji
        how are|r you|u|things|yall doing|going|feeling? today|tonight|guys|all|this? morning|evening?
        hi|hey|hello|heyy|hii|howdy|yo|sup|hiya|heya
        greetings|ello|gday|helo|hallo|hola|wassup|whatsup|wazzup|aloha
        good|gm morning|afternoon|evening|day|mornin|night|eve
        morning|afternoon|evening|mornin all|guys|there|team|folks|everyone|everybody|mate|lads|yall
        ^ hi|hey|hello morning|afternoon|evening $
        how are|r|is|you|u|s|goes|yall you|u|things|it|everything doing|going|today|guys|all|keeping|feeling?
        how are|r|is|you|u|s|goes|yall doing|guys|ya|yall|we doing|going|today|guys|all|keeping|feeling?
        hows it|everything|things|you|life|your going|day|today?
        how do you do
        whats|what up|good|s|happening|new|going up|on?
        hope you|youre|all|this .. well|good|great|day
        nice|pleased to meet you
        anyone|anybody|someone|somebody there|home|here|around
        👋
        🙋
        you|u there|ok|alright|good
        alright|alrite mate|there
        gday mate?
        g day
        long time no see
        hows|how tricks|life|business|is? tricks|life|business?
        hope .. well|doing
    """,
    "affirm": """
        yessss|yus|yuppers|yepp|yeh|okk|oki|okie|okeydoke|okeydokey|alrighty|gotcha|understood|splendid
        that ll|would|will do|work|be nicely|fine|great|perfect?
        im happy|fine with that
        yes|yeah|yep i|it|that do|does|is|would|confirm
        thats the one
        too easy
        lock it|that|me in?
        sorted|cushty|smashing|grand|ace|champion|beauty|rightio|righteo|sold|gladly|facts
        good as gold
        sweet as
        bang|spot on
        say less|when
        no dramas
        you beauty|ripper
        lovely jubbly|stuff|job
        ^ y $
        sounds like a plan
        looks good|right|great|correct
        all|everything looks|is good|right|correct|fine
        lets go
        yes|yep|yeah|yup|yea|ya|yas|yess|sure|ok|okay|okey|alright|aight|perfect mate?
        great|awesome|cool|correct|absolutely|definitely|certainly|exactly mate?
        indeed|affirmative|confirmed|confirm|agreed|fine|deal|yay mate?
        sounds|lovely|brilliant|excellent|right|totally|ok|oki|okie|aye|bet|dope|nice|good|wonderful mate?
        fab|amazing|super|yessir|mhm|uhuh|ofc|roger|true|righto|surely|si|sim|sweet|sick|cheers mate?
        yes please|yes|sir|maam|correct|indeed|absolutely|definitely|do|it|i|thats|confirm
        sure thing|why|does|is|yes
        of course
        sounds good|great|perfect|fine|like|lovely|about|fab|amazing|right|ok|okay|cool
        that|it|this works|is|sounds|would|will|does perfect|fine|good? me|perfect|fine|good|great|lovely?
        that|it|this works|is|s|ll great|correct|right|ok? me|perfect|fine|good|great|lovely?
        that|it|this sounds|would|will|does great|correct|right|ok? me|perfect|fine|good|great|lovely?
        that|it|this works|is|s|ll okay|works|work|be|do|for|lovely|it? me|perfect|fine|good|great|lovely?
        that|it|this sounds|would|will|does okay|works|work|be? me|perfect|fine|good|great|lovely?
        that|it|this sounds|would|will|does do|for|lovely|it? me|perfect|fine|good|great|lovely?
        that|it|this works|suits|helps|does|fits me|well|great|fine|perfect|for?
        thats|its|thatll|itll right|correct|fine|good|great|perfect|it|ok|okay good|right|fine|one?
        thats|its|thatll|itll works|work|do|cool|all|the|lovely|one|awesome good|right|fine|one?
        works for me|us
        works perfectly|fine|great|well?
        im|i in|happy|good|do|agree|confirm|am|would|accept|happy|with|sure that|it|this?
        i would|do|am|confirm|accept|agree please|love|to?
        go ahead|for it?
        go on then?
        do it|that|so
        lets do|go it|that|for?
        no problem|worries|prob|doubt
        fair enough
        all good|set|right
        please do
        for sure
        👍
        ✅
        👌
        🆗
        💯
        you bet|got it
        why not
        uh huh
        confirm it|that
        book it|that
        got it
        got you
        sgtm
        that one|s it
        great stuff
        very good
        ok|okay then
    """,
    "deny": """
        no|nope|nah that|its|it isnt|is not|wrong|incorrect
        not that|this one
        thanks|thank you? anyway|anyways|anyhow|regardless
        thanks|thank you? all|just the same
        no worries|problem|matter thanks|thank you? anyway|anyways|anyhow|regardless
        id rather|prefer not
        hard pass
        i? dont|no want|longer need|want? it|this|any anymore|any? more? $
        no dice|go|dramas|stress|can|biggie do? thanks|cheers|ta? anyway?
        not keen|today|fussed thanks|cheers|ta|mate?
        leave it out|there?
        im afraid not
        no thats it|all
        thatll be all
        no|nope|nah|naw|non|never|nay|negative|nuh|noo|nop|nein
        no thanks|thank|no|way|sir|maam|need|longer|more|i|not|im|please
        not now|today|yet|really|quite|at the? moment|time|all|now|me?
        not for|this|right|interested|necessary|needed|sure the? moment|time|all|now|me?
        never mind
        nevermind|nvm
        no i|im|its|thats|that good|dont|do|wont|all|fine|it|is|will|not|wrong?
        i|we dont want|think|need|like it|so|to|that|this?
        dont want|bother|worry|need to|it|that|about?
        i dont
        i do not
        do not
        im|were good|ok|fine|alright|set|not
        forget it|about
        leave it
        maybe|another later|not|time
        thats not right|it|correct|what
        thats wrong|incorrect|all
        doesnt work
        wont do|work
        👎
        ❌
        🙅
        uh uh
        nuh uh
        hell no
        of course not
        absolutely|definitely|certainly not
        not
        nothing else|more
        none
        no cheers
        id rather not
        pass
        ill pass
    """,
    "thanks": """
        appreciated|appreciate
        thanks|thank|cheers|tq|thankx|merci|obrigado|ta|thankful|grateful
        thank you|u|ya so|very? much|kindly?
        thanks so|very|a much|lot|bunch|million|ton|again|heaps
        thanks|thank you? for .. help|everything|all|time|info|that
        thanks|thank you? for .. assistance|much|information|your|the|quick|reply
        many|much|big thanks|appreciated|obliged|love
        appreciate it|that|your|you|the|all
        much appreciated|obliged
        really appreciate|appreciated
        i appreciate
        youre|you're|you|ur the|a|are|so|very|amazing|awesome|great|rock best|legend|star|lifesaver|kind?
        youre|you're|you|ur the|a|are|so|very|amazing|awesome|great|rock helpful|amazing|awesome|gem|helpful?
        🙏
        for all|everything|your|the|that|help help|info|assistance
        so|very much
        a lot|million|bunch|ton
        ❤
        very|so kind|helpful of|you?
        nice one
        thats|that very|so|really kind|helpful|nice
        bless you
    """,
    "bye": """
        bye|goodbye|byebye|cya|later|laters|ciao|toodles|cheerio
        see you|u|ya later|soon|then|there|tomorrow?
        have a|an|yourself .. day|one|night|weekend|evening|afternoon
        take care
        talk soon|later
        good night
        all the best
        until then
    """,
}
