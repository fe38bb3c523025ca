"""The texts of the chat: the same keys and the same placeholders in every language, and none to spare."""

import json
import string
from pathlib import Path

import pytest

from chatbooking.chat import phrases, replies
from chatbooking.chat.phrases import Cue, Topic, plain_form
from chatbooking.texts import LOCALES, sentences

CHAT = Path(replies.__file__).parents[1]
FOLDERS = [CHAT / "replies", CHAT / "translations"]
SOURCES = "".join(path.read_text("utf-8") for path in CHAT.rglob("*.py"))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_language_has_the_same_texts_with_the_same_placeholders(folder: Path) -> None:
    first, *others = (sentences(folder, locale) for locale in LOCALES)

    for other in others:
        assert other.keys() == first.keys()
        for key, text in first.items():
            assert placeholders(other[key]) == placeholders(text), key
            assert other[key].strip()


@pytest.mark.parametrize("locale", LOCALES)
def test_no_reply_is_left_over(locale: str) -> None:
    labels = {"label.action_", "label.change_", "label.yes", "label.no"}
    unused = [
        key
        for key in sentences(CHAT / "replies", locale)
        if f'"{key}"' not in SOURCES and not any(key.startswith(label) for label in labels)
    ]

    assert unused == ["label.days_later"]


@pytest.mark.parametrize("locale", LOCALES)
def test_phrases_are_in_plain_form_and_complete(locale: str) -> None:
    content = json.loads((Path(phrases.__file__).parent / f"{locale}.json").read_text("utf-8"))

    assert content.keys() == {*Topic, "before_name", "never_in_names", "markers", *Cue}
    for topic in (*Topic, *Cue):
        assert content[topic] == [plain_form(phrase) for phrase in content[topic]]
        assert content[topic]
