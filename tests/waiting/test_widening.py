from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chatbooking.bookings.blocks import Block
from chatbooking.catalog.model import DayHours, HoursException, Provider, Weekday
from chatbooking.tenants.model import TenantStatus
from chatbooking.waiting.widening import dates_opened, fits_better, frees_time, lets_more_book
from tests.bookings.build import NOW, at, closed_on, every_day, provider, service, tenant, windows

BLOCK = Block("x", "ana", at(3, "10:00"), at(3, "12:00"), NOW)
DAY = date(2026, 12, 25)
ANA = provider(weekly_hours=every_day("09:00-13:00", "14:00-18:00"))


@pytest.mark.parametrize(
    ("changes", "frees"),
    [
        ({}, False),
        ({"note": "Bank"}, False),
        ({"end": at(3, "13:00")}, False),
        ({"start": at(3, "09:00")}, False),
        ({"end": at(3, "11:55")}, True),
        ({"start": at(3, "10:05")}, True),
        ({"start": at(3, "11:00"), "end": at(3, "13:00")}, True),
        ({"start": at(4, "10:00"), "end": at(4, "12:00")}, True),
        ({"provider_id": "bob"}, True),
    ],
)
def test_a_block_frees_what_it_covers_no_more(changes: dict[str, Any], frees: bool) -> None:
    assert frees_time(BLOCK, replace(BLOCK, **changes)) is frees
    assert frees_time(BLOCK, None)


@pytest.mark.parametrize(
    "week",
    [
        every_day("09:00-13:00", "14:00-18:30"),
        every_day("09:00-18:00"),
        (*every_day("09:00-13:00")[:6], DayHours(Weekday.SUNDAY, windows("20:00-21:00"))),
    ],
)
def test_hours_that_a_week_gains_may_be_on_any_day(week: tuple[DayHours, ...]) -> None:
    assert dates_opened(ANA, replace(ANA, weekly_hours=week)) is None


@pytest.mark.parametrize(
    "week",
    [
        ANA.weekly_hours,
        every_day("09:00-13:00"),
        ANA.weekly_hours[:5],
        every_day("09:00-18:00", breaks=("13:00-14:00",)),
        every_day("09:00-11:00", "11:00-13:00", "14:00-18:00"),
    ],
)
def test_a_week_that_loses_hours_or_says_the_same_in_other_words_opens_nothing(
    week: tuple[DayHours, ...],
) -> None:
    assert dates_opened(ANA, replace(ANA, weekly_hours=week)) == ()


@pytest.mark.parametrize("changes", [{"time_zone": "Europe/Madrid"}, {"active": True}])
def test_who_works_again_or_elsewhere_may_be_open_on_any_day(changes: dict[str, Any]) -> None:
    was = replace(ANA, active="active" not in changes)
    assert dates_opened(was, replace(was, **changes)) is None


def test_who_does_not_work_opens_nothing() -> None:
    away = replace(ANA, active=False)
    assert dates_opened(ANA, away) == ()
    assert dates_opened(away, replace(away, weekly_hours=every_day("00:00-24:00"))) == ()


def differing(*exceptions: HoursException) -> Provider:
    return replace(ANA, exceptions=exceptions)


@pytest.mark.parametrize(
    ("was", "now", "opened"),
    [
        (differing(closed_on(DAY)), differing(), (DAY,)),
        (differing(closed_on(DAY)), differing(HoursException(DAY, windows("10:00-12:00"))), (DAY,)),
        (differing(), differing(HoursException(DAY, windows("10:00-20:00"))), (DAY,)),
        (differing(), differing(closed_on(DAY)), ()),
        (differing(), differing(HoursException(DAY, windows("10:00-12:00"))), ()),
        (differing(HoursException(DAY, windows("08:00-20:00"))), differing(), ()),
        (differing(HoursException(DAY, windows("18:00-20:00"))), differing(), (DAY,)),
        (
            differing(closed_on(DAY), closed_on(DAY + timedelta(days=1))),
            differing(),
            (DAY, DAY + timedelta(days=1)),
        ),
        # A holiday that is over is dropped when another one is set.
        (differing(closed_on(DAY)), differing(closed_on(DAY), closed_on(date(2027, 1, 1))), ()),
    ],
)
def test_a_date_that_differs_opens_itself_and_no_other(
    was: Provider, now: Provider, opened: tuple[date, ...]
) -> None:
    assert dates_opened(was, now) == opened


SERVICE = service(minutes=60, buffer_before_minutes=5, buffer_after_minutes=10)


@pytest.mark.parametrize(
    ("changes", "better"),
    [
        ({}, False),
        ({"name": "Cut"}, False),
        ({"duration_minutes": 90}, False),
        ({"duration_minutes": 45, "buffer_after_minutes": 25}, True),
        ({"buffer_before_minutes": 0}, True),
        ({"buffer_after_minutes": 0}, True),
        ({"provider_ids": ("ana", "bob")}, True),
        ({"provider_ids": ("bob",)}, True),
        ({"provider_ids": ()}, False),
        ({"provider_ids": ("ana", "bob"), "active": False}, False),
    ],
)
def test_a_service_fits_better_with_more_people_or_in_less_time(
    changes: dict[str, Any], better: bool
) -> None:
    assert fits_better(SERVICE, replace(SERVICE, **changes)) is better
    assert fits_better(replace(SERVICE, active=False), SERVICE)


@pytest.mark.parametrize(
    ("rules", "more"),
    [
        ({}, False),
        ({"minimum_notice_minutes": 30}, True),
        ({"minimum_notice_minutes": 90}, False),
        ({"horizon_days": 90}, True),
        ({"horizon_days": 30}, False),
        ({"slot_interval_minutes": 30}, True),
        ({"change_notice_minutes": 0, "auto_confirm": False}, False),
    ],
)
def test_rules_let_more_book(rules: dict[str, Any], more: bool) -> None:
    assert lets_more_book(tenant(), tenant(**rules)) is more
    closed = replace(tenant(**rules), status=TenantStatus.CLOSED)
    assert not lets_more_book(tenant(), closed)
    assert lets_more_book(closed, tenant(**rules))
