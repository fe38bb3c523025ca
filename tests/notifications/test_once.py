"""Told once: what each state means to whoever comes next, and what may happen between two steps."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbooking.notifications import once
from chatbooking.notifications.once import LEASE, Busy, Claim, InDoubt, Message, State, Subject
from chatbooking.storage import TenantTable, carry_out

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FACTS = {"status": "CONFIRMED", "start": "2026-12-01T15:00:00Z"}
NEWER = {"status": "CANCELLED", "start": "2026-12-01T15:00:00Z"}


@pytest.fixture
def subject(tenant_table: TenantTable) -> Subject:
    return Subject(tenant_table, "b1", "CUSTOMER")


def message(id: str = "m1", cause: str = "CREATED#0", at: datetime = NOW) -> Message:
    return Message(id, at, cause)


def claim(
    subject: Subject,
    facts: dict[str, Any] = FACTS,
    of: Message | None = None,
    now: datetime = NOW,
    **more: Any,
) -> Claim | None:
    return once.claim(subject, once.read(subject), facts, of or message(), now, **more)


def claimed(*args: Any, **more: Any) -> Claim:
    found = claim(*args, **more)
    assert found
    return found


def tell(subject: Subject, facts: dict[str, Any] = FACTS, **more: Any) -> None:
    found = claimed(subject, facts, **more)
    found.sending(more.get("now", NOW))
    found.sent()


def told(subject: Subject) -> dict[str, Any] | None:
    entry = once.read(subject)
    assert entry
    return entry.told


def state(subject: Subject) -> State:
    entry = once.read(subject)
    assert entry
    return entry.state


def test_what_was_told_is_not_told_again(subject: Subject) -> None:
    tell(subject)
    assert claim(subject) is None
    assert claim(subject, of=message("m2", "NOTED#1")) is None
    assert told(subject) == FACTS


def test_newer_news_are_told_and_older_ones_no_more(subject: Subject) -> None:
    tell(subject, mark=1)
    tell(subject, NEWER, of=message("m2", "CANCELLED#2"), mark=2)
    assert claim(subject, FACTS, mark=1) is None


def test_while_somebody_is_at_it_others_wait(subject: Subject) -> None:
    first = claimed(subject)
    for facts in (FACTS, NEWER):
        with pytest.raises(Busy):
            claim(subject, facts, of=message("m2"))
    first.sending(NOW)
    with pytest.raises(Busy):
        claim(subject, of=message("m2"), now=NOW + LEASE - timedelta(seconds=1))


def test_a_claim_that_died_before_it_sent_is_taken_over(subject: Subject) -> None:
    dead = claimed(subject)
    with pytest.raises(Busy):
        claim(subject)
    tell(subject, now=NOW + LEASE)
    assert state(subject) is State.SENT
    with pytest.raises(Busy):
        dead.sending(NOW + LEASE)


def test_two_who_read_the_same_cannot_both_claim(subject: Subject) -> None:
    before = once.read(subject)
    once.claim(subject, before, FACTS, message(), NOW)
    with pytest.raises(Busy):
        once.claim(subject, before, FACTS, message("m2"), NOW)


def test_a_refusal_is_given_back_and_tried_again_at_once(subject: Subject) -> None:
    refused = claimed(subject)
    refused.sending(NOW)
    refused.given_back(NOW)
    tell(subject)
    assert state(subject) is State.SENT


def died_sending(subject: Subject) -> None:
    claimed(subject).sending(NOW)


def test_who_died_while_sending_leaves_a_doubt_that_nobody_guesses_at(subject: Subject) -> None:
    died_sending(subject)
    for minutes in (2, 5, 8):
        with pytest.raises(InDoubt):
            claim(subject, now=NOW + timedelta(minutes=minutes))
    assert state(subject) is State.DOUBT
    # The same news from another event is not news: what asks for it lies in the dead-letter queue.
    later = NOW + timedelta(minutes=9)
    assert claim(subject, of=message("m2", "NOTED#1", later), now=later) is None


def test_a_message_that_is_put_back_from_the_dead_letters_sends(subject: Subject) -> None:
    died_sending(subject)
    with pytest.raises(InDoubt):
        claim(subject, now=NOW + timedelta(minutes=3))
    hours_later = NOW + timedelta(hours=8)
    tell(subject, of=message("m9", at=hours_later), now=hours_later)
    assert claim(subject, now=hours_later) is None


def test_a_copy_that_was_sent_before_the_doubt_is_none_that_was_put_back(subject: Subject) -> None:
    died_sending(subject)
    with pytest.raises(InDoubt):
        claim(subject, now=NOW + timedelta(minutes=3))
    with pytest.raises(InDoubt):
        claim(subject, of=message("copy", at=NOW + timedelta(seconds=1)), now=NOW + timedelta(minutes=4))


def test_newer_news_end_a_doubt_and_count_what_may_have_arrived_as_known(subject: Subject) -> None:
    died_sending(subject)
    later = NOW + timedelta(minutes=2)
    assert once.before(once.read(subject), NEWER).facts == FACTS
    assert once.before(once.read(subject), FACTS).facts is None
    tell(subject, NEWER, of=message("m2", "CANCELLED#1", later), now=later, mark=1)
    assert claim(subject, now=later) is None


def test_who_was_only_slow_settles_the_doubt(subject: Subject) -> None:
    slow = claimed(subject)
    slow.sending(NOW)
    with pytest.raises(InDoubt):
        claim(subject, now=NOW + timedelta(minutes=3))
    slow.sent()
    assert state(subject) is State.SENT
    assert claim(subject, now=NOW + timedelta(minutes=6)) is None


def test_what_somebody_did_themselves_is_known_without_being_told(subject: Subject) -> None:
    def note(facts: dict[str, Any], mark: int) -> None:
        once.note(subject, once.read(subject), facts, NOW, mark=mark, keep_until=NOW)

    note(FACTS, 0)
    assert claim(subject) is None
    note(NEWER, 2)
    note(FACTS, 1)
    assert once.before(once.read(subject), FACTS) == (NEWER, 2)
    claimed(subject, mark=3)
    with pytest.raises(Busy):
        note(NEWER, 4)


def test_an_item_goes_ninety_days_after_the_visit(subject: Subject, tenant_table: TenantTable) -> None:
    tell(subject, keep_until=NOW + timedelta(days=30))
    item = tenant_table.get(subject.key)
    assert item
    assert item["expiresAt"] == int((NOW + timedelta(days=120)).timestamp())


# One worker's attempt: how long after the last, on which of two messages, and where it dies or is refused.
STEPS = st.tuples(
    st.integers(1, 200),
    st.sampled_from(["m1", "m2"]),
    st.sampled_from(["claimed", "sending", "after", "refused", "whole"]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, min_size=1, max_size=8), st.integers())
def test_whatever_dies_where_nothing_is_sent_twice_and_nothing_is_lost_in_silence(
    tenant_table: TenantTable, steps: list[tuple[int, str, str]], number: int
) -> None:
    subject = Subject(tenant_table, f"b{number}", "CUSTOMER")
    carry_out(tenant_table.delete(subject.key, label="told"))
    now, sent, asked_again = NOW, 0, True
    for seconds, which, fate in steps:
        now += timedelta(seconds=seconds)
        try:
            found = claim(subject, of=message(which), now=now)
        except (Busy, InDoubt):
            asked_again = True
            continue
        if found is None:
            asked_again = False
            continue
        asked_again = fate != "whole"
        if fate == "claimed":
            continue
        found.sending(now)
        if fate == "refused":
            found.given_back(now)
            continue
        sent += fate in {"after", "whole"}
        if fate == "whole":
            found.sent()
    assert sent <= 1
    # Whoever is told that there is nothing to do is told so because it was sent.
    assert asked_again or sent == 1
