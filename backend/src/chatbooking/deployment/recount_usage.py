"""Counts anew what a business has used: for a table from before there were counters, or as a repair.

`python -m chatbooking.deployment.recount_usage --stack chat-booking-prod <tenant id>`
Bookings are counted by the bookings, conversations and messages by those that are still kept: their counters
never become smaller. The business may go on working; what changes meanwhile is counted again.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.bookings import recounting as bookings
from chatbooking.bookings.recounting import Counts
from chatbooking.chat import recounting as conversations
from chatbooking.deployment.stack import table_of
from chatbooking.errors import ChangedMeanwhile, DomainError
from chatbooking.storage import ConditionFailed, TenantTable, carry_out
from chatbooking.tenants import storage
from chatbooking.tenants.storage import counters

_ATTEMPTS: Final = 5
# What a counter says must be in the index by the time that is counted by it, which is a moment behind.
_INDEX_SECONDS: Final = 5


def recount(table: TenantTable, sleep: Callable[[float], None] = time.sleep) -> int:
    """How many counters were wrong, and are right now; NotFound, ChangedMeanwhile."""
    zone = storage.read_tenant(table).time_zone
    wrong = 0
    for _ in range(_ATTEMPTS):
        changed = bookings.adopt(table, zone)
        sleep(_INDEX_SECONDS)
        months = {month for month, _ in (bookings.counted(table) | conversations.counted(table, zone))}
        # First the counters, then what they count: what comes between the two is refused below.
        before = {month: counters.shard_items(table, month) for month in months}
        sleep(_INDEX_SECONDS)
        corrected, refused = _corrected(table, before, _wanted(table, zone, before))
        wrong += corrected
        if not changed and not refused:
            return wrong
    raise ChangedMeanwhile


def _wanted(table: TenantTable, zone: str, before: counters.Months) -> Counts:
    wanted = {**bookings.counted(table)}
    for (month, key), counts in conversations.counted(table, zone).items():
        said = counters.tally([before.get(month, {}).get(key, {})]).days
        wanted[month, key] = counts | type(counts)({each: said.get(each, 0) for each in counts})
    return wanted


def _corrected(table: TenantTable, before: counters.Months, wanted: Counts) -> tuple[int, int]:
    corrected = refused = 0
    for (month, key), counts in wanted.items():
        if month not in before:
            refused += 1
            continue
        write = counters.corrected(table, key, before[month][key], counts)
        if write is None:
            continue
        try:
            carry_out(write)
        except ConditionFailed:
            refused += 1
        else:
            corrected += 1
    return corrected, refused


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("tenant", help="the business's id")
    parser.add_argument("--stack", required=True, help="name of the stack whose business it is")
    options = parser.parse_args(arguments)
    try:
        os.environ["TABLE_NAME"] = table_of(options.stack)
        wrong = recount(TenantTable(options.tenant))
    except (DomainError, ClientError, BotoCoreError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    sys.stdout.write(f"{options.tenant}: {wrong} counters set right\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
