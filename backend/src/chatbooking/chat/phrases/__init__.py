"""Phrases that steer a conversation rather than book: "another day", "where are you", "who are you".

Understanding reads what a booking is made of; these few are about the chat itself. Each language is one
JSON file of phrases in plain form (lower case, no accents, no punctuation).
"""

import json
import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path

from chatbooking.texts import LOCALES

# Words of a message that asks for a language and for nothing else.
_SHORT = 6
_HERE = Path(__file__).parent


class Topic(StrEnum):
    """What a phrase is about; the order is that of the search."""

    LEAVE_LIST = "leave_list"
    WAIT = "wait"
    LATE = "late"
    NO_CODE = "no_code"
    OTHER_NAME = "other_name"
    OTHER_CONTACT = "other_contact"
    OTHER_DAY = "other_day"
    OTHER_TIME = "other_time"
    OTHER_PROVIDER = "other_provider"
    OTHER_SERVICE = "other_service"
    MY_BOOKING = "my_booking"
    WHERE = "where"
    CONTACT = "contact"
    WHY = "why"
    WHO = "who"
    DURATION = "duration"
    LANGUAGE = "language"
    SMALL_TALK = "small_talk"
    GOODBYE = "goodbye"
    MENU = "menu"


class Cue(StrEnum):
    """What a message is to be taken as, whatever else it says."""

    # More than one person: "para dos personas"; and services that are for several at once: "pareja".
    SEVERAL = "several"
    TOGETHER = "together"
    EITHER = "either"
    # "And the facial?", after something was told.
    AND_THAT = "and_that"
    # "Sorry, John Smith": what was said before is taken back.
    CORRECTING = "correcting"
    # "At eight in the morning" is never eight in the evening.
    MORNING = "morning"


def plain_form(text: str) -> str:
    """Lower case, no accents, everything but letters and digits a single space."""
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def topic_of(text: str, locale: str) -> Topic | None:
    """The topic whose phrase stands in the text as whole words."""
    return next((topic for topic in Topic if says(text, topic, locale)), None)


def says(text: str, what: Topic | Cue, locale: str) -> bool:
    """Whether a phrase of the kind stands in the text as whole words."""
    padded = f" {plain_form(text)} "
    return any(f" {phrase} " in padded for phrase in _phrases(locale)[what])


def begins(text: str, what: Cue, locale: str) -> bool:
    """Whether the text begins with a phrase of the kind and goes on after it."""
    plain = plain_form(text)
    return any(plain.startswith(f"{phrase} ") for phrase in _phrases(locale)[what])


def after_correction(text: str, locale: str) -> str | None:
    """What follows "sorry" or "I mean" at the beginning of a text; None where it does not begin so."""
    leads = _phrases(locale)[Cue.CORRECTING]
    for word in re.finditer(r"\w+", text):
        if plain_form(text[: word.end()]) in leads:
            return text[word.end() :].strip(" ,.:;!-") or None
    return None


def spoken(text: str, locale: str) -> str:
    """The language to answer in: another one only where the text clearly is in it.

    Clearly: none of its words marks the present language, and two mark the other, or nothing else is said.
    Asked for in a few words ("in English, please"), it is that one; a lesson in English is another matter.
    A letter is no word to go by: "y" is a yes in English and an "and" in Spanish.
    """
    words = set(plain_form(text).split())
    wished = [language for language in LOCALES if says(text, Topic.LANGUAGE, language)]
    if len(wished) == 1 and len(words) <= _SHORT:
        return wished[0]
    marks = {language: words & set(_phrases(language)["markers"]) for language in LOCALES}
    if not words or marks[locale]:
        return locale
    other = max(LOCALES, key=lambda language: len(marks[language]))
    rivals = max(len(marks[language]) for language in LOCALES if language != other)
    nothing_else = marks[other] == words and max(map(len, words)) > 1
    clear = len(marks[other]) >= 2 or nothing_else
    return other if clear and len(marks[other]) > rivals else locale


def name_in(text: str, locale: str) -> str:
    """A text without what people put before a name ("a nombre de Ana" → "Ana") or after it.

    Empty when a word of it is never part of one ("con José").
    """
    name = text.strip().rstrip(".!,;").strip()
    for lead in _phrases(locale)["before_name"]:
        if name.casefold().startswith(lead + " "):
            name = name[len(lead) :].strip()
            break
    return "" if set(plain_form(name).split()) & set(_phrases(locale)["never_in_names"]) else name


@cache
def _phrases(locale: str) -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = json.loads((_HERE / f"{locale}.json").read_text("utf-8"))
    return loaded
