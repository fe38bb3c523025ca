"""English, as spoken in the United States and the United Kingdom."""

from __future__ import annotations

from chatbooking.chat.understanding.language import Language
from chatbooking.chat.understanding.languages.en import words
from chatbooking.chat.understanding.languages.en.booking import BOOKING
from chatbooking.chat.understanding.languages.en.calendar import CALENDAR
from chatbooking.chat.understanding.languages.en.classes import CLASSES
from chatbooking.chat.understanding.languages.en.courtesies import COURTESIES
from chatbooking.chat.understanding.languages.en.polarity import ANSWERS, DEPENDENTS, INTRODUCTIONS, POLARITY
from chatbooking.chat.understanding.languages.en.questions import QUESTIONS
from chatbooking.chat.understanding.languages.en.requests import REQUESTS

LANGUAGE = Language(
    code="en",
    calendar=CALENDAR,
    month_first=True,
    parts={
        "morning": ("06:00", "12:00"),
        "midday": ("12:00", "14:00"),
        "afternoon": ("12:00", "18:00"),
        "evening": ("18:00", "23:00"),
    },
    shorthand=words.SHORTHAND,
    common=words.COMMON,
    verbs=words.VERBS,
    fillers=words.FILLERS,
    classes=CLASSES,
    intents={**REQUESTS, **QUESTIONS, **BOOKING},
    courtesies=COURTESIES,
    polarity=POLARITY,
    answers=ANSWERS,
    introductions=INTRODUCTIONS,
    dependents=DEPENDENTS,
    swap_verbs=("change", "chang", "swap", "switch", "replac", "replace", "trade", "trad", "exchange"),
    swap_links="for to with into",
    contact_labels=(
        "email mail e-mail phone number cell mobile tel telephone name contact details is my at and on"
        " or its reach me the here number's mob ph whatsapp"
    ),
    provider_leads=(
        "have mr mrs miss ms cancel with by for see and or not"
        " but except is does has w want prefer like book get doctor dr than"
        " of without then no"
    ),
    elsewhere_services=words.ELSEWHERE,
    appointment_words=(
        "appointment appointments booking bookings slot slots service services treatment treatments"
        " reservation session visit appt"
    ),
)
