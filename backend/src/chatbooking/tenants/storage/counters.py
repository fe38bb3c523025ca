"""What a business has used in a month, counted in the same transaction as what is counted: it cannot drift.

A counter of one item would make a crowd wait for each other, so each month has several of them, for bookings
and for what is said in the chat apart; one transaction cannot write an item twice, and a booking made in the
chat counts as both. A shard holds a number for each day, so that it answers for the days of the month too.
Beside them stand the percentages of a limit that the owners have been told of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Final, NamedTuple

from chatbooking.storage import ConditionFailed, Key, TenantTable, Write, carry_out
from chatbooking.storage.values import Item
from chatbooking.tenants.limits import month_of
from chatbooking.tenants.model import Plan
from chatbooking.tenants.plans import Metered

LETTERS: Final = {Metered.BOOKINGS: "b", Metered.CONVERSATIONS: "c", Metered.MESSAGES: "m"}
_METERS: Final = {letter: meter for meter, letter in LETTERS.items()}
_BOOKINGS: Final = "BOOKINGS"
_CHAT: Final = "CHAT"
# Those of the chat are read one by one with each message, and a message takes longer than a booking.
SHARDS: Final = {_BOOKINGS: 16, _CHAT: 8}
TOLD: Final = "TOLD#"
_LABEL: Final = "usage"
# The counters of several months as they are, by month and key.
Months = Mapping[str, Mapping[Key, Item]]


class Tally(NamedTuple):
    """A month's counts by meter and day, and the messages of the minute of `now` (epoch minutes)."""

    days: Mapping[tuple[Metered, int], int]
    minutes: Mapping[str, tuple[int, int]] = {}

    def of(self, meter: Metered) -> int:
        return sum(count for (metered, _), count in self.days.items() if metered is meter)

    def on(self, meter: Metered, day: int) -> int:
        return self.days.get((meter, day), 0)

    def in_minute(self, minute: int) -> int:
        """How many messages were answered in this minute."""
        return sum(count for since, count in self.minutes.values() if since == minute)


def shard_of(kind: str, id: str) -> str:
    """The number of the shard that counts this one of BOOKINGS or of the CHAT's conversations."""
    return f"{sha256(id.encode()).digest()[0] % SHARDS[kind]:02}"


def booking_shards(table: TenantTable, month: str) -> list[Key]:
    return _shards(table, month, _BOOKINGS)


def chat_shards(table: TenantTable, month: str) -> list[Key]:
    return _shards(table, month, _CHAT)


def tally(items: Iterable[Item]) -> Tally:
    """What the items of one month say together."""
    days: Counter[tuple[Metered, int]] = Counter()
    minutes = {}
    for item in items:
        for name, value in item.items():
            if name[0] in _METERS and name[1:].isdecimal():
                days[_METERS[name[0]], int(name[1:])] += value
        if "minute" in item:
            minutes[item["SK"].rsplit("#", 1)[1]] = (item["minute"], item["inMinute"])
    return Tally(days, minutes)


def read_month(table: TenantTable, month: str) -> Tally:
    """Everything that is counted in a month: one Query."""
    return tally(table.query_all(_partition(table, month), consistent=True))


def read_chat(table: TenantTable, month: str) -> Tally:
    """What was said in the chat alone."""
    return tally(table.query_all(_partition(table, month), begins=f"{_CHAT}#", consistent=True))


def read_bookings(table: TenantTable, month: str) -> Tally:
    """The bookings alone, which is less to read."""
    return tally(table.query_all(_partition(table, month), begins=f"{_BOOKINGS}#", consistent=True))


def booked(table: TenantTable, booking_id: str, changes: Iterable[tuple[date, int]]) -> list[Write]:
    """So many bookings more or fewer on these days: one write for each month."""
    months: dict[str, list[tuple[date, int]]] = {}
    for day, by in changes:
        months.setdefault(month_of(day), []).append((day, by))
    return [
        _add(
            table, _key(table, month, _BOOKINGS, booking_id), {_name(Metered.BOOKINGS, d): n for d, n in each}
        )
        for month, each in months.items()
    ]


def talked(
    table: TenantTable, conversation_id: str, day: date, now: datetime, seen: Tally, *, first: bool
) -> Write:
    """One message more, and with the first of a conversation one conversation more.

    The minute's own count is begun anew by whoever comes first in it. Two who do so at once count as one: it
    bounds a crowd, it is no account.
    """
    added = {_name(Metered.MESSAGES, day): 1}
    if first:
        added[_name(Metered.CONVERSATIONS, day)] = 1
    minute = minute_of(now)
    since, _ = seen.minutes.get(shard_of(_CHAT, conversation_id), (0, 0))
    begun = {} if since == minute else {"minute": minute, "inMinute": 1}
    if not begun:
        added["inMinute"] = 1
    return _add(table, _key(table, month_of(day), _CHAT, conversation_id), added, begun)


def minute_of(now: datetime) -> int:
    return int(now.timestamp()) // 60


def told(table: TenantTable, month: str, meter: Metered, percent: int, plan: Plan) -> Write:
    """The mark that the owners are to be told; the stream carries it on when it appears.

    Written again it changes nothing, so that nobody need ask whether it is there.
    """
    key = Key(_partition(table, month), f"{TOLD}{meter}#{percent}#{plan}")
    mark = {"month": month, "meter": meter.value, "percent": percent, "plan": plan.value}
    return table.put(key, mark, label=_LABEL)


def tell(table: TenantTable, month: str, meter: Metered, percent: int, plan: Plan) -> None:
    """Puts the mark by itself, where it is missing."""
    write = told(table, month, meter, percent, plan)._replace(condition="attribute_not_exists(PK)")
    try:
        carry_out(write)
    except ConditionFailed:
        return


def shard_items(table: TenantTable, month: str) -> dict[Key, Item]:
    """The month's counters as they are, by key; one that never counted anything is empty."""
    keys = [*booking_shards(table, month), *chat_shards(table, month)]
    found = table.get_many(keys, consistent=True)
    return {key: found.get(key, {}) for key in keys}


def corrected(
    table: TenantTable, key: Key, was: Item, counts: Mapping[tuple[Metered, int], int]
) -> Write | None:
    """What sets these counts of a shard right, refused when one of them has changed; None if they are."""
    wanted = {f"{LETTERS[meter]}{day:02}": count for (meter, day), count in counts.items()}
    wrong = {name: count for name, count in wanted.items() if was.get(name, 0) != count}
    if not wrong:
        return None
    conditions = (f"#{n} = :was_{n}" if n in was else f"attribute_not_exists(#{n})" for n in wrong)
    return table.update(
        key,
        "SET " + ", ".join(f"#{name} = :{name}" for name in wrong),
        label=_LABEL,
        condition=" AND ".join(conditions),
        names={f"#{name}": name for name in wrong},
        values={
            **{f":{name}": count for name, count in wrong.items()},
            **{f":was_{name}": was[name] for name in wrong if name in was},
        },
    )


def _shards(table: TenantTable, month: str, kind: str) -> list[Key]:
    pk = _partition(table, month)
    return [Key(pk, f"{kind}#{number:02}") for number in range(SHARDS[kind])]


def _partition(table: TenantTable, month: str) -> str:
    return table.pk("USAGE", month)


def booking_key(table: TenantTable, month: str, booking_id: str) -> Key:
    return _key(table, month, _BOOKINGS, booking_id)


def chat_key(table: TenantTable, month: str, conversation_id: str) -> Key:
    return _key(table, month, _CHAT, conversation_id)


def _key(table: TenantTable, month: str, kind: str, id: str) -> Key:
    return Key(_partition(table, month), f"{kind}#{shard_of(kind, id)}")


def _name(meter: Metered, day: date) -> str:
    return f"{LETTERS[meter]}{day.day:02}"


def _add(
    table: TenantTable, key: Key, added: Mapping[str, int], begun: Mapping[str, Any] | None = None
) -> Write:
    expression = "ADD " + ", ".join(f"#{name} :{name}" for name in added)
    if begun:
        expression += " SET " + ", ".join(f"#{name} = :{name}" for name in begun)
    values = {**added, **(begun or {})}
    return table.update(
        key,
        expression,
        label=_LABEL,
        names={f"#{name}": name for name in values},
        values={f":{name}": value for name, value in values.items()},
    )
