"""The messages that follow a change of blocks, of the catalog or of the business's rules that frees time.

Only what was there before can have freed any: what appears is new, or was put back from a backup.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from chatbooking.bookings.blocks import SORT_KEY, Block
from chatbooking.catalog.model import Provider, Service
from chatbooking.clock import to_iso
from chatbooking.records import decode
from chatbooking.storage.values import Item, from_attributes
from chatbooking.tenants.model import Tenant
from chatbooking.waiting import widening

_Body = dict[str, Any]


def message_of(record: Mapping[str, Any]) -> _Body | None:
    """The message that a stream record makes; None when it is about something else, or frees nothing.

    `time.freed`: from `start` until before `end`. `hours.widened`: of a provider, on `dates` of theirs only
    where it names some. `service.widened`: a service may fit where it did not. `rules.widened`: so may any.
    """
    change = record["dynamodb"]
    if "OldImage" not in change:
        return None
    keys = from_attributes(change["Keys"])
    kind = keys["SK"].partition("#")[0]
    # A business and its catalog are one partition; a provider's calendar, beside it, has a key like theirs.
    if kind not in _FOLLOWS or (keys["PK"].count("#") == 1) is (kind == SORT_KEY):
        return None
    after = from_attributes(change["NewImage"]) if "NewImage" in change else None
    told = _FOLLOWS[kind](from_attributes(change["OldImage"]), after)
    return {**told, "tenantId": keys["PK"].split("#")[1]} if told else None


def _block(before: Item, after: Item | None) -> _Body | None:
    was = decode(Block, before)
    if not widening.frees_time(was, decode(Block, after) if after else None):
        return None
    return {"type": "time.freed", "start": to_iso(was.start), "end": to_iso(was.end)}


def _provider(before: Item, after: Item | None) -> _Body | None:
    if after is None:
        return None
    now = decode(Provider, after)
    dates = widening.dates_opened(decode(Provider, before), now)
    told = {"type": "hours.widened", "providerId": now.id}
    if dates is None:
        return told
    return {**told, "dates": [day.isoformat() for day in dates]} if dates else None


def _service(before: Item, after: Item | None) -> _Body | None:
    if after is None or not widening.fits_better(decode(Service, before), decode(Service, after)):
        return None
    return {"type": "service.widened", "serviceId": after["id"]}


def _tenant(before: Item, after: Item | None) -> _Body | None:
    if after is None or not widening.lets_more_book(decode(Tenant, before), decode(Tenant, after)):
        return None
    return {"type": "rules.widened"}


_FOLLOWS: Final[Mapping[str, Callable[[Item, Item | None], _Body | None]]] = {
    SORT_KEY: _block,
    "PROVIDER": _provider,
    "SERVICE": _service,
    "TENANT": _tenant,
}
