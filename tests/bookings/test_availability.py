from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from chatbooking.bookings.availability import Agenda, FreeDay, free_days, question
from chatbooking.bookings.grid import Shape, by_day, cell_at
from chatbooking.catalog.model import Provider
from chatbooking.tenants.model import BookingRules
from tests.bookings import oracle
from tests.bookings.build import NOW, at, every_day, provider
from tests.bookings.test_schedule import ZONES, days_of_interest, people

MONDAY = date(2026, 3, 2)
HOUR = Shape.of(60)
HOURLY = BookingRules(slot_interval_minutes=60, minimum_notice_minutes=0)


def asked(
    *offers: tuple[Provider, Agenda] | Provider,
    shape: Shape = HOUR,
    days: int = 1,
    first: date = MONDAY,
    zone: str = "UTC",
    now: datetime = datetime(2026, 3, 1, tzinfo=UTC),
    by_customer: bool = True,
    rules: BookingRules = HOURLY,
) -> list[FreeDay]:
    dates = [first + timedelta(days=number) for number in range(days)]
    wanted = question(rules, zone, shape, dates, now, by_customer=by_customer)
    return free_days(wanted, [offer if isinstance(offer, tuple) else (offer, {}) for offer in offers])


def starts(day: FreeDay) -> list[str]:
    return [f"{slot.start:%H:%M}" for slot in day.slots]


def booked(start: datetime, minutes: int) -> Agenda:
    return by_day(Shape.of(minutes).claim(cell_at(start)))


def test_a_visit_must_end_before_closing() -> None:
    (day,) = asked(provider(weekly_hours=every_day("09:00-12:30")))
    assert starts(day) == ["09:00", "10:00", "11:00"]
    assert day.slots[0].end - day.slots[0].start == timedelta(minutes=60)


def test_a_visit_that_begins_inside_anothers_time_is_not_offered() -> None:
    (day,) = asked((provider(weekly_hours=every_day("09:00-13:00")), booked(at(2, "10:30"), 60)))
    assert starts(day) == ["09:00", "12:00"]


def test_buffers_keep_their_distance_from_other_visits() -> None:
    busy = booked(at(2, "11:00"), 60)
    shape = Shape.of(60, before_minutes=10, after_minutes=5)
    (day,) = asked((provider(weekly_hours=every_day("09:00-14:00")), busy), shape=shape)
    assert starts(day) == ["09:00", "13:00"]


def test_buffers_may_lie_outside_opening_hours() -> None:
    shape = Shape.of(60, before_minutes=30, after_minutes=30)
    (day,) = asked(provider(weekly_hours=every_day("09:00-11:00")), shape=shape)
    assert starts(day) == ["09:00", "10:00"]


def test_a_visit_of_three_hours_is_offered_as_three_hours() -> None:
    (day,) = asked(provider(weekly_hours=every_day("09:00-13:00")), shape=Shape.of(180))
    assert starts(day) == ["09:00", "10:00"]


def test_notice_counts_from_now_to_the_start() -> None:
    rules = BookingRules(slot_interval_minutes=15, minimum_notice_minutes=120)
    (day,) = asked(
        provider(weekly_hours=every_day("09:00-11:30")), rules=rules, now=at(2, "07:25"), shape=Shape.of(60)
    )
    assert starts(day) == ["09:30", "09:45", "10:00", "10:15", "10:30"]


def test_the_last_day_of_the_horizon_is_whole_and_the_next_is_empty() -> None:
    rules = BookingRules(slot_interval_minutes=60, minimum_notice_minutes=0, horizon_days=2)
    found = asked(provider(), rules=rules, now=at(2, "10:00"), days=4)
    assert [len(day.slots) for day in found] == [8, 9, 9, 0]


def test_notice_and_horizon_do_not_bind_the_host_but_the_present_does() -> None:
    rules = BookingRules(slot_interval_minutes=60, minimum_notice_minutes=24 * 60, horizon_days=1)
    found = asked(provider(), rules=rules, now=at(2, "12:00"), days=4, by_customer=False)
    assert starts(found[0]) == ["12:00", "13:00", "14:00", "15:00", "16:00", "17:00"]
    assert len(found[3].slots) == 9


def test_anyone_is_free_when_one_of_them_is() -> None:
    ana = provider("ana", weekly_hours=every_day("09:00-11:00"))
    bob = provider("bob", weekly_hours=every_day("10:00-12:00"))
    (day,) = asked(ana, bob)
    assert [(f"{slot.start:%H}", slot.provider_ids) for slot in day.slots] == [
        ("09", ("ana",)),
        ("10", ("ana", "bob")),
        ("11", ("bob",)),
    ]


def test_a_full_day_is_there_with_no_slots() -> None:
    found = asked((provider(), booked(at(2, "09:00"), 8 * 60)), days=2)
    assert [starts(day) for day in found] == [["17:00"], [f"{hour:02}:00" for hour in range(9, 18)]]


def test_days_are_cut_in_the_tenants_zone() -> None:
    # 20:00 in Santiago is 23:00 UTC, and 22:00 there is the next day in UTC.
    who = provider(zone="America/Santiago", weekly_hours=every_day("20:00-23:00"))
    (day,) = asked(who, zone="America/Santiago")
    assert [slot.start for slot in day.slots] == [at(2, "23:00"), at(3, "00:00"), at(3, "01:00")]


def test_a_visit_across_midnight_needs_both_days() -> None:
    who = provider(weekly_hours=every_day("00:00-24:00"))
    late = Shape.of(120)
    free, taken = (asked((who, agenda), shape=late)[0] for agenda in ({}, booked(at(3, "00:30"), 30)))
    assert starts(free)[-2:] == ["22:00", "23:00"]
    assert starts(taken)[-2:] == ["21:00", "22:00"]


def test_the_repeated_hour_of_an_autumn_day_is_offered_twice() -> None:
    who = provider(zone="Europe/Madrid", weekly_hours=every_day("02:00-03:00"))
    (day,) = asked(who, zone="Europe/Madrid", first=date(2026, 10, 25), now=NOW, by_customer=False)
    assert [slot.start for slot in day.slots] == [at(25, "00:00", 10), at(25, "01:00", 10)]


def test_the_skipped_hour_of_a_spring_day_is_never_offered() -> None:
    who = provider(zone="Europe/Madrid", weekly_hours=every_day("01:00-04:00"))
    (day,) = asked(who, zone="Europe/Madrid", first=date(2026, 3, 29), now=NOW)
    assert [slot.start for slot in day.slots] == [at(29, "00:00"), at(29, "01:00")]


numbers = st.sets(st.integers(0, 287), max_size=40)


@settings(max_examples=40, deadline=None)
@given(
    st.data(),
    days_of_interest,
    st.sampled_from(ZONES),
    st.tuples(st.sampled_from([0, 5, 30]), st.sampled_from([5, 45, 60, 200]), st.sampled_from([0, 10])),
    st.sampled_from([15, 30, 60, 40]),
)
def test_free_starts_are_those_that_counting_minutes_finds(
    data: st.DataObject, first: date, zone: str, minutes: tuple[int, int, int], interval: int
) -> None:
    """Over zones and days on which clocks change, with random hours, breaks, exceptions and bookings."""
    offers = [
        (
            data.draw(people(first)),
            {first + timedelta(days=offset): frozenset(data.draw(numbers)) for offset in range(-1, 3)},
        )
    ]
    before, length, after = minutes
    rules = BookingRules(slot_interval_minutes=interval, minimum_notice_minutes=0, horizon_days=4000)
    found = asked(
        *offers,
        shape=Shape.of(length, before, after),
        days=2,
        first=first,
        zone=zone,
        rules=rules,
        now=NOW.replace(year=2025),
    )
    assert [day.date for day in found] == [first, first + timedelta(days=1)]

    who, agenda = offers[0]
    noon = datetime(first.year, first.month, first.day, tzinfo=UTC)
    expected: dict[date, list[datetime]] = {day.date: [] for day in found}
    for number in range(-288, 4 * 288):
        start = noon + timedelta(minutes=5 * number)
        day = start.astimezone(ZoneInfo(zone)).date()
        if day in expected and oracle.can_start(who, agenda, start, minutes, interval):
            expected[day].append(start)
    assert {day.date: [slot.start for slot in day.slots] for day in found} == expected
