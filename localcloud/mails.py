"""Every mail in every language with sample data, as files to look at: `make mails`.

The page that lists them shows each at the width of a mail program and of a phone.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import NamedTuple

from chatbooking.bookings.model import Booking, BookingStatus, Channel, Customer
from chatbooking.mail.model import Calendar
from chatbooking.notifications import calendar, render, to_business, to_customer, to_waiting
from chatbooking.notifications.effects import BusinessNews, News, known
from chatbooking.notifications.letters import Letter, Words
from chatbooking.notifications.to_customer import Told
from chatbooking.tenants.model import Contact, Tenant, WidgetLook
from chatbooking.texts import LOCALES
from chatbooking.waiting.model import Entry, Offer
from chatbooking.webhooks import trying
from chatbooking.webhooks.model import Endpoint, SwitchedOff, WebhookEvent
from chatbooking.webhooks.signing import new_secret

NOW = datetime(2026, 11, 25, 15, tzinfo=UTC)
_MANAGE = "https://widget.example/manage?lang={}#booking=acme.7k2m9x4q1r8w5t3v.c2FtcGxlLXNhbXBsZS1zYW1w"
_UNSUBSCRIBE = "https://public.example/unsubscribe/acme.5t3v7k2m9x4q1r8w.c2FtcGxlLXNhbXBsZS1zYW1w"
_LOGO = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Ccircle cx='20' "
    "cy='20' r='18' fill='%230b7285'/%3E%3C/svg%3E"
)


class Sample(NamedTuple):
    """What a language's mails are about."""

    business: str
    zone: str
    currency: str
    colour: str
    address: str
    phone: str
    service: str
    provider: str
    other: str
    customer: str
    price: int
    reason: str
    notes: str


SAMPLES = {
    "es": Sample(
        "Spa Agua Clara", "America/Santiago", "CLP", "#0b7285", "Av. Italia 1234\nÑuñoa, Santiago",
        "+56221234567", "Masaje relajante", "Camila Reyes", "Diego Fuentes", "María José Pérez", 45_000,
        "Camila está enferma. Lo sentimos mucho.", "Tengo alergia al aceite de almendras.",
    ),
    "en": Sample(
        "Sixth Street Barbers", "America/Chicago", "USD", "#f2c94c", "601 E 6th St\nAustin, TX 78701",
        "+15125550134", "Haircut & beard", "Marcus Lee", "Joe O'Brien", "Grace <b>Hopper</b>", 4_500,
        "Marcus is ill today. We are sorry.", "Please keep it long on top.",
    ),
    "pt": Sample(
        "Clínica Bem Viver", "America/Sao_Paulo", "BRL", "#6f42c1", "Rua Augusta 500\nSão Paulo",
        "+551130000000", "Fisioterapia", "Dra. Ana Souza", "Dr. João Lima", "Antônio Conceição", 18_000,
        "A Dra. Ana está doente. Pedimos desculpas.", "Dor no ombro direito.",
    ),
}  # fmt: skip


def mails(locale: str) -> Iterator[tuple[str, Letter, Calendar | None]]:
    """Each mail's name, its letter, and its calendar file where it has one."""
    tenant, booking = _tenant(locale), _booking(locale)
    sample, manage = SAMPLES[locale], _MANAGE.format(locale)
    earlier = known(replace(booking, start=booking.start - timedelta(days=1, hours=3)))
    pending = replace(booking, status=BookingStatus.PENDING)
    cancelled = replace(booking, status=BookingStatus.CANCELLED, version=3)
    told = Told(manage_url=manage)

    def customer(
        name: str, about: Booking, news: News | None, told: Told, now: datetime = NOW
    ) -> tuple[str, Letter, Calendar | None]:
        words = Words(locale, now)
        file = calendar.of_visit(tenant, about, words, manage, organizer="no-reply@example.com", now=now)
        letter = to_customer.letter(tenant, about, news, told, now)
        return name, letter, file if about.status is not BookingStatus.PENDING and news else None

    yield customer("booked", booking, News.BOOKED, told)
    abroad = replace(booking, customer=booking.customer._replace(time_zone="Europe/Madrid"))
    yield customer("booked-abroad", abroad, News.BOOKED, told)
    yield customer("awaiting", pending, News.AWAITING, told)
    yield customer("confirmed", booking, News.CONFIRMED, told)
    yield customer(
        "moved", replace(booking, version=2), News.MOVED, Told(earlier, sample.other, None, manage)
    )
    yield customer("cancelled", cancelled, News.CANCELLED, Told(reason=sample.reason))
    reminding = Told(manage_url=manage, unsubscribe_url=_UNSUBSCRIBE)
    yield customer("reminder", booking, None, reminding, booking.start - timedelta(days=1))
    yield customer("reminder-late", booking, None, reminding, booking.start - timedelta(minutes=60))
    for news in BusinessNews:
        before = earlier if news is BusinessNews.CHANGED else None
        about = cancelled if news is BusinessNews.CANCELLED else booking
        yield f"business-{news}", to_business.letter(tenant, about, news, before, None, now=NOW), None
    asked = to_business.letter(tenant, pending, BusinessNews.NEW, None, None, now=NOW)
    yield "business-new-pending", asked, None
    yield "offered", _offered(tenant, booking), None
    for percent in (80, 100):
        yield f"usage-{percent}", _usage(tenant, percent), None
    for reason in SwitchedOff:
        yield f"webhook-{reason.lower()}", _webhook(tenant, reason), None


def _usage(tenant: Tenant, percent: int) -> Letter:
    return to_business.usage_letter(tenant, "bookings", percent, NOW.date(), NOW)


def _webhook(tenant: Tenant, reason: SwitchedOff) -> Letter:
    endpoint = Endpoint(
        id="hook",
        url="https://till.example.com/in/7k2m9x4q",
        events=tuple(WebhookEvent),
        secret=new_secret(),
        created_at=NOW,
        active=False,
        description="Till <b>1</b>",
        failing_since=NOW - trying.SWITCH_OFF_AFTER,
        switched_off=reason,
    )
    return to_business.webhook_letter(tenant, endpoint, NOW)


def _offered(tenant: Tenant, booking: Booking) -> Letter:
    until = NOW + timedelta(minutes=30)
    offer = Offer("hold", booking.provider_id, booking.provider_name, booking.start, booking.end, until)
    entry = Entry(
        id="entry",
        date=booking.start.date(),
        service_id=booking.service_id,
        service_name=booking.service_name,
        customer=booking.customer,
        customer_id="customer",
        created_at=NOW,
    )
    url = _MANAGE.format(tenant.locale).replace("#booking", "#waiting")
    return to_waiting.letter(tenant, entry, offer, url, NOW)


def write(folder: Path) -> int:
    """Writes HTML, text and calendar file of each, and the page; how many mails there are."""
    folder.mkdir(parents=True, exist_ok=True)
    sections, count = [], 0
    for locale in LOCALES:
        for name, letter, file in mails(locale):
            stem = f"{locale}-{name}"
            (folder / f"{stem}.html").write_text(render.html(letter), "utf-8")
            text = f"Subject: {letter.subject}\n\n{render.text(letter)}"
            (folder / f"{stem}.txt").write_text(text, "utf-8")
            if file:
                (folder / f"{stem}.ics").write_bytes(file.text.encode())
            sections.append(_section(stem, letter, has_file=file is not None))
            count += 1
    (folder / "index.html").write_text(_page("".join(sections)), "utf-8")
    return count


def _section(stem: str, letter: Letter, *, has_file: bool) -> str:
    calendar_file = f' · <a href="{stem}.ics">.ics</a>' if has_file else ""
    return (
        f'<h2 id="{stem}">{escape(letter.subject)}</h2><p><a href="{stem}.html">{stem}</a> · '
        f'<a href="{stem}.txt">text</a>{calendar_file}</p>'
        f'<iframe src="{stem}.html" width="600" height="820" title="{stem}, wide"></iframe> '
        f'<iframe src="{stem}.html" width="375" height="820" title="{stem}, phone"></iframe>'
    )


def _page(sections: str) -> str:
    return (
        '<!doctype html><meta charset="utf-8"><title>Mails</title>'
        "<style>body{font:16px system-ui;margin:24px}iframe{border:1px solid #ccc}</style>"
        f"<h1>Mails</h1>{sections}"
    )


def _tenant(locale: str) -> Tenant:
    sample = SAMPLES[locale]
    return Tenant(
        "acme",
        sample.business,
        locale,
        sample.zone,
        sample.currency,
        NOW,
        contact=Contact("hello@example.com", sample.phone, sample.address, "https://example.com"),
        look=WidgetLook(sample.colour, logo_url=_LOGO if locale == "es" else None),
    )


def _booking(locale: str) -> Booking:
    sample = SAMPLES[locale]
    start = datetime(2026, 12, 4, 17, tzinfo=UTC)
    return Booking(
        id="7k2m9x4q1r8w5t3v",
        reference="7K2M9X4Q",
        status=BookingStatus.CONFIRMED,
        start=start,
        end=start + timedelta(minutes=75),
        service_id="service",
        service_name=sample.service,
        provider_id="provider",
        provider_name=sample.provider,
        duration_minutes=75,
        buffer_before_minutes=0,
        buffer_after_minutes=0,
        currency=sample.currency,
        time_zone=sample.zone,
        customer=Customer(sample.customer, "customer@example.com", "+56912345678", locale, sample.zone),
        channel=Channel.CHAT,
        created_at=NOW,
        updated_at=NOW,
        price_minor=sample.price,
        notes=sample.notes,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(".localcloud/mails"))
    folder = parser.parse_args().output
    # Where the buttons lead; nothing is sent and nothing read.
    os.environ.setdefault("TABLE_NAME", "none")
    os.environ.setdefault("ADMIN_URL", "https://admin.example")
    count = write(folder)
    print(f"{count} mails: {(folder / 'index.html').resolve().as_uri()}")


if __name__ == "__main__":
    main()
