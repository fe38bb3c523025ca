"""The calendar file as others read it: `vobject`, which we did not write, and the same instants."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st

from chatbooking.bookings.model import Booking, BookingStatus, Channel, Customer
from chatbooking.notifications import calendar
from chatbooking.notifications.letters import Words
from chatbooking.tenants.model import Contact
from tests.tenants.builders import a_tenant

NOW = datetime(2026, 11, 25, 15, tzinfo=UTC)
MANAGE = "https://widget.example/manage?lang=es#booking=acme.b1.mac"
TENANT = a_tenant(name='Spa "Sur"; & <b>Cía</b>', contact=Contact(address="Av. Italia 1234, of. 5\nÑuñoa"))


def a_booking(
    start: datetime, zone: str = "America/Santiago", minutes: int = 90, **changes: object
) -> Booking:
    usual = Booking(
        "7k2m9x4q1r8w5t3v", "7K2M9X4Q", BookingStatus.CONFIRMED, start, start + timedelta(minutes=minutes),
        "s", "Masaje, 60'", "p", "Camila", minutes, 0, 0, "CLP", zone,
        Customer("Ana\r\nATTENDEE:mailto:evil@example.com", "ana@example.com"), Channel.CHAT, NOW, NOW,
    )  # fmt: skip
    return replace(usual, **changes)  # type: ignore[arg-type]


def text_of(booking: Booking) -> str:
    words = Words("es", NOW)
    return calendar.of_visit(TENANT, booking, words, MANAGE, organizer="no-reply@x.example", now=NOW).text


def read(booking: Booking) -> "vobject.base.Component":
    # It keeps the first description of a zone that it has ever read, and each of ours is of two years.
    vars(vobject.icalendar)["__tzidMap"].clear()
    return vobject.readOne(text_of(booking))


# Around the changes of the clocks, in zones that change at midnight, by half an hour, and never.
ZONES = ("America/Santiago", "America/Chicago", "America/Sao_Paulo", "Europe/Madrid", "Australia/Lord_Howe",
         "Asia/Kathmandu", "Africa/Casablanca", "America/Asuncion", "UTC")  # fmt: skip
INSTANTS = st.datetimes(datetime(2025, 1, 1), datetime(2035, 12, 31)).map(  # noqa: DTZ001 - UTC below
    lambda naive: naive.replace(minute=naive.minute // 5 * 5, second=0, microsecond=0, tzinfo=UTC)
)


@example(datetime(2027, 2, 17, tzinfo=UTC), "Africa/Casablanca", 1)
@example(datetime(2027, 3, 6, 17, 5, tzinfo=UTC), "Africa/Casablanca", 6)
@given(INSTANTS, st.sampled_from(ZONES), st.integers(1, 48))
def test_others_read_the_same_instants(start: datetime, zone: str, fives: int) -> None:
    event = read(a_booking(start, zone, fives * 5)).vevent
    assert event.dtstart.value.astimezone(UTC) == start
    assert event.dtend.value.astimezone(UTC) == start + timedelta(minutes=fives * 5)


@pytest.mark.parametrize(
    ("zone", "before"),
    [
        ("America/Santiago", datetime(2026, 4, 5, 2, 30, tzinfo=UTC)),
        ("America/Santiago", datetime(2026, 9, 6, 3, 30, tzinfo=UTC)),
        ("America/Chicago", datetime(2026, 11, 1, 6, 0, tzinfo=UTC)),
        ("Europe/Madrid", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_a_visit_across_a_change_of_the_clocks_lasts_as_long_as_it_lasts(zone: str, before: datetime) -> None:
    event = read(a_booking(before, zone, 60)).vevent
    assert event.dtstart.value.astimezone(UTC) == before
    assert event.dtend.value.astimezone(UTC) == before + timedelta(hours=1)


def test_all_that_a_calendar_needs_is_in_it() -> None:
    file = read(a_booking(NOW + timedelta(days=9), version=4))
    event = file.vevent
    assert (file.method.value, file.version.value) == ("REQUEST", "2.0")
    assert (event.uid.value, event.sequence.value) == ("7k2m9x4q1r8w5t3v@chat-booking", "4")
    assert event.dtstamp.value == NOW
    assert event.status.value == "CONFIRMED"
    assert event.organizer.value == "mailto:no-reply@x.example"
    assert event.attendee.value == "mailto:ana@example.com"
    assert event.location.value == "Av. Italia 1234, of. 5, Ñuñoa"
    assert MANAGE in event.description.value
    assert event.summary.value == "Masaje, 60' en " + TENANT.name
    assert file.vtimezone.tzid.value == "America/Santiago"


def test_what_a_person_wrote_adds_no_line() -> None:
    text = text_of(a_booking(NOW))
    unfolded = text.replace("\r\n ", "")
    assert unfolded.count("\r\nATTENDEE") == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_cancelled_visit_comes_out_of_the_calendar() -> None:
    file = read(a_booking(NOW, status=BookingStatus.CANCELLED, version=5))
    assert (file.method.value, file.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert MANAGE not in file.vevent.description.value
