from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from chatbooking.bookings import blocking, holding, holds, lifecycle, queries
from chatbooking.bookings.blocking import Wish as BlockWish
from chatbooking.bookings.errors import HoldOver, SlotTaken
from chatbooking.bookings.model import BookingStatus
from chatbooking.errors import ChangedMeanwhile, NotFound, TenantClosed
from chatbooking.storage import TenantTable
from chatbooking.tenants.model import TenantStatus
from chatbooking.waiting import answering, joining, offering, rules, storage
from chatbooking.waiting.model import Entry, WaitingStatus
from tests.bookings.build import NOW, at, request, tenant
from tests.waiting.build import DAY, LENGTH, OFFER, TENANT, cancel, open_business, wait

LATER_BY = timedelta(minutes=1)
LATER = NOW + LATER_BY
OVER = NOW + LENGTH


def offers(table: TenantTable, now: datetime = NOW, announced: list[str] | None = None) -> list[Entry]:
    told = announced if announced is not None else []
    return offering.offer_day(table, DAY, now, LENGTH, lambda _, kept: told.append(kept.id))


def now_of(table: TenantTable, entry: Entry) -> Entry:
    found = storage.read(table, entry.id)
    assert found is not None
    return found


def test_a_full_day_offers_nothing(full: TenantTable) -> None:
    wait(full)
    announced: list[str] = []
    assert offers(full, announced=announced) == []
    assert announced == []


def test_a_gap_goes_to_the_first_and_is_kept_for_them(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    announced: list[str] = []
    (made,) = offers(full, announced=announced)
    assert (made.id, made.status) == (first.id, WaitingStatus.OFFERED)
    assert made.offer is not None
    assert announced == [made.offer.hold_id]
    assert (made.offer.start, made.offer.provider_name) == (at(3, "10:00"), "Ana")
    assert made.offer.until == OVER
    assert now_of(full, first) == made
    assert now_of(full, second).status is WaitingStatus.WAITING
    with pytest.raises(SlotTaken):
        lifecycle.create(full, TENANT, OFFER, _request(at(3, "10:00")), NOW)


def test_who_has_booked_by_one_entry_is_offered_nothing_by_another(full: TenantTable) -> None:
    first = wait(full, conversation_id="one")
    again, another = wait(full, now=LATER, conversation_id="two"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    assert [entry.id for entry in offers(full)] == [first.id]
    answering.accept(full, first.id, NOW)
    cancel(full, at(3, "11:00"))
    assert [entry.id for entry in offers(full)] == [another.id]
    assert now_of(full, again).status is WaitingStatus.WAITING


def test_of_two_who_came_in_one_second_the_first_is_the_first(full: TenantTable) -> None:
    names = ("Ada", "Bea", "Cleo", "Dora")
    came = [wait(full, name, NOW + timedelta(milliseconds=n)).id for n, name in enumerate(names)]
    for hour in ("09:00", "10:00", "11:00"):
        cancel(full, at(3, hour))
    cancel(full, at(3, "10:00"), "bob")
    assert [entry.id for entry in offers(full)] == came


def test_looking_again_and_again_makes_no_second_offer(full: TenantTable) -> None:
    wait(full, "Ada"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    assert len(offers(full)) == 1
    assert offers(full) == offers(full, LATER) == []


def test_two_gaps_go_to_two_people(full: TenantTable) -> None:
    first, second, third = wait(full, "Ada"), wait(full, "Bea", LATER), wait(full, "Cleo", 2 * LATER_BY + NOW)
    cancel(full, at(3, "10:00"))
    cancel(full, at(3, "11:00"), "bob")
    assert [entry.id for entry in offers(full)] == [first.id, second.id]
    assert now_of(full, third).status is WaitingStatus.WAITING


@pytest.mark.parametrize(
    "wished",
    [
        {"provider_id": "bob"},
        {"service_id": "colour"},
        {"window": ("11:00", "24:00")},
        {"window": ("10:05", "10:30"), "time": "10:15"},
    ],
)
def test_whom_the_gap_does_not_fit_it_passes_by(full: TenantTable, wished: dict[str, Any]) -> None:
    first, second = wait(full, "Ada", **wished), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    assert [entry.id for entry in offers(full)] == [second.id]
    assert now_of(full, first).status is WaitingStatus.WAITING


def test_two_gaps_side_by_side_fit_a_longer_visit(full: TenantTable) -> None:
    first = wait(full, "Ada", service_id="colour")
    cancel(full, at(3, "10:00"))
    assert offers(full) == []
    cancel(full, at(3, "09:00"))
    (made,) = offers(full)
    assert made.offer is not None
    assert (made.id, made.offer.start, made.offer.end) == (first.id, at(3, "09:00"), at(3, "11:00"))


def test_the_start_nearest_to_the_wished_hour_is_offered(full: TenantTable) -> None:
    wait(full, time="11:00", window=("09:30", "12:00"))
    for hour in ("09:00", "10:00", "11:00"):
        cancel(full, at(3, hour))
    (made,) = offers(full)
    assert made.offer is not None
    assert made.offer.start == at(3, "11:00")


def test_what_blocks_and_buffers_take_is_no_gap(full: TenantTable) -> None:
    wait(full)
    cancel(full, at(3, "10:00"))
    blocking.create(full, OFFER, BlockWish("ana", at(3, "10:45"), at(3, "11:00")), NOW)
    assert offers(full) == []


@pytest.mark.parametrize(
    ("now", "minutes"),
    [
        (at(3, "08:00"), 30),
        (at(3, "08:45"), 15),
        (at(3, "08:54"), 6),
        (at(3, "08:56"), None),
        (at(3, "09:30"), None),
    ],
)
def test_an_offer_ends_when_the_visit_could_not_be_booked_any_more(
    full: TenantTable, now: datetime, minutes: int | None
) -> None:
    wait(full)
    cancel(full, at(3, "10:00"))
    made = offers(full, now)
    if minutes is None:
        assert made == []
    else:
        assert made[0].offer is not None
        assert made[0].offer.until == now + timedelta(minutes=minutes)


def test_a_person_has_one_offer_at_a_time(full: TenantTable) -> None:
    first = wait(full, "Ada")
    other = wait(full, "Ada", LATER, service_id="colour")
    for hour in ("09:00", "10:00", "11:00"):
        cancel(full, at(3, hour))
    assert [entry.id for entry in offers(full)] == [first.id]
    assert now_of(full, other).status is WaitingStatus.WAITING


def test_accepting_makes_the_booking(full: TenantTable) -> None:
    entry = wait(full, "Ada", conversation_id="chat")
    cancel(full, at(3, "10:00"))
    offers(full)
    booking = answering.accept(full, entry.id, LATER)
    assert (booking.start, booking.customer.name, booking.conversation_id) == (
        at(3, "10:00"),
        "Ada Hopper",
        "chat",
    )
    assert booking.status is BookingStatus.CONFIRMED
    ended = now_of(full, entry)
    assert (ended.status, ended.booking_id) == (WaitingStatus.BOOKED, booking.id)
    assert holds.read(full, entry.customer_id) is None
    assert answering.accept(full, entry.id, OVER) == booking
    assert offers(full) == []


def test_after_an_acceptance_nothing_lapses_and_nobody_leaves(full: TenantTable) -> None:
    entry = wait(full)
    cancel(full, at(3, "10:00"))
    offers(full)
    booking = answering.accept(full, entry.id, NOW)
    assert offering.lapse(full, entry.id, OVER) is None
    assert joining.leave(full, entry.id).status is WaitingStatus.BOOKED
    found = queries.find(full, booking.id)
    assert found == booking
    with pytest.raises(SlotTaken):
        lifecycle.create(full, TENANT, OFFER, _request(at(3, "10:00")), NOW)


def test_a_lapsed_offer_goes_to_the_next(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    offers(full)
    assert offering.lapse(full, first.id, OVER - timedelta(seconds=1)) is None
    lapsed = offering.lapse(full, first.id, OVER)
    assert lapsed is not None
    assert lapsed.status is WaitingStatus.LAPSED
    assert offering.lapse(full, first.id, OVER) is not None
    assert [entry.id for entry in offers(full, OVER)] == [second.id]
    with pytest.raises(HoldOver):
        answering.accept(full, first.id, OVER)


def test_a_declined_offer_goes_to_the_next_and_then_is_free(full: TenantTable) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    offers(full)
    answering.leave(full, first.id)
    assert [entry.id for entry in offers(full)] == [second.id]
    joining.remove(full, second.id)
    assert offers(full) == []
    assert lifecycle.create(full, TENANT, OFFER, _request(at(3, "10:00")), NOW).start == at(3, "10:00")


def test_a_hold_that_the_table_removed_lapses_without_touching_the_agenda(full: TenantTable) -> None:
    entry = wait(full)
    cancel(full, at(3, "10:00"))
    (made,) = offers(full)
    kept = holds.read(full, entry.customer_id)
    assert kept is not None
    assert holding.release(full, kept)
    lifecycle.create(full, TENANT, OFFER, _request(at(3, "10:00")), NOW)
    lapsed = offering.lapse(full, entry.id, OVER)
    assert lapsed == replace(made, status=WaitingStatus.LAPSED, version=made.version + 1)
    with pytest.raises(SlotTaken):
        lifecycle.create(full, TENANT, OFFER, replace(_request(at(3, "10:00")), token="t3"), NOW)


def test_who_was_faster_takes_the_gap_and_the_next_one_is_offered(
    full: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the claim somebody books in the chat."""
    wait(full)
    cancel(full, at(3, "10:00"))
    cancel(full, at(3, "11:00"), "bob")
    keep, seen = holding.keep, []

    def slow(table: TenantTable, kept: Any, **options: Any) -> None:
        if not seen:
            seen.append(kept)
            lifecycle.create(full, TENANT, OFFER, _request(kept.start), NOW)
        keep(table, kept, **options)

    monkeypatch.setattr(holding, "keep", slow)
    (made,) = offers(full)
    assert made.offer is not None
    assert (made.offer.start, made.offer.provider_name) == (at(3, "11:00"), "Bob")


def test_two_calls_at_once_offer_one_gap_once(full: TenantTable, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = wait(full, "Ada"), wait(full, "Bea", LATER)
    cancel(full, at(3, "10:00"))
    keep, inner = holding.keep, []

    def slow(table: TenantTable, kept: Any, **options: Any) -> None:
        monkeypatch.setattr(holding, "keep", keep)
        inner.extend(offers(full))
        keep(table, kept, **options)

    monkeypatch.setattr(holding, "keep", slow)
    assert offers(full) == []
    assert [entry.id for entry in inner] == [first.id]
    assert now_of(full, second).status is WaitingStatus.WAITING


def test_a_gap_that_others_keep_taking_is_told_as_such(
    full: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait(full)
    cancel(full, at(3, "10:00"))

    def taken(_: Any, kept: Any, **__: Any) -> None:
        raise SlotTaken(kept.start)

    monkeypatch.setattr(holding, "keep", taken)
    with pytest.raises(ChangedMeanwhile):
        offers(full)


def test_a_closed_business_offers_nothing_and_takes_no_acceptance(full: TenantTable) -> None:
    entry = wait(full)
    cancel(full, at(3, "10:00"))
    closed = replace(TENANT, status=TenantStatus.CLOSED)
    open_business(full, closed)
    assert offers(full) == []
    open_business(full)
    offers(full)
    open_business(full, closed)
    with pytest.raises(TenantClosed):
        answering.accept(full, entry.id, NOW)


def test_a_service_that_is_gone_is_offered_to_nobody(full: TenantTable) -> None:
    wait(full)
    cancel(full, at(3, "10:00"))
    open_business(full, offer=OFFER._replace(services=(replace(OFFER.services[0], active=False),)))
    assert offers(full) == []


def test_what_the_link_shows(full: TenantTable) -> None:
    entry = wait(full, "Ada", window=("10:00", "11:00"))
    seen = answering.offer_of(full, entry.id, NOW)
    assert (seen.status, seen.start, seen.customer_name) == (WaitingStatus.WAITING, None, "Ada Hopper")
    with pytest.raises(HoldOver):
        answering.accept(full, entry.id, NOW)
    cancel(full, at(3, "10:00"))
    offers(full)
    seen = answering.offer_of(full, entry.id, NOW)
    assert (seen.status, seen.start, seen.until) == (WaitingStatus.OFFERED, at(3, "10:00"), OVER)
    assert seen.provider_name == "Ana"
    assert answering.offer_of(full, entry.id, OVER).status is WaitingStatus.LAPSED
    for call in (answering.offer_of, answering.accept):
        with pytest.raises(NotFound):
            call(full, "20260303unknown", NOW)


def test_the_notice_of_the_business_binds_the_offer() -> None:
    kept = rules.kept_until(tenant(minimum_notice_minutes=90).rules, at(3, "10:00"), at(3, "08:20"), LENGTH)
    assert kept == at(3, "08:30")


def _request(start: datetime) -> Any:
    return request(start, "late", notes="another person")
