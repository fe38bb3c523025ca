"""The pure computation behind "when is anyone free?": 20 providers, 30 days, half of their time booked."""

import time
from datetime import UTC, date, datetime, timedelta

from bench import report
from chatbooking.bookings.availability import Agenda, FreeDay, free_days, question
from chatbooking.bookings.grid import Shape, by_day, cell_at
from chatbooking.catalog.model import DayHours, Provider, TimeWindow, Weekday
from chatbooking.tenants.model import BookingRules

PROVIDERS, DAYS, TARGET_MS = 20, 30, 10.0
ZONE = "America/Santiago"
# The range holds a change of clocks (5 April), and the horizon all of its days.
FIRST = date(2026, 3, 15)
NOW = datetime(2026, 3, 15, 3, 7, tzinfo=UTC)
RULES = BookingRules(slot_interval_minutes=15)
SHAPE = Shape.of(45, 0, 15)

_WEEK = tuple(
    DayHours(day, (TimeWindow("09:00", "13:00"), TimeWindow("14:00", "19:00"))) for day in list(Weekday)[:6]
)


def offer(number: int) -> tuple[Provider, Agenda]:
    """A provider with four visits of an hour a day, at other hours than the colleagues'."""
    agenda: dict[date, frozenset[int]] = {}
    for day in range(DAYS + 1):
        morning = datetime(2026, 3, 15, 12, tzinfo=UTC) + timedelta(days=day, minutes=5 * number)
        for hours in (0, 2, 5, 7):
            for utc_day, cells in by_day(SHAPE.claim(cell_at(morning + timedelta(hours=hours)))).items():
                agenda[utc_day] = agenda.get(utc_day, frozenset()) | cells
    return Provider(f"p{number}", f"Provider {number}", ZONE, weekly_hours=_WEEK), agenda


def answer(offers: list[tuple[Provider, Agenda]], now: datetime) -> list[FreeDay]:
    dates = [FIRST + timedelta(days=number) for number in range(DAYS)]
    return free_days(question(RULES, ZONE, SHAPE, dates, now, by_customer=True), offers)


def run() -> None:
    """The best of many runs, each at another moment so that nothing is remembered from the last."""
    offers = [offer(number) for number in range(PROVIDERS)]
    times = []
    for number in range(50):
        now = NOW + timedelta(minutes=5 * number)
        start = time.perf_counter()
        days = answer(offers, now)
        times.append((time.perf_counter() - start) * 1000)
    best, starts = min(times), sum(len(day.slots) for day in days)
    what = f"{PROVIDERS} providers x {DAYS} days, {starts} starts"
    report.table(
        "Availability (pure computation)",
        [report.Row(what, f"{best:.1f} ms", f"{best / TARGET_MS:.2f}", f"{TARGET_MS:.0f} ms")],
    )


if __name__ == "__main__":
    run()
