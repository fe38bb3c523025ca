"""How English speakers ask for an appointment."""

from __future__ import annotations

BOOKING = {
    "book": """
        want|need|looking a|an|some barber|dentist|doctor|stylist|therapist|hygienist|hairdresser
        book|schedule|reserve|reserving|scheduling|appoint
        sign|pencil|put|squeeze me|us|him|her|my|up|in .. in|down|up|for|at|on|tomorrow|today|with|$
        fit|set|get|slot|slide me|us|him|her|my|up|in .. in|down|up|for|at|on|tomorrow|today|with|$
        come in|by|through|over|down|around|round|see
        get in|seen|done|trimmed|shaved|cut|started|cleaned
        get my|his|her|a|an|some|the|it
        hold|save|keep me|us a|an|the
        make an|a|the|my {appt}|time
        grab|snag|nab|lock a|an|in|the|my
        swing|stop|drop|pop|pass by|in|over|round
        in for a|an|my|the|some|me
        bring|take him|her|them|it|my|our .. in|by|over|round
        set up|something|a|an|it
        do|have|see|fit me
    """,
    "noun": """
        appointment|appointments|reservation|slot|slots|booking|bookings|booked
    """,
    "room": """
        if anything|something|a|one opens|frees|comes up
        slot|slots|appointment|appointments|time|spot|spots|anything|something .. open
        available|availability|avail|availible|avaliable|availabilities|opening
        openings|vacant|spot|spots|space|spaces|room
        free !parking|wifi
        anything|something|any .. open|free|left|available|going|slots|earlier|later|sooner
        have|got .. open
        open {appt}|spots|spot|times|slot
        squeeze|fit|slot|pencil|put|sneak|work me|us|him|her|my|in
        take|see|get|accommodate me|him|us
        when|what|which|how .. can|could|is i|you|soonest|next|earliest
        what|which|any .. times|time|slots|days .. have|got|available|free|open|left
        next|earliest|soonest|first {appt}|availability|available|time|you|opening
        any chance|times|time|slots|openings|spots|appointments|luck
    """,
    "want": """
        want|wants|wanted|need|needs|needed|like|love|prefer
        fancy|hoping|looking|after|wish|interested|would|wana|wannt
        id|ill|well like|love|want|take|go|have|prefer|need|do|be
        can|could|may|might|shall|should i|we|you|u|he|she|my|it|they
        how|what about|if|bout
        works|work|suits|suit|good|better|best|great|perfect|ideal|fine|ok|possible
        let do|me|say|go
        lets do|say|go|make|try|book
        make it|that
        give me
        is|are .. ok|okay|possible|good|fine|cool|alright
        see
        going for
        just a|the|some
        im free|available|thinking|around|in
        go with|for
        put me|down
    """,
    "wonder": """
        id? like|love|want|wanted|need|wanna to? know|ask|check|find
    """,
}
