"""What the usage counters cost a crowd: 32 threads book with one business on the DynamoDB engine.

Three kinds of run take turns, and their medians are compared: without counters, with counters that nobody
shares, and with the shards. The second is what one more item in a transaction costs, the third what waiting
for one another adds. What runs differ by among themselves is told too: a difference has to be more than that.
"""

import os
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from unittest.mock import patch

from bench.report import Row, table
from chatbooking.bookings import counting, lifecycle
from chatbooking.storage import TenantTable, Write
from chatbooking.tenants.storage import counters
from tests.bookings.build import NOW, at, catalog, every_day, provider, request, tenant
from tests.conftest import ENVIRONMENT, create_table, forget_clients
from tests.engine.dynamodb_local import running

THREADS, BOOKINGS, ROUNDS = 32, 320, 7
_PEOPLE = tuple(f"p{number:02}" for number in range(THREADS))
_OFFER = catalog(*(provider(name, weekly_hours=every_day("00:00-24:00")) for name in _PEOPLE))
_TENANT = tenant(minimum_notice_minutes=0)
_runs = count()


def _run() -> float:
    """Milliseconds a booking, all threads together; each has a provider of its own to book."""
    business, month = TenantTable(f"acme{next(_runs)}"), at(3, "00:00")

    def book(number: int) -> None:
        start = month + timedelta(hours=number // THREADS)
        wish = request(start, f"{number}", provider_id=_PEOPLE[number % THREADS])
        lifecycle.create(business, _TENANT, _OFFER, wish, NOW)

    begun = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(book, range(BOOKINGS)))
    return (time.perf_counter() - begun) * 1000 / BOOKINGS


def _uncounted(*_: object) -> list[Write]:
    return []


def run() -> None:
    counted, alone, plain = [], [], []
    with running() as address:
        os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=address)
        forget_clients()
        create_table(ENVIRONMENT["TABLE_NAME"])
        _run()
        for _ in range(ROUNDS):
            counted.append(_run())
            with patch.object(counters, "shard_of", lambda _, booking: booking):
                alone.append(_run())
            with patch.object(counting, "counted", _uncounted):
                plain.append(_run())
    shared, unshared, without = map(statistics.median, (counted, alone, plain))
    spread = (max(plain) - min(plain)) / without
    table(
        f"Usage counters ({THREADS} threads, one business, DynamoDB engine)",
        [
            Row("a booking, not counted", f"{without:.2f} ms", f"± {spread / 2:.0%}", ""),
            Row("a booking, its counter its own", f"{unshared:.2f} ms", f"{unshared / without:.2f}", ""),
            Row("a booking, counted in 16 shards", f"{shared:.2f} ms", f"{shared / unshared:.2f}", ""),
        ],
    )


if __name__ == "__main__":
    run()
