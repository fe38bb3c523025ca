"""What follows a try: pure rules."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chatbooking.webhooks import trying
from chatbooking.webhooks.model import DeliveryState, Failure, SwitchedOff
from chatbooking.webhooks.trying import Outcome
from tests.bookings.build import NOW
from tests.webhooks.build import OK, PAUSES, delivery, endpoint

REFUSED = Outcome(5, 500, Failure.STATUS)
GONE = Outcome(5, 410, Failure.STATUS)


def test_a_delivery_that_never_succeeds_is_tried_with_growing_pauses_and_then_given_up() -> None:
    now, found, waited = NOW, delivery(), []
    while found.state is DeliveryState.PENDING:
        found = trying.tried(found, REFUSED, now, PAUSES, 0.5)
        if found.next_try_at:
            waited.append((found.next_try_at - now).total_seconds())
            now = found.next_try_at
    assert waited == list(PAUSES)
    assert (found.state, found.tries, found.left) == (DeliveryState.FAILED, trying.tries_in(PAUSES), 0)
    assert (found.status_code, found.reason, found.next_try_at) == (500, Failure.STATUS, None)


def test_a_success_ends_it_and_tells_how_it_went() -> None:
    failed = trying.tried(delivery(), REFUSED, NOW, PAUSES, 0)
    done = trying.tried(failed, OK, NOW, PAUSES, 0)
    assert (done.state, done.tries, done.next_try_at) == (DeliveryState.DELIVERED, 2, None)
    assert (done.status_code, done.reason, done.duration_ms) == (200, None, 12)


@pytest.mark.parametrize(("chance", "seconds"), [(0, 24), (0.5, 30), (1, 36)])
def test_pauses_are_spread(chance: float, seconds: int) -> None:
    found = trying.tried(delivery(), REFUSED, NOW, PAUSES, chance)
    assert found.next_try_at == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(("wish", "seconds"), [(5, 30), (120, 120), (9_999_999, 12 * 60 * 60)])
def test_a_receiver_may_ask_for_more_time_but_not_for_ever(wish: int, seconds: int) -> None:
    outcome = REFUSED._replace(retry_after=wish)
    assert trying.tried(delivery(), outcome, NOW, PAUSES, 0.5).next_try_at == NOW + timedelta(seconds=seconds)


def test_gone_is_not_tried_again_and_switches_the_endpoint_off() -> None:
    given_up = trying.tried(delivery(), GONE, NOW, PAUSES, 0)
    assert (given_up.state, given_up.tries) == (DeliveryState.FAILED, 1)
    told = trying.told_of(endpoint(), GONE, True, NOW)
    assert (told.active, told.switched_off) == (False, SwitchedOff.GONE)


def test_an_endpoint_is_failing_since_the_first_failure_until_a_success() -> None:
    first = trying.told_of(endpoint(), REFUSED, False, NOW)
    later = trying.told_of(first, REFUSED, True, NOW + timedelta(days=1))
    assert later.failing_since == NOW
    assert later.active
    assert trying.told_of(later, OK, False, NOW) == endpoint()


def test_days_of_nothing_but_failures_switch_it_off_when_a_delivery_is_given_up() -> None:
    failing = endpoint(failing_since=NOW)
    late = NOW + trying.SWITCH_OFF_AFTER
    assert trying.told_of(failing, REFUSED, False, late).active
    assert trying.told_of(failing, REFUSED, True, late - timedelta(seconds=1)).active
    off = trying.told_of(failing, REFUSED, True, late)
    assert (off.active, off.switched_off) == (False, SwitchedOff.FAILING)
    by_hand = replace(failing, active=False)
    assert trying.told_of(by_hand, REFUSED, True, late).switched_off is None


def test_again_is_one_try_more_or_the_next_one_now() -> None:
    failed = delivery(state=DeliveryState.FAILED, left=0, tries=4, next_try_at=None)
    once = trying.again(failed, NOW)
    assert (once.state, once.left, once.next_try_at) == (DeliveryState.PENDING, 1, NOW)
    assert trying.tried(once, REFUSED, NOW, PAUSES, 0).state is DeliveryState.FAILED

    waiting = delivery(left=2, next_try_at=NOW + timedelta(hours=1))
    assert (trying.again(waiting, NOW).left, trying.again(waiting, NOW).next_try_at) == (2, NOW)
