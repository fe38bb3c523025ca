"""Waits until every source API of a merged API is merged: a failed auto-merge does not fail the stack.

`python -m chatbooking.deployment.check_associations --stack chat-booking-dev` (or `--api <merged API id>`)
prints one line per association and exits with 1 when one did not merge. AppSync begins a merge some seconds
after a source has changed, so what an association says counts only when it has said it for a while.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.deployment.stack import output_of

if TYPE_CHECKING:
    from mypy_boto3_appsync import AppSyncClient

SUCCESS = "MERGE_SUCCESS"
_UNDER_WAY = {"MERGE_SCHEDULED", "MERGE_IN_PROGRESS"}


class NothingAssociated(Exception):
    """The merged API has no source at all."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the merge of one source stands; `detail` is AppSync's own explanation of a failure."""

    source: str
    status: str
    detail: str = ""

    @property
    def merged(self) -> bool:
        return self.status == SUCCESS

    @property
    def settled(self) -> bool:
        return self.status not in _UNDER_WAY

    def __str__(self) -> str:
        return f"{self.source}: {self.status}" + (f" ({self.detail})" if self.detail else "")


def outcomes(client: "AppSyncClient", merged_api_id: str) -> list[Outcome]:
    """The present state of every association, in AppSync's order."""
    found: list[Outcome] = []
    page: dict[str, Any] = {"apiId": merged_api_id}
    while True:
        answer = client.list_source_api_associations(**page)
        for summary in answer["sourceApiAssociationSummaries"]:
            association = client.get_source_api_association(
                mergedApiIdentifier=merged_api_id, associationId=summary["associationId"]
            )["sourceApiAssociation"]
            name = client.get_graphql_api(apiId=association["sourceApiId"])["graphqlApi"]["name"]
            status = association["sourceApiAssociationStatus"]
            found.append(Outcome(name, status, association.get("sourceApiAssociationStatusDetail") or ""))
        if not answer.get("nextToken"):
            return found
        page["nextToken"] = answer["nextToken"]


def settle(
    client: "AppSyncClient",
    merged_api_id: str,
    *,
    timeout: float = 120,
    calm: float = 0,
    pause: float = 2,
    sleep: Callable[[float], None] = time.sleep,
) -> list[Outcome]:
    """The associations once none has been under way for `calm` seconds, or as they stand after `timeout`.

    Raises NothingAssociated when there is none.
    """
    waited = still = 0.0
    while True:
        found = outcomes(client, merged_api_id)
        if not found:
            raise NothingAssociated(f"merged API {merged_api_id} has no source API")
        settled = all(outcome.settled for outcome in found)
        if (settled and still >= calm) or waited >= timeout:
            return found
        sleep(pause)
        waited += pause
        still = still + pause if settled else 0


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--stack", help="name of the stack that made the merged API")
    target.add_argument("--api", help="id of the merged API")
    parser.add_argument("--timeout", type=float, default=120, help="seconds to wait for merges under way")
    parser.add_argument(
        "--calm", type=float, default=20, help="seconds for which none may have been under way"
    )
    options = parser.parse_args(arguments)
    try:
        merged_api_id = options.api or output_of(options.stack, "MergedApiId")
        client = boto3.client("appsync")
        found = settle(client, merged_api_id, timeout=options.timeout, calm=options.calm)
    except (NothingAssociated, LookupError, ClientError, BotoCoreError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for outcome in found:
        sys.stdout.write(f"{outcome}\n")
    return 0 if all(outcome.merged for outcome in found) else 1


if __name__ == "__main__":
    sys.exit(main())
