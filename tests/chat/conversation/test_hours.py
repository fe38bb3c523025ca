"""Opening hours are told on the clock of the business, whatever clock its people work by."""

from datetime import date
from typing import Any

from chatbooking.catalog.model import Catalog, DayHours, HoursException, Provider, TimeWindow, Weekday
from chatbooking.chat.conversation import hours
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.understanding.model import Intent
from tests.chat.conversation.worlds import FRIDAY, a_state, a_world, said, text_of
from tests.chat.shop import NOW, ZONE, a_provider

TODAY = NOW.date()
MADRID = "Europe/Madrid"


def on_mondays(start: str, end: str, zone: str, **changes: Any) -> Provider:
    monday = (DayHours(Weekday.MONDAY, (TimeWindow(start, end),)),)
    return a_provider("eva", "Eva", time_zone=zone, weekly_hours=monday, **changes)


def test_somebody_in_another_zone_is_told_by_the_clock_of_the_business() -> None:
    # Santiago is four hours behind Madrid in November.
    week = hours.of_week([on_mondays("14:00", "20:00", MADRID)], TODAY, ZONE)

    assert week == ((TimeWindow("10:00", "16:00"),), (), (), (), (), (), ())


def test_hours_that_cross_the_midnight_of_the_business_are_of_both_days() -> None:
    week = hours.of_week([on_mondays("02:00", "06:00", MADRID)], TODAY, ZONE)

    assert week[0] == (TimeWindow("00:00", "02:00"),)
    assert week[6] == (TimeWindow("22:00", "24:00"),)


def test_people_of_two_zones_are_open_together() -> None:
    people = [on_mondays("09:00", "12:00", ZONE), on_mondays("15:00", "18:00", MADRID)]

    assert hours.of_week(people, TODAY, ZONE)[0] == (TimeWindow("09:00", "14:00"),)


def test_an_exception_counts_on_its_date_and_not_in_the_usual_week() -> None:
    away = [a_provider("maria", "María", exceptions=(HoursException(FRIDAY, ()),))]

    assert hours.of_date(away, FRIDAY, ZONE) == ()
    assert hours.of_week(away, TODAY, ZONE)[FRIDAY.weekday()] == (
        TimeWindow("09:00", "13:00"),
        TimeWindow("14:00", "19:00"),
    )


def test_a_whole_day_stays_whole_when_clocks_change() -> None:
    sunday = (DayHours(Weekday.SUNDAY, (TimeWindow("00:00", "24:00"),)),)
    always = [a_provider("eva", "Eva", weekly_hours=sunday)]

    for changing in (date(2026, 9, 6), date(2027, 4, 4)):
        assert hours.of_date(always, changing, ZONE) == (TimeWindow("00:00", "24:00"),)


def test_the_answer_says_them() -> None:
    catalog = Catalog((), (), (on_mondays("14:00", "20:00", MADRID),))

    told = text_of(step(a_state(), said(Intent.ASK_HOURS), a_world(catalog=catalog)))

    assert "Lunes: de 10:00 a 16:00" in told
