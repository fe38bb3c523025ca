"""A demo business's profile, catalog and widget key, each made only where it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from localcloud.seed.api import Api

Record = dict[str, Any]

_TENANT = "query Tenant { tenant { name timeZone currency } }"
_UPDATE_TENANT = "mutation UpdateTenant($input: UpdateTenantInput!) { updateTenant(input: $input) { id } }"
_DISMISS_SETUP = "mutation DismissSetup { dismissSetup { id } }"
_CHANGE_PLAN = "mutation ChangePlan($plan: Plan!) { changePlan(plan: $plan) { plan } }"
_KEYS = "query WidgetKeys { widgetKeys { key label allowedOrigins revokedAt } }"
_UPDATE_KEY = """
mutation UpdateWidgetKey($key: ID!, $input: WidgetKeyInput!) {
  updateWidgetKey(key: $key, input: $input) { key }
}
"""
_CATALOG = """
query Catalog {
  catalog {
    categories { id name }
    services { id name }
    providers { id name weeklyHours { weekday } exceptions { date } }
    faqs { question }
  }
}
"""
_CATEGORY = "mutation CreateCategory($input: CategoryInput!) { createCategory(input: $input) { id } }"
_PROVIDER = "mutation CreateProvider($input: ProviderInput!) { createProvider(input: $input) { id } }"
_SERVICE = "mutation CreateService($input: ServiceInput!) { createService(input: $input) { id } }"
_FAQ = "mutation CreateFaq($input: FaqInput!) { createFaq(input: $input) { id } }"
_HOURS = """
mutation SetWeeklyHours($id: ID!, $hours: [DayHoursInput!]!) {
  setWeeklyHours(providerId: $id, hours: $hours) { id }
}
"""
_EXCEPTION = """
mutation SetHoursException($id: ID!, $input: HoursExceptionInput!) {
  setHoursException(providerId: $id, input: $input) { id }
}
"""


def settle(api: Api, demo: Record, pages: Sequence[str]) -> str:
    """Makes what is missing; answers the widget key, which may be used at the origins in `pages`."""
    if api(_TENANT)["currency"] != demo["profile"]["currency"] or _is_bare(api(_CATALOG)):
        api(_UPDATE_TENANT, input=demo["profile"])
        # With three providers each, they have outgrown the plan that everybody begins with.
        api(_CHANGE_PLAN, plan="PRO")
        # They are past their first steps; a business of one's own shows those.
        api(_DISMISS_SETUP)
    there = api(_CATALOG)
    categories = _by_name(there["categories"])
    for position, name in enumerate(demo["categories"]):
        if name not in categories:
            categories[name] = api(_CATEGORY, input={"name": name, "position": position})["id"]
    providers = _providers(api, demo, there["providers"])
    services = _by_name(there["services"])
    for service in demo["services"]:
        if service["name"] not in services:
            api(_SERVICE, input=_service_input(service, categories, providers))
    asked = {faq["question"] for faq in there["faqs"]}
    for faq in demo["faqs"]:
        if faq["question"] not in asked:
            api(_FAQ, input=faq)
    return _widget_key(api, demo, pages)


def _is_bare(catalog: Record) -> bool:
    return not (catalog["categories"] or catalog["services"] or catalog["providers"])


def _by_name(entries: list[Record]) -> dict[str, str]:
    return {entry["name"]: entry["id"] for entry in entries}


def _providers(api: Api, demo: Record, there: list[Record]) -> dict[str, str]:
    """Provider ids by name; hours and exceptions are set for those that have none."""
    known = {provider["name"]: provider for provider in there}
    ids = {}
    for wanted in demo["providers"]:
        name = wanted["name"]
        found = known.get(name)
        if found is None:
            profile = {field: wanted[field] for field in ("name", "bio", "aliases") if field in wanted}
            found = {"id": api(_PROVIDER, input=profile)["id"], "weeklyHours": [], "exceptions": []}
        ids[name] = found["id"]
        if not found["weeklyHours"]:
            api(_HOURS, id=found["id"], hours=_weekly_hours(wanted["hours"]))
            for exception in wanted.get("exceptions", []):
                api(_EXCEPTION, id=found["id"], input=_exception_input(exception))
    return ids


def _weekly_hours(groups: list[Record]) -> list[Record]:
    return [
        {
            "weekday": day,
            "windows": [_window(text) for text in group["windows"]],
            "breaks": [_window(text) for text in group.get("breaks", [])],
        }
        for group in groups
        for day in group["days"].split()
    ]


def _exception_input(exception: Record) -> Record:
    """A date some days from now, so that a demo never shows the past."""
    date = datetime.now(UTC).date() + timedelta(days=exception["inDays"])
    windows = [_window(text) for text in exception.get("windows", [])]
    return {"date": date.isoformat(), "windows": windows, "note": exception["note"]}


def _window(text: str) -> Record:
    start, end = text.split("-")
    return {"start": start, "end": end}


def _service_input(service: Record, categories: dict[str, str], providers: dict[str, str]) -> Record:
    own = {name: value for name, value in service.items() if name not in ("category", "providers")}
    return own | {
        "categoryId": categories[service["category"]],
        "providerIds": [providers[name] for name in service["providers"]],
    }


def _widget_key(api: Api, demo: Record, pages: Sequence[str]) -> str:
    """The key that came with the sign-up, opened for the demo's website and the local cloud's pages."""
    key = next(key for key in api(_KEYS) if not key["revokedAt"])
    also = [page.replace("127.0.0.1", "localhost") for page in pages if "127.0.0.1" in page]
    origins = [demo["profile"]["contact"]["website"], *pages, *also]
    if key["allowedOrigins"] != origins:
        api(_UPDATE_KEY, key=key["key"], input={"label": key["label"], "allowedOrigins": origins})
    return str(key["key"])
