"""docs/catalog-rules.md says what is refused: every row of it is tried here, and nothing else is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from chatbooking.catalog import faqs, rules
from chatbooking.catalog.model import Catalog, HoursException
from chatbooking.errors import DomainError
from tests.catalog.builders import a_catalog, a_category, a_day, a_faq, a_provider, a_service, hours
from tests.tenants.builders import a_tenant

DOCUMENT = Path(__file__).parents[2] / "docs" / "catalog-rules.md"
# 01:00 UTC on the 22nd is still the 21st in Santiago.
NOW = datetime(2026, 11, 22, 1, tzinfo=UTC)
SERVICE = {"name": "New", "durationMinutes": 30}
WINDOWS = [hours("09:00", "13:00"), hours("14:00", "18:00")]

Try = Callable[[], object]


@dataclass(frozen=True)
class Row:
    request: str
    refused_when: str
    error: str
    field: str
    rule: str


def rows() -> Iterator[Row]:
    for line in DOCUMENT.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 5 and cells[0] not in ("Request", "---"):
            yield Row(*cells)


def category(given: dict[str, Any], catalog: Catalog | None = None) -> list[Try]:
    catalog = catalog or a_catalog(a_category(), a_category("nails"))
    given = {"name": "New"} | given
    return [
        lambda: rules.create_category(catalog, "new", given),
        lambda: rules.update_category(catalog, "nails", given),
    ]


def service(**given: Any) -> list[Try]:
    catalog = a_catalog(a_category(), a_service(), a_service("dye"), a_provider())
    given = SERVICE | given
    return [
        lambda: rules.create_service(catalog, "new", given),
        lambda: rules.update_service(catalog, "dye", given),
    ]


def provider(**given: Any) -> list[Try]:
    catalog = a_catalog(a_provider(), a_provider("jo"))
    given = {"name": "New"} | given
    return [
        lambda: rules.create_provider(a_tenant(), catalog, "new", given),
        lambda: rules.update_provider(a_tenant(), catalog, "jo", given),
    ]


def faq(**given: Any) -> list[Try]:
    catalog = a_catalog(a_faq(), a_faq("pets"))
    given = {"locale": "en", "question": "New?", "answer": "Yes."} | given
    return [
        lambda: faqs.create_faq(catalog, "new", given),
        lambda: faqs.update_faq(catalog, "pets", given),
    ]


def week(*days: dict[str, Any], provider: str = "ana") -> list[Try]:
    return [lambda: rules.set_weekly_hours(a_catalog(), provider, days)]


def exception(provider: str = "ana", ahead: int = 0, **given: Any) -> list[Try]:
    taken = tuple(HoursException(date(2027, 1, 1) + timedelta(days=day)) for day in range(ahead))
    catalog = a_catalog(a_provider(exceptions=taken))
    given = {"date": "2026-12-24", "windows": []} | given
    return [lambda: rules.set_hours_exception(catalog, provider, given, NOW)]


def full(kind: Callable[..., Any], count: int) -> Catalog:
    return a_catalog(*(kind(f"x{number}") for number in range(count)))


NOBODY = a_catalog()
TRIES: dict[tuple[str, str], list[Try]] = {
    ("Category", "the name is empty"): category({"name": " "}),
    ("Category", "the name has more than 80 characters"): category({"name": "x" * 81}),
    ("Category", "another category has the name"): category({"name": "HÁIR"}),
    ("Category", "the position is negative"): category({"position": -1}),
    ("Category", "the position is over 9999"): category({"position": 10000}),
    ("createCategory", "there are 50 categories"): [
        lambda: rules.create_category(full(a_category, 50), "new", {"name": "New"})
    ],
    ("updateCategory", "the id is unknown"): [lambda: rules.update_category(NOBODY, "no", {"name": "New"})],
    ("deleteCategory", "the id is unknown"): [lambda: rules.delete_category(NOBODY, "no")],
    ("deleteCategory", "services stand in it"): [lambda: rules.delete_category(a_catalog(), "hair")],
    ("Service", "the name is empty"): service(name=""),
    ("Service", "the name has more than 80 characters"): service(name="x" * 81),
    ("Service", "another service has the name"): service(name="cut"),
    ("Service", "the description has more than 500 characters"): service(description="x" * 501),
    ("Service", "an alias has more than 60 characters"): service(aliases=["x" * 61]),
    ("Service", "there are more than 20 aliases"): service(aliases=[f"a{n}" for n in range(21)]),
    ("Service", "the duration is zero"): service(durationMinutes=0),
    ("Service", "the duration is negative"): service(durationMinutes=-30),
    ("Service", "the duration is no multiple of 5"): service(durationMinutes=33),
    ("Service", "the visit with its buffers is longer than 8 hours"): service(
        durationMinutes=470, bufferBeforeMinutes=5, bufferAfterMinutes=10
    ),
    ("Service", "a buffer before is negative"): service(bufferBeforeMinutes=-5),
    ("Service", "a buffer after is no multiple of 5"): service(bufferAfterMinutes=7),
    ("Service", "the price is negative"): service(priceMinor=-1),
    ("Service", "the category is unknown"): service(categoryId="no"),
    ("Service", "a provider is unknown"): service(providerIds=["ana", "no"]),
    ("createService", "there are 200 services"): [
        lambda: rules.create_service(full(a_service, 200), "new", SERVICE)
    ],
    ("updateService", "the id is unknown"): [lambda: rules.update_service(NOBODY, "no", SERVICE)],
    ("deleteService", "the id is unknown"): [lambda: rules.delete_service(a_tenant(), NOBODY, "no", None)],
    ("deleteService", "a visit for it is ahead"): [
        lambda: rules.delete_service(a_tenant(), a_catalog(), "cut", NOW)
    ],
    ("Provider", "the name is empty"): provider(name="  "),
    ("Provider", "the name has more than 80 characters"): provider(name="x" * 81),
    ("Provider", "another provider has the name"): provider(name=" ANA "),
    ("Provider", "the bio has more than 500 characters"): provider(bio="x" * 501),
    ("Provider", "the time zone is unknown"): provider(timeZone="Mars/Olympus"),
    ("Provider", "the photo's address is not https"): provider(photoUrl="http://acme.example/ana.jpg"),
    ("createProvider", "there are 50 providers"): [
        lambda: rules.create_provider(a_tenant(), full(a_provider, 50), "new", {"name": "New"})
    ],
    ("Provider", "one more would be active than the plan includes ([limits.md](limits.md))"): [
        lambda: rules.create_provider(a_tenant(), full(a_provider, 2), "new", {"name": "New"}),
        lambda: rules.update_provider(
            a_tenant(),
            a_catalog(a_provider("ana"), a_provider("bob"), a_provider("eva", active=False)),
            "eva",
            {"active": True},
        ),
    ],
    ("updateProvider", "the id is unknown"): [
        lambda: rules.update_provider(a_tenant(), NOBODY, "no", {"name": "New"})
    ],
    ("deleteProvider", "the id is unknown"): [lambda: rules.delete_provider(a_tenant(), NOBODY, "no", None)],
    ("deleteProvider", "a visit with them is ahead"): [
        lambda: rules.delete_provider(a_tenant(), a_catalog(), "ana", NOW)
    ],
    ("Faq", "the question has less than 3 characters"): faq(question=" ? "),
    ("Faq", "the question is empty"): faq(question=" "),
    ("Faq", "the question has more than 200 characters"): faq(question="x" * 201),
    ("Faq", "another one of its language has the question"): faq(question="ABOUT párking?"),
    ("Faq", "a variant has more than 200 characters"): faq(variants=["x" * 201]),
    ("Faq", "there are more than 10 variants"): faq(variants=[f"v{n}" for n in range(11)]),
    ("Faq", "the answer is empty"): faq(answer=" \n "),
    ("Faq", "the answer has more than 1000 characters"): faq(answer="x" * 1001),
    ("createFaq", "there are 100 frequent questions"): [
        lambda: faqs.create_faq(
            full(a_faq, 100), "new", {"locale": "en", "question": "New?", "answer": "Yes."}
        )
    ],
    ("updateFaq", "the id is unknown"): [
        lambda: faqs.update_faq(NOBODY, "no", {"locale": "en", "question": "New?", "answer": "Yes."})
    ],
    ("deleteFaq", "the id is unknown"): [lambda: faqs.delete_faq(NOBODY, "no")],
    ("setWeeklyHours", "the provider is unknown"): week(provider="no"),
    ("setWeeklyHours", "a weekday stands there twice"): week(a_day(), a_day()),
    ("setWeeklyHours", "a time is not on the 5-minute grid"): week(a_day("MONDAY", hours("09:03", "10:00"))),
    ("setWeeklyHours", "a window ends where it starts"): week(a_day("MONDAY", hours("09:00", "09:00"))),
    ("setWeeklyHours", "a window runs over midnight"): week(a_day("MONDAY", hours("20:00", "02:00"))),
    ("setWeeklyHours", "windows overlap"): week(a_day("MONDAY", hours("12:55", "18:00"), *WINDOWS[:1])),
    ("setWeeklyHours", "a day has more than 6 windows"): week(
        a_day("MONDAY", *(hours(f"{hour:02}:00", f"{hour:02}:30") for hour in range(7)))
    ),
    ("setWeeklyHours", "a break lies outside the windows"): week(a_day(breaks=[hours("08:55", "09:30")])),
    ("setWeeklyHours", "a break reaches from one window into another"): week(
        a_day("MONDAY", *WINDOWS, breaks=[hours("12:30", "14:30")])
    ),
    ("setWeeklyHours", "breaks overlap"): week(
        a_day(breaks=[hours("12:00", "13:00"), hours("12:30", "12:45")])
    ),
    ("setHoursException", "the provider is unknown"): exception("no"),
    ("setHoursException", "the date is none"): exception(date="2026-02-29"),
    ("setHoursException", "the date has passed where the provider works"): exception(date="2026-11-20"),
    ("setHoursException", "windows overlap"): exception(windows=[hours(), hours()]),
    ("setHoursException", "the note has more than 100 characters"): exception(note="x" * 101),
    ("setHoursException", "the provider has 200 exceptions ahead"): exception(ahead=200),
    ("removeHoursException", "the provider is unknown"): [
        lambda: rules.remove_hours_exception(NOBODY, "no", "2026-12-24")
    ],
    ("removeHoursException", "the date is none"): [
        lambda: rules.remove_hours_exception(NOBODY, "ana", "24.12.2026")
    ],
    ("removeHoursException", "no exception stands on the date"): [
        lambda: rules.remove_hours_exception(NOBODY, "ana", "2026-12-24")
    ],
}


def test_every_row_is_tried_and_every_try_is_written_down() -> None:
    assert [(row.request, row.refused_when) for row in rows()] == list(TRIES)


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: f"{row.request}: {row.refused_when}")
def test_it_is_refused_as_written(row: Row) -> None:
    for attempt in TRIES[row.request, row.refused_when]:
        with pytest.raises(DomainError) as refusal:
            attempt()
        told = refusal.value.parameters
        assert (refusal.value.code, told.get("field", ""), told.get("rule", "")) == (
            row.error,
            row.field,
            row.rule,
        )
