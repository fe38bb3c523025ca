"""Suspends a business, or lifts its suspension: the operator's own command, for which the API has no door.

`python -m chatbooking.deployment.suspend --stack chat-booking-prod <tenant id> [--lift]`
A suspended business takes no bookings by chat, its members read and change nothing, and nothing is deleted.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.deployment.stack import table_of
from chatbooking.errors import DomainError
from chatbooking.storage import TenantTable
from chatbooking.tenants import standing, storage


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("tenant", help="the business's id")
    parser.add_argument("--stack", required=True, help="name of the stack whose business it is")
    parser.add_argument("--lift", action="store_true", help="lift its suspension")
    options = parser.parse_args(arguments)
    try:
        os.environ["TABLE_NAME"] = table_of(options.stack)
        rule = standing.lifted if options.lift else standing.suspended
        tenant = storage.change_tenant(TenantTable(options.tenant), rule)
    except (DomainError, LookupError, ClientError, BotoCoreError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    sys.stdout.write(f"{tenant.name} ({tenant.id}): {tenant.status}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
