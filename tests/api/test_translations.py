"""Every language has every text, with the same places to fill, and every error has one."""

import ast
import importlib
import inspect
import json
import string
from pathlib import Path
from typing import Any

import pytest

from chatbooking.errors import DomainError
from chatbooking.texts import LOCALES
from tests.api.schemas import SOURCE

FOLDERS = sorted({path.parent for path in SOURCE.rglob("*.json") if path.stem in LOCALES})
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.name != "__init__.py")


def texts(folder: Path, locale: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / f"{locale}.json").read_text("utf-8"))
    return loaded


def places(text: Any) -> set[str]:
    """The names between braces, of a text or of all texts in a list or an object."""
    if isinstance(text, str):
        return {name for _, name, *_ in string.Formatter().parse(text) if name is not None}
    parts = text.values() if isinstance(text, dict) else text
    return set().union(*map(places, parts))


def errors() -> list[type[DomainError]]:
    for path in MODULES:
        if path.name == "errors.py":
            importlib.import_module(
                ".".join(("chatbooking", *path.relative_to(SOURCE).with_suffix("").parts))
            )
    found, waiting = [], [DomainError]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return [error for error in found if error.__module__.startswith("chatbooking.")]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(SOURCE)))
def test_no_language_misses_a_text_or_a_place_in_it(folder: Path) -> None:
    reference = texts(folder, LOCALES[0])
    for locale in LOCALES[1:]:
        other = texts(folder, locale)
        assert set(other) == set(reference), locale
        assert {key: places(text) for key, text in other.items()} == {
            key: places(text) for key, text in reference.items()
        }
        assert all(text for text in other.values())


def test_every_error_has_its_sentence_beside_it() -> None:
    for error in errors():
        if error.__name__ == "InvalidInput":
            continue
        home = Path(inspect.getfile(error)).parent / "translations"
        for locale in LOCALES:
            assert f"error.{error.__name__}" in texts(home, locale), (error, locale)


def test_every_rule_that_is_written_out_somewhere_has_its_sentence_and_fills_it() -> None:
    sentences = texts(SOURCE / "translations", "en")
    seen = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "InvalidInput":
                rule = node.args[1]
                if not isinstance(rule, ast.Constant):
                    continue
                key = f"error.InvalidInput.{rule.value!s}"
                text = sentences[key]
                given = {keyword.arg for keyword in node.keywords} | {"field"}
                assert places(text) <= given, f"{path.name}:{node.lineno}"
                seen.add(key)
    assert seen
