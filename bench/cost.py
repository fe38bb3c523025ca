"""What a thousand bookings cost on AWS, from the units that were measured: writes the tables of docs/cost.md.

    python -m bench.cost

Units of the table come from docs/table.md, which is measured on the DynamoDB engine; how often each access
happens in the life of a booking is said in docs/cost.md, and here, once. A test compares the page with this.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

_DOCS: Final = Path(__file__).parent.parent / "docs"
_TABLE: Final = _DOCS / "table.md"
PAGE: Final = _DOCS / "cost.md"
BEGIN, END = "<!-- computed: begin -->", "<!-- computed: end -->"

TURNS_THAT_ASK, TURNS_THAT_OFFER = 5, 3
TURNS: Final = TURNS_THAT_ASK + TURNS_THAT_OFFER
REMINDERS: Final = 2
# Confirmation and reminders to the customer, the news to the business.
MAILS: Final = 2 + REMINDERS
# Looks of the business at its week, until the visit is over.
LOOKS: Final = 10

# List prices of us-east-1 in US dollars, for each one; without the free tiers.
PRICES: Final = {
    "AppSync operation": 4.00e-6,
    "AppSync real-time update": 2.00e-6,
    "DynamoDB write unit": 0.625e-6,
    "DynamoDB read unit": 0.125e-6,
    "DynamoDB stored GB-month": 0.25,
    "Lambda invocation": 0.20e-6,
    "Lambda GB-second (arm64)": 0.0000133334,
    "SES mail": 0.10e-3,
    "SQS request": 0.40e-6,
    "Scheduler invocation": 1.00e-6,
    "WAF request": 0.60e-6,
    "CloudWatch log GB": 0.50,
    "X-Ray trace": 5.00e-6,
}


class Access(NamedTuple):
    """What one access of docs/table.md takes; writes are those of the table and of its indexes."""

    reads: float
    writes: float


class Line(NamedTuple):
    """So many of one thing for one booking, and what they are for."""

    price: str
    quantity: float
    what: str

    @property
    def dollars(self) -> float:
        """For a thousand bookings."""
        return 1000 * self.quantity * PRICES[self.price]


def measured() -> dict[str, Access]:
    """The rows of docs/table.md by their pattern."""
    rows = re.findall(
        r"^\| ([^|]+?) \| .* \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$",
        _TABLE.read_text("utf-8"),
        re.MULTILINE,
    )
    return {
        pattern: Access(float(reads), float(table) + float(indexes))
        for pattern, _requests, reads, table, indexes in rows
    }


def lines() -> list[Line]:
    rows = measured()
    made_of = [
        (1, rows["start of a conversation"]),
        (TURNS_THAT_ASK, rows["a turn that asks (warm)"]),
        (TURNS_THAT_OFFER, rows["a turn that offers free days (warm)"]),
        (1, rows["a new booking with a named provider"]),
        (1, rows["on the stream: the first booking of a customer"]),
        (1, rows["a new booking is told to customer and business, and two reminders are scheduled"]),
        (REMINDERS, rows["a reminder that is due"]),
    ]
    writes = sum(times * access.writes for times, access in made_of)
    reads = sum(times * access.reads for times, access in made_of)
    looks = LOOKS * rows["a week's bookings of the business (40 of them)"].reads
    operations = 1 + TURNS + LOOKS
    updates = 1 + TURNS
    followed = 3
    # The API's functions, the two readers of the stream, and a follower for each queue and reminder.
    invocations = 1 + TURNS + (1 + TURNS) + 1 + followed + REMINDERS
    return [
        Line(
            "AppSync operation",
            operations + updates,
            "the chat, the business's looks, and telling dashboards",
        ),
        Line("AppSync real-time update", updates, "one open dashboard"),
        Line("DynamoDB write unit", writes, "conversation, booking, customer, telling"),
        Line("DynamoDB read unit", reads + looks, "the same, and the business's looks at its week"),
        Line("DynamoDB stored GB-month", 12e-6 * 13, "12 KB for a year and a month, indexes included"),
        Line("Lambda invocation", invocations, "a reader of the stream is counted for every change"),
        Line("Lambda GB-second (arm64)", invocations * 0.060, "60 ms at 1 GB each, nearly all of it waiting"),
        Line("SES mail", MAILS, "confirmation, two reminders, the news to the business"),
        Line(
            "SQS request",
            3 * (followed + REMINDERS),
            "sent, received and deleted; waiting for messages not counted",
        ),
        Line("Scheduler invocation", REMINDERS, "two reminders"),
        Line("WAF request", operations + updates, "every request to the gateway"),
        Line("CloudWatch log GB", invocations * 1e-6, "1 KB for each invocation"),
        Line("X-Ray trace", 0.05 * operations, "one request in twenty"),
    ]


def computed() -> str:
    """The tables between the page's two marks."""
    return "\n".join(_computed())


def _computed() -> Iterator[str]:
    found = lines()
    yield "| | a booking | for 1,000 | what for |"
    yield "|---|--:|--:|---|"
    for line in sorted(found, key=lambda line: -line.dollars):
        yield f"| {line.price} | {line.quantity:.3g} | ${line.dollars:.3f} | {line.what} |"
    total = sum(line.dollars for line in found)
    yield f"| **together** | | **${total:.2f}** | |"
    yield ""
    yield "| price of one | US dollars |"
    yield "|---|--:|"
    for name, price in PRICES.items():
        yield f"| {name} | {price:.10f}".rstrip("0").rstrip(".") + " |"


def page(text: str) -> str:
    """The page with its tables computed anew."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{computed()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
