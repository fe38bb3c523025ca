"""Words that patterns in English share."""

from __future__ import annotations

CLASSES = {
    "appt": (
        "appointment appointments booking bookings reservation reservations slot slots session sessions visit"
    ),
    "shift": (
        "move moving change changing push pushing shift shifting switch switching swap bump postpone"
        " delay transfer"
    ),
    "person": (
        "person people human humans someone somebody agent agents representative rep manager owner"
        " receptionist reception staff barber operator boss employee anyone anybody support"
    ),
    "talk": "talk speak chat talking speaking chatting",
    "open": "open opens opened close closes closed closing opening shut shuts",
    "costs": "cost costs charge charges run runs set is are for do does would much pay",
    "offer": "teach cover treat offer offers provide do does have got sell carry",
    "show": "show give tell list reveal print read send share display dump",
    "kin": (
        "son sons daughter daughters kid kids child boy girl toddler baby brother brothers sister"
        " sisters mum mums mom moms dad dads mother father husband husbands wife wifes partner nephew"
        " niece grandson granddaughter dog dogs cat cats puppy puppys pup kitten kittens rabbit bunny"
        " hamster parrot pet pets doggo pooch"
        " boss bosss neighbour neighbor friend colleague coworker roommate flatmate cousin"
        " uncle aunt grandma grandpa"
    ),
}
