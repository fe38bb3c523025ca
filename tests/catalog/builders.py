"""Catalogs with usual values."""

from dataclasses import replace
from typing import Any

from chatbooking.catalog.model import Catalog, Category, Faq, Provider, Service


def a_category(id: str = "hair", **changes: Any) -> Category:
    return replace(Category(id, id.capitalize()), **changes)


def a_service(id: str = "cut", **changes: Any) -> Service:
    return replace(Service(id, id.capitalize(), 30), **changes)


def a_provider(id: str = "ana", **changes: Any) -> Provider:
    return replace(Provider(id, id.capitalize(), "America/Santiago"), **changes)


def a_faq(id: str = "parking", **changes: Any) -> Faq:
    return replace(Faq(id, "en", f"About {id}?", "Yes."), **changes)


def a_catalog(*entities: Category | Service | Provider | Faq) -> Catalog:
    """A catalog of these; of a category, a service in it and its provider when none are given."""
    entities = entities or (a_category(), a_service(category_id="hair", provider_ids=("ana",)), a_provider())
    return Catalog(
        tuple(each for each in entities if isinstance(each, Category)),
        tuple(each for each in entities if isinstance(each, Service)),
        tuple(each for each in entities if isinstance(each, Provider)),
        tuple(each for each in entities if isinstance(each, Faq)),
    )


def hours(start: str = "09:00", end: str = "18:00") -> dict[str, str]:
    return {"start": start, "end": end}


def a_day(weekday: str = "MONDAY", *windows: dict[str, str], **changes: Any) -> dict[str, Any]:
    return {"weekday": weekday, "windows": list(windows) or [hours()], **changes}
