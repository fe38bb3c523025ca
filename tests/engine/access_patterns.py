"""Every access pattern, carried out by the code that the functions run, and what it cost.

The business is of a usual size (12 services, 6 providers) and the measured provider has a full month.
`python -m tests.engine.access_patterns` rewrites the table in docs/table.md; a test compares it.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from chatbooking.bookings import blocking, lifecycle, queries
from chatbooking.bookings.blocking import Wish
from chatbooking.bookings.identity import booking_id_of
from chatbooking.bookings.model import SYSTEM, Booking, Channel, Customer
from chatbooking.bookings.requests import NewBooking
from chatbooking.catalog import rules
from chatbooking.catalog import storage as catalogs
from chatbooking.catalog.model import Catalog
from chatbooking.chat import turn
from chatbooking.customers import keeping
from chatbooking.customers import storage as customers
from chatbooking.storage import TenantTable, carry_out
from chatbooking.tenants import storage as tenants
from chatbooking.tenants import usage
from chatbooking.tenants.access import tenant_of_widget
from chatbooking.tenants.model import Plan, Tenant
from chatbooking.tenants.register import SignUp, plan
from chatbooking.tenants.storage import counters
from chatbooking.tenants.storage.counters import Tally
from chatbooking.waiting import answering, following, joining, offering
from chatbooking.waiting import rules as waiting
from chatbooking.waiting.model import Wish as Waiting
from chatbooking.webhooks import delivering, fanout, queue
from chatbooking.webhooks import storage as webhooks
from chatbooking.webhooks.delivering import Terms
from chatbooking.webhooks.model import Endpoint, WebhookEvent
from chatbooking.webhooks.signing import new_secret
from chatbooking.webhooks.trying import Outcome
from tests.conftest import ENVIRONMENT, create_table, forget_clients
from tests.engine import telling
from tests.engine.dynamodb_local import running
from tests.engine.meter import Bill, metered, weighed
from tests.engine.telling import Links, Steps

PAGE = Path(__file__).parents[2] / "docs" / "table.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
ORIGIN = "https://shop.example"
# A Monday, so that what falls on a weekend is the same every time.
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class Scene:
    """A business with its catalog, its agenda and one conversation."""

    table: TenantTable
    tenant: Tenant
    catalog: Catalog
    widget_key: str
    owner: str
    # Those that were made, by their token.
    bookings: dict[str, Booking] = field(default_factory=dict)
    links: Links = field(init=False)
    mail: Steps = field(default_factory=Steps)

    @property
    def haircut(self) -> Any:
        return self.catalog.services[0]

    def book(self, token: str, start: datetime, provider: int = 0) -> str:
        person = Customer("Grace Hopper", "grace@example.com", "+56912345678", "en")
        wish = NewBooking(
            self.haircut.id, self.catalog.providers[provider].id, start, person, Channel.ADMIN, token
        )
        made = lifecycle.create(self.table, self.tenant, self.catalog, replace(wish, by=SYSTEM), NOW)
        self.bookings[token] = made
        return made.id

    def book_unlimited(self, token: str, start: datetime) -> str:
        return replace(self, tenant=replace(self.tenant, plan=Plan.BUSINESS)).book(token, start, provider=3)


@dataclass(frozen=True)
class Pattern:
    """What is asked for, the key condition that finds it, and the code that does it."""

    name: str
    condition: str
    run: Callable[[Scene], object]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def scene() -> Scene:
    """Sets up the business through the code's own doors on an empty table."""
    sign_up = SignUp("owner-sub", "owner@example.com", "Salon", "Ann", "en", "UTC")
    registration = plan(sign_up, NOW, "pk_" + "0" * 32)
    tenants.open_tenant(registration)
    table = TenantTable(registration.tenant.id)
    tenants.change_tenant(table, lambda tenant: replace(tenant, plan=Plan.PRO))
    tenants.change_widget_key(table, registration.widget_key.key, "web", (ORIGIN,))
    people = [f"provider{number:010}" for number in range(6)]
    week = [
        {
            "weekday": day,
            "windows": [{"start": "09:00", "end": "18:00"}],
            "breaks": [{"start": "13:00", "end": "14:00"}],
        }
        for day in ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
    ]
    for who in people:
        catalogs.change(
            table, lambda tenant, catalog, who=who: rules.create_provider(tenant, catalog, who, {"name": who})
        )
        catalogs.change(table, lambda _, catalog, who=who: rules.set_weekly_hours(catalog, who, week))
    for number in range(12):
        given = {
            "name": f"Haircut {number:02}",
            "durationMinutes": 30,
            "bufferAfterMinutes": 10,
            "priceMinor": 2500,
            "providerIds": people,
        }
        catalogs.change(
            table,
            lambda _, catalog, number=number, given=given: rules.create_service(
                catalog, f"service{number:09}", given
            ),
        )
    tenant, catalog = catalogs.load(table)
    made = Scene(table, tenant, catalog, registration.widget_key.key, sign_up.sub)
    for day in (day for day in range(3, 32) if at(day, 9).weekday() < 5):
        for slot in range(8):
            made.book(f"{day}-{slot}", at(day, 9 + slot if slot < 4 else 10 + slot))
    # The month's shards are all there, as they soon are: the engine, unlike the service, asks nothing for
    # what is not.
    for number in range(100):
        counted = counters.talked(table, f"c{number}", NOW.date(), NOW, Tally({}), first=True)
        carry_out(counted)
    for name, day in (("first", 17), ("accepts", 18), ("lapses", 19)):
        joining.join(table, tenant, catalog, _wish(made, name, day), NOW)
    _offered(made, 18)
    _offered(made, 19)
    for number in range(2):
        told = Endpoint(f"hook{number:012}", ORIGIN, tuple(WebhookEvent), new_secret(), NOW)
        webhooks.add_endpoint(table, told)
    made.links = Links(table, made.bookings["3-0"], catalog.providers[0].id, NOW)
    return made


def _conversation(scene: Scene) -> str:
    return turn.start(scene.widget_key, ORIGIN, NOW, locale="en").token


class _Chat:
    """One conversation that the chat patterns share, each with the message that it is about."""

    token = ""

    def open(self, scene: Scene) -> None:
        type(self).token = _conversation(scene)

    def say(self, text: str) -> Callable[[Scene], object]:
        def send(_: Scene) -> object:
            return turn.send(turn.Sent(self.token, secrets.token_hex(8), text), lambda: NOW)

        return send


# The deliveries that were asked for, not of a queue.
_asked: list[str] = []


def _spread(scene: Scene) -> None:
    event = telling.created(scene.bookings["3-0"], scene.tenant.id)
    with patch.object(queue, "ask", lambda _, id_: _asked.append(id_)):
        fanout.spread(scene.table, event, NOW, tries=8)


def _deliver(scene: Scene) -> None:
    terms = Terms((30,), allow_local=False)
    delivering.deliver(scene.table, _asked[-1], terms, lambda: NOW, lambda *_: Outcome(9, 204))


_chat = _Chat()

PATTERNS = [
    Pattern(
        "tenant of a widget key",
        "`PK = KEY#<key>`, `SK = KEY`",
        lambda scene: tenant_of_widget(scene.widget_key, ORIGIN, NOW),
    ),
    Pattern(
        "tenant and role of a signed-in user",
        "`PK = USER#<sub>`, then `PK = T#<t>#MEMBERS`, `SK = MEMBER#<sub>`",
        lambda scene: tenants.membership(scene.owner),
    ),
    Pattern(
        "business profile",
        "`PK = T#<t>`, `SK = TENANT`",
        lambda scene: tenants.read_tenant(scene.table),
    ),
    Pattern(
        "whole catalog with the profile (12 services, 6 providers)",
        "`PK = T#<t>`",
        lambda scene: catalogs.load(scene.table),
    ),
    Pattern("members", "`PK = T#<t>#MEMBERS`", lambda scene: tenants.members(scene.table)),
    Pattern(
        "change of the catalog",
        "`PK = T#<t>`; then the item and `TENANT.catalogVersion` in one transaction",
        lambda scene: catalogs.change(
            scene.table,
            lambda _, catalog: rules.update_service(catalog, scene.haircut.id, {"priceMinor": 2600}),
        ),
    ),
    Pattern(
        "thirty days of one provider's availability, a full month",
        "`PK = T#<t>#AGENDA#<provider>`, `SK between <day> and <day>`",
        lambda scene: queries.free_days(
            scene.table,
            scene.tenant,
            scene.catalog,
            scene.haircut,
            scene.catalog.providers[:1],
            at(2, 0).date(),
            at(31, 0).date(),
            NOW,
        ),
    ),
    Pattern(
        "fourteen days of six providers (“anyone”)",
        "84 keys `PK = T#<t>#AGENDA#<provider>`, `SK = <day>`",
        lambda scene: queries.free_days(
            scene.table,
            scene.tenant,
            scene.catalog,
            scene.haircut,
            scene.catalog.providers,
            at(3, 0).date(),
            at(15, 0).date(),
            NOW,
        ),
    ),
    Pattern(
        "a new booking with a named provider",
        "`PK = T#<t>#USAGE#<month>`, `SK begins_with BOOKINGS#`; then, in one transaction, "
        "`PK = T#<t>#AGENDA#<provider>`, `SK = <day>`, `PK = T#<t>#BOOKING#<reference>`, "
        "`SK = BOOKING#<id>` and the counter's shard",
        lambda scene: scene.book("new", at(4, 9), provider=1),
    ),
    Pattern(
        "a new booking where the plan has no limit",
        "the same transaction",
        lambda scene: scene.book_unlimited("unlimited", at(4, 9)),
    ),
    Pattern(
        "the same request again",
        "the same, refused; then `PK = T#<t>#BOOKING#<reference>`",
        lambda scene: scene.book("new", at(4, 9), provider=1),
    ),
    Pattern(
        "a move to another day",
        "the booking; then it, its history, two agenda days and the counter in one transaction",
        lambda scene: lifecycle.reschedule(
            scene.table, scene.tenant, scene.catalog, _newest(scene), at(5, 9), NOW
        ),
    ),
    Pattern(
        "a cancellation",
        "the booking; then it, its history, its agenda day and the counter in one transaction",
        lambda scene: lifecycle.cancel(scene.table, scene.tenant, _newest(scene), NOW),
    ),
    Pattern(
        "a booking's history",
        "`PK = T#<t>#BOOKING#<reference>`, `SK begins_with CHANGE#<id>#`, newest first",
        lambda scene: scene.table.query(
            scene.table.pk("BOOKING", _newest(scene)[:8]),
            begins=f"CHANGE#{_newest(scene)}#",
            limit=50,
            forward=False,
            consistent=True,
        ),
    ),
    Pattern(
        "a booking by its code",
        "`PK = T#<t>#BOOKING#<reference>`, `SK begins_with BOOKING#`",
        lambda scene: scene.table.query(
            scene.table.pk("BOOKING", _newest(scene)[:8]), begins="BOOKING#", limit=1, consistent=True
        ),
    ),
    Pattern(
        "one booking",
        "`PK = T#<t>#BOOKING#<reference>`, `SK = BOOKING#<id>`",
        lambda scene: queries.find(scene.table, _newest(scene)),
    ),
    Pattern(
        "a week's bookings of the business (40 of them)",
        "byTime: `timePK = T#<t>#BOOKINGS`, `timeSK between <start> and <start>`",
        lambda scene: scene.table.query(
            scene.table.pk("BOOKINGS"),
            index="byTime",
            between=("2026-03-09T00:00:00Z", "2026-03-15T23:59:59Z"),
        ),
    ),
    Pattern(
        "a week's bookings of one provider",
        "byProvider: `providerPK = T#<t>#PROVIDER#<id>`, `timeSK between <start> and <start>`",
        lambda scene: scene.table.query(
            scene.table.pk("PROVIDER", scene.catalog.providers[0].id),
            index="byProvider",
            between=("2026-03-09T00:00:00Z", "2026-03-15T23:59:59Z"),
        ),
    ),
    Pattern(
        "a customer's bookings, a page of 20",
        "byCustomer: `customerPK = T#<t>#CUSTOMER#<e-mail or phone>`, newest first",
        lambda scene: scene.table.query(
            scene.table.pk("CUSTOMER", "grace@example.com"), index="byCustomer", limit=20, forward=False
        ),
    ),
    Pattern(
        "a block",
        "`PK = T#<t>#AGENDA#<provider>`, `SK = <day>` and `PK = T#<t>#BLOCK#<id>`, `SK = BLOCK`",
        lambda scene: blocking.create(
            scene.table, scene.catalog, Wish(scene.catalog.providers[2].id, at(4, 9), at(4, 10)), NOW
        ),
    ),
    Pattern(
        "a week's blocks of the business",
        "byTime: `timePK = T#<t>#BLOCKS`, `timeSK between <start − 8 h> and <start>`",
        lambda scene: scene.table.query(
            scene.table.pk("BLOCKS"),
            index="byTime",
            between=("2026-03-01T16:00:00Z", "2026-03-08T23:59:59Z"),
        ),
    ),
    Pattern(
        "who joins the waiting list",
        "`PK = T#<t>#WAITING#<day>`, `SK begins_with WAITING#`; then the entry in one transaction",
        lambda scene: joining.join(scene.table, scene.tenant, scene.catalog, _wish(scene, "new", 18), NOW),
    ),
    Pattern(
        "a gap is offered to the first who waits",
        "`PK = T#<t>#WAITING#<day>`; `PK = T#<t>`; `PK = T#<t>#AGENDA#<provider>`, `SK = <day>`; then this, "
        "the entry and `PK = T#<t>#HOLD#<customer>`, `SK = HOLD` in one transaction",
        lambda scene: _offered(scene, 17),
    ),
    Pattern(
        "an offer is accepted",
        "the entry; `PK = T#<t>#HOLD#<customer>`, `SK = HOLD`; `PK = T#<t>`; then these, the booking and its "
        "shard in one transaction",
        lambda scene: answering.accept(scene.table, _entry(scene, "accepts", 18), NOW),
    ),
    Pattern(
        "an offer lapses",
        "the entry (twice); the hold; then these and the agenda day in one transaction",
        lambda scene: offering.lapse(scene.table, _entry(scene, "lapses", 19), at(2, 13)),
    ),
    Pattern(
        "who waits, for two weeks",
        "byTime: `timePK = T#<t>#WAITING`, `timeSK between <day> and <day>`",
        lambda scene: scene.table.query(
            scene.table.pk("WAITING"), index="byTime", between=("2026-03-09", "2026-03-23$"), limit=500
        ),
    ),
    Pattern(
        "of wider hours, the days that somebody waits for",
        "`PK = T#<t>`; byTime: `timePK = T#<t>#WAITING`, `timeSK between <today> and <horizon>`",
        lambda scene: _widened(scene, waited_for=18),
    ),
    Pattern(
        "on the stream: the first booking of a customer",
        "`PK = T#<t>#CUSTOMERS`, `SK = CUSTOMER#<id>`; then it, `NAME#…` and `FIND#…` in one transaction",
        lambda scene: keeping.learn(scene.table, scene.bookings["3-0"]),
    ),
    Pattern(
        "on the stream: another one",
        "`PK = T#<t>#CUSTOMERS`, `SK = CUSTOMER#<id>`; then it",
        lambda scene: keeping.learn(scene.table, replace(scene.bookings["3-1"], created_at=at(2, 13))),
    ),
    Pattern(
        "customers whose name begins so",
        "`PK = T#<t>#CUSTOMERS`, `SK begins_with FIND#<term>`; then keys `SK = CUSTOMER#<id>`",
        lambda scene: customers.search(scene.table, "hop", 50, None),
    ),
    Pattern(
        "a mail: its claim",
        "`PK = T#<t>#SENT#<booking>`, `SK = CUSTOMER` (read and written)",
        lambda scene: scene.mail.claim(scene.table, scene.bookings["5-1"], NOW),
    ),
    Pattern("a mail: on its way", "the same", lambda scene: scene.mail.sending(NOW)),
    Pattern("a mail: sent", "the same", lambda scene: scene.mail.sent()),
    Pattern(
        "a new booking is told to customer and business, and two reminders are scheduled",
        "the booking and `SK begins_with CHANGE#<id>#`; `PK = T#<t>`, `SK = TENANT`; "
        "`PK = T#<t>#SENT#<booking>`, `SK = REMINDERS`, `CUSTOMER` and `BUSINESS`; "
        "`PK = T#<t>#SECRETS`, `SK = LINKS`; the members",
        lambda scene: _sent(2, telling.told(scene.table, scene.bookings["5-0"], NOW)),
    ),
    Pattern(
        "a reminder that is due",
        "the booking; `PK = T#<t>`, `SK = TENANT`; `PK = T#<t>#MUTED`, `SK = CUSTOMER#<id>`; "
        "`PK = T#<t>#SENT#<booking>`, `SK = REMINDER#…`; the secret for each of two links",
        lambda scene: _sent(1, telling.reminded(scene.table, scene.bookings["5-0"], 120, at(5, 7))),
    ),
    Pattern(
        "a customer looks at their booking by its link",
        "`PK = T#<t>#SECRETS`, `SK = LINKS`; `PK = T#<t>#PACE#<link>`, `SK = <minute>`; the booking; "
        "`PK = T#<t>`",
        lambda scene: scene.links.look(),
    ),
    Pattern(
        "a provider's calendar, a full month of 168 visits",
        "the secret; `PK = T#<t>#FEEDS`, `SK = PROVIDER#<id>`; the provider; the link's minute; "
        "`PK = T#<t>`, `SK = TENANT`; byProvider: `providerPK = T#<t>#PROVIDER#<id>` and `T#<t>#BLOCKS#<id>`",
        lambda scene: scene.links.subscribe(),
    ),
    Pattern(
        "an event that two webhooks are told of",
        "`PK = T#<t>#WEBHOOKS`, `SK begins_with ENDPOINT#`; `PK = T#<t>#WEBHOOKS#<booking>`, "
        "`SK = PAYLOAD#<version>`; the booking; then the text, and a delivery for each",
        _spread,
    ),
    Pattern(
        "one try of a webhook",
        "`PK = T#<t>#WEBHOOKS`, `SK = DELIVERY#<id>`, then `SK = ENDPOINT#<id>` and the text; then the "
        "delivery",
        _deliver,
    ),
    Pattern(
        "the log of webhooks, the newest 30",
        "`PK = T#<t>#WEBHOOKS`, `SK begins_with DELIVERY#`, newest first",
        lambda scene: scene.table.query(
            scene.table.pk("WEBHOOKS"), begins="DELIVERY#", limit=30, forward=False
        ),
    ),
    Pattern(
        "start of a conversation",
        "the widget key; `PK = T#<t>`; the minute's counter, `PK = T#<t>#PACE`, `SK = STARTS#<minute>`; then "
        "header, state and greeting in one transaction",
        _chat.open,
    ),
    Pattern(
        "a turn that asks (warm)",
        "keys `PK = T#<t>#CHAT#<id>`, `SK = STATE` and `TURN#<message>`, `PK = T#<t>`, `SK = TENANT` and the "
        "eight shards `PK = T#<t>#USAGE#<month>`, `SK = CHAT#<n>`; then state, turn, messages and a "
        "shard in one transaction",
        _chat.say("hello"),
    ),
    Pattern(
        "a turn that offers free days (warm)",
        "as above, and the agenda between them",
        _chat.say("haircut 03 with provider0000000001"),
    ),
    Pattern(
        "the transcript",
        "`PK = T#<t>#CHAT#<id>`, `SK begins_with MESSAGE#`",
        lambda scene: turn.resume(_chat.token, NOW),
    ),
    Pattern(
        "what was used in a month, day by day",
        "`PK = T#<t>`, `SK = TENANT`; `PK = T#<t>#USAGE#<month>`; `SK begins_with PROVIDER#`",
        lambda scene: usage.of_month(scene.table, None, NOW),
    ),
    Pattern(
        "conversations, the newest 20",
        "byTime: `timePK = T#<t>#CONVERSATIONS`, newest first",
        lambda scene: scene.table.query(
            scene.table.pk("CONVERSATIONS"), index="byTime", limit=20, forward=False
        ),
    ),
]


def _wish(scene: Scene, name: str, day: int) -> Waiting:
    person = Customer(f"{name.capitalize()} Hopper", f"{name}@example.com", None, "en")
    return Waiting(at(day, 0).date(), scene.haircut.id, person, scene.catalog.providers[1].id)


def _entry(scene: Scene, name: str, day: int) -> str:
    wish = _wish(scene, name, day)
    return waiting.id_of(scene.tenant.id, wish.date, wish.service_id, wish.customer, None)


def _offered(scene: Scene, day: int) -> list[object]:
    length = timedelta(minutes=30)
    return [*offering.offer_day(scene.table, at(day, 0).date(), NOW, length, lambda *_: None)]


def _widened(scene: Scene, *, waited_for: int) -> None:
    days: list[date] = []
    message = {
        "type": "hours.widened",
        "tenantId": scene.tenant.id,
        "providerId": scene.catalog.providers[1].id,
    }
    half_an_hour = timedelta(minutes=30)
    following.follow(message, NOW, half_an_hour, lambda *_: None, lambda _, asked: days.extend(asked))
    assert days == [at(waited_for, 0).date()]


def _sent(expected: int, mails: int) -> None:
    assert mails == expected, "what is measured is a mail that goes out"


def _newest(scene: Scene) -> str:
    """The booking that the patterns above make, move and cancel."""
    return booking_id_of(scene.tenant.id, "new")


def measured(business: Scene) -> tuple[str, dict[str, Bill]]:
    """The table for docs/table.md, and each pattern's bill by the pattern's name."""
    weight = weighed(business.table)
    bills: dict[str, Bill] = {}
    lines = [
        "| pattern | key condition | requests | read units | write units, table | write units, indexes |",
        "|---|---|--:|--:|--:|--:|",
    ]
    for pattern in PATTERNS:
        with metered(weight) as bill:
            pattern.run(business)
        bills[pattern.name] = bill
        units = f"{bill.read:g} | {bill.written:g} | {bill.written_to_indexes:g}"
        lines.append(f"| {pattern.name} | {pattern.condition} | {len(bill.requests)} | {units} |")
    return "\n".join(lines), bills


def documented() -> str:
    """The measured table as docs/table.md has it."""
    return PAGE.read_text("utf-8").split(BEGIN)[1].split(END)[0].strip()


@contextmanager
def _engine() -> Iterator[None]:
    with running() as address:
        os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=address)
        forget_clients()
        create_table(ENVIRONMENT["TABLE_NAME"])
        yield


if __name__ == "__main__":
    with _engine():
        text = PAGE.read_text("utf-8")
        head, tail = text.split(BEGIN)[0], text.split(END)[1]
        PAGE.write_text(f"{head}{BEGIN}\n{measured(scene())[0]}\n{END}{tail}", "utf-8")
