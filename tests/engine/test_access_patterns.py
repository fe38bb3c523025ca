"""docs/table.md says what the code does and costs, and the costs stay within their targets."""

import pytest

from chatbooking.storage import TenantTable
from tests.engine import access_patterns

pytestmark = pytest.mark.engine


def test_the_page_shows_what_is_measured_and_the_targets_hold(table: TenantTable) -> None:
    scene = access_patterns.scene()
    text, bills = access_patterns.measured(scene)

    assert text == access_patterns.documented(), "run: python -m tests.engine.access_patterns"
    assert bills["a new booking with a named provider"].written == 6
    assert bills["thirty days of one provider's availability, a full month"].read <= 1
    assert bills["a new booking where the plan has no limit"].requests == ["TransactWriteItems"]
    steps = [bills[f"a mail: {step}"].written for step in ("its claim", "on its way", "sent")]
    assert steps == [1, 1, 1]
    # The mail's steps, and those of what remembers which reminders there are.
    told = bills["a new booking is told to customer and business, and two reminders are scheduled"]
    assert told.written == 2 * sum(steps) + 2
    turns = [bill for name, bill in bills.items() if name.startswith("a turn that")]
    assert turns
    assert all(len(bill.requests) <= 3 for bill in turns)
