"""Mails as they are read: in three languages, with whatever people wrote in them, in any colour."""

import json
import re
import string
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.notifications import colours, letters, render
from chatbooking.notifications.letters import Brand, Letter, Link, Row
from chatbooking.settings import settings
from chatbooking.texts import LOCALES
from localcloud import mails

WORDS = Path(letters.__file__).parent / "words"
VOID = {"meta", "br", "img"}


class Tags(HTMLParser):
    """The elements of a page, and whether each was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(autouse=True)
def _admin(environment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_URL", "https://admin.example")
    settings.cache_clear()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_has_every_sentence_with_the_same_gaps() -> None:
    words = {locale: json.loads((WORDS / f"{locale}.json").read_text("utf-8")) for locale in LOCALES}
    for locale in LOCALES:
        assert words[locale].keys() == words["en"].keys()
        for key, text in words[locale].items():
            assert placeholders(text) == placeholders(words["en"][key]), (locale, key)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_mail_is_whole_in_both_forms(locale: str, environment: str) -> None:
    names = []
    for name, letter, file in mails.mails(locale):
        names.append(name)
        page = Tags(render.html(letter))
        assert page.open == []
        links = {attributes["href"] for tag, attributes in page.seen if tag == "a"}
        text = render.text(letter)
        for link in (letter.button, *letter.links):
            if link:
                assert link.url in links
                assert link.url in text
        for row in letter.rows:
            assert row.value.replace("\n", ", ") in text
        assert "{" not in text + letter.subject
        assert (file is not None) == (name in {"booked", "booked-abroad", "confirmed", "moved", "cancelled"})
    assert len(names) == len(set(names)) == 17


def test_times_stand_on_the_visits_clock_and_on_the_readers(environment: str) -> None:
    rows = {name: letter.rows for name, letter, _ in mails.mails("es")}
    here = [row.value for row in rows["booked"] if "diciembre" in row.value]
    abroad = [row.value for row in rows["booked-abroad"] if "diciembre" in row.value]
    assert here == ["viernes 4 de diciembre a las 14:00"]
    assert abroad == [
        "viernes 4 de diciembre a las 14:00 (hora de Santiago)",
        "viernes 4 de diciembre a las 18:00",
    ]


def test_what_is_too_late_to_change_is_no_longer_promised(environment: str) -> None:
    buttons = {name: letter.button and letter.button.label for name, letter, _ in mails.mails("es")}

    assert buttons["booked"] == buttons["reminder"] == "Mover o cancelar"
    assert buttons["reminder-late"] == "Ver mi reserva"
    assert buttons["cancelled"] == "Reservar otra hora"


def test_the_preview_writes_a_file_of_each(tmp_path: Path, environment: str) -> None:
    assert mails.write(tmp_path) == 51
    assert len(list(tmp_path.glob("*.html"))) == 52
    assert len(list(tmp_path.glob("*.ics"))) == 15


WRITTEN = st.text(st.sampled_from("<>&\"'`=/\\ \n$%{}abcñ漢🌿"), max_size=40) | st.text(max_size=40)


@given(WRITTEN, WRITTEN, WRITTEN, st.sampled_from(LOCALES))
def test_what_people_write_stays_text(name: str, value: str, was: str, locale: str) -> None:
    usual: dict[str, Any] = {"subject": name, "heading": name, "intro": (value,), "why": was}
    letter = Letter(
        locale,
        Brand(name, "#0b7285", None, (value,), None),
        rows=(Row(name, value, was or None),),
        button=Link(name, "https://widget.example/#a=b&c"),
        small=(was,),
        before="x",
        **usual,
    )
    plain = replace(
        letter,
        brand=Brand("x", "#0b7285", None, ("x",), None),
        rows=(Row("x", "x", "x" if was else None),),
        button=Link("x", "https://widget.example/#a=b&c"),
        small=("x",),
        **dict.fromkeys(("subject", "heading", "why"), "x"),
        intro=("x",),
    )
    tags = [(tag, a) for tag, a in Tags(render.html(letter)).seen if tag != "br"]
    assert tags == [(tag, a) for tag, a in Tags(render.html(plain)).seen if tag != "br"]


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_on_every_colour_its_text_can_be_read(colour: str) -> None:
    assert colours.contrast(colour, colours.text_on(colour)) >= 4.5
    letter = Letter("es", Brand("x", colour), "x", "x", ("x",), "x", button=Link("x", "https://a.example"))
    assert re.search(f"background:{colour};color:{colours.text_on(colour)}", render.html(letter))
