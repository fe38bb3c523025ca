"""Frequent questions and their answers: what an owner may write. Pure rules, as in rules.py."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from chatbooking import checks
from chatbooking.catalog.change import Change
from chatbooking.catalog.model import Catalog, Faq
from chatbooking.errors import InvalidInput, NotFound

Input = Mapping[str, Any]

MAX_FAQS: Final = 100
MIN_QUESTION: Final = 3
MAX_QUESTION: Final = 200


def create_faq(catalog: Catalog, id: str, given: Input) -> Change[Faq]:
    """InvalidInput."""
    faq = Faq(id, **checks.given_fields(given, _FAQ))
    checks.at_most("faqs", (*catalog.faqs, faq), MAX_FAQS)
    return _saved(catalog, faq)


def update_faq(catalog: Catalog, id: str, given: Input) -> Change[Faq]:
    """InvalidInput, NotFound."""
    return _saved(catalog, replace(_found(catalog, id), **checks.given_fields(given, _FAQ)))


def delete_faq(catalog: Catalog, id: str) -> Change[Faq]:
    """NotFound."""
    faq = _found(catalog, id)
    return Change(faq, delete=faq)


def _saved(catalog: Catalog, faq: Faq) -> Change[Faq]:
    """A question with two answers in one language could only be answered by chance; DUPLICATE."""
    asked = checks.folded(faq.question)
    for other in catalog.faqs:
        if other.id != faq.id and other.locale == faq.locale and checks.folded(other.question) == asked:
            raise InvalidInput("question", "DUPLICATE")
    return Change(faq, save=[faq])


def _found(catalog: Catalog, id: str) -> Faq:
    found = next((faq for faq in catalog.faqs if faq.id == id), None)
    if found is None:
        raise NotFound("faq", id)
    return found


def _question(field: str, value: str | None) -> str:
    text = checks.line(field, value, max=MAX_QUESTION)
    if len(text) < MIN_QUESTION:
        raise InvalidInput(field, "TOO_SHORT", min=MIN_QUESTION)
    return text


def _answer(field: str, value: str | None) -> str:
    text = checks.paragraph(field, value, max=1000)
    if text is None:
        raise InvalidInput(field, "REQUIRED")
    return text


def _as_given(_field: str, value: Any) -> Any:
    return value


def _active(_field: str, value: bool | None) -> bool:
    return value is not False


_FAQ: Final[Mapping[str, checks.Rule]] = {
    "locale": _as_given,
    "question": _question,
    "variants": partial(checks.lines, max=MAX_QUESTION, entries=10),
    "answer": _answer,
    "active": _active,
}
