from pathlib import Path

import pytest

from chatbooking.texts import sentences, supported


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("es", "es"),
        ("es-CL", "es"),
        ("pt_BR", "pt"),
        ("PT", "pt"),
        ("fr-FR,pt;q=0.8,en;q=0.5", "pt"),
        ("es-ES,es;q=0.9,en;q=0.8", "es"),
        ("fr", "en"),
        ("", "en"),
        (None, "en"),
        ("*", "en"),
    ],
)
def test_the_first_language_that_we_speak_is_taken(tag: str | None, locale: str) -> None:
    assert supported(tag) == locale


def test_the_default_is_the_callers() -> None:
    assert supported("fr", default="pt") == "pt"


def test_sentences_stand_in_a_file_a_language(tmp_path: Path) -> None:
    (tmp_path / "es.json").write_text('{"greeting": "¡Hola!"}', "utf-8")
    assert sentences(tmp_path, "es")["greeting"] == "¡Hola!"
