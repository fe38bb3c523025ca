"""What a running local cloud knows of people, and what its functions have written into their logs."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import boto3

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
# Shorter ones ("hola", "25") stand in ids and codes by chance.
_TELLING = 8
# Lines of the runtime itself.
_RUNTIME = ("START RequestId", "END RequestId", "REPORT RequestId", "INIT_START")


class Leak(NamedTuple):
    """A line of a log with somebody's data in it."""

    group: str
    data: str
    line: str


def leaks(lines: Iterable[tuple[str, str]], personal: set[str]) -> list[Leak]:
    """Every line (group, text) that holds an e-mail address or one of the texts, whatever its case."""
    wanted = {text.casefold() for text in personal if len(text) >= _TELLING}
    found = []
    for group, line in lines:
        folded = line.casefold()
        data = next((text for text in wanted if text in folded), None)
        if address := _ADDRESS.search(line):
            data = address[0]
        if data:
            found.append(Leak(group, data, line))
    return found


def log_lines(endpoints: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(group, line) of everything that functions and APIs have logged."""
    logs = _client("logs", endpoints)
    for page in logs.get_paginator("describe_log_groups").paginate():
        for group in page["logGroups"]:
            name = group["logGroupName"]
            for events in logs.get_paginator("filter_log_events").paginate(logGroupName=name):
                for event in events["events"]:
                    if not event["message"].startswith(_RUNTIME):
                        yield name, event["message"]


def known_of_people(endpoints: dict[str, Any]) -> set[str]:
    """Names, contacts, notes, and what was said in chats, as the table has them."""
    client = _client("dynamodb", endpoints)
    (table,) = [name for name in client.list_tables()["TableNames"] if "chat-booking" in name.lower()]
    found: set[str] = set()
    for page in client.get_paginator("scan").paginate(TableName=table):
        for item in page["Items"]:
            found |= set(_of_people(item))
    return found


def _of_people(item: dict[str, Any]) -> Iterator[str]:
    sort_key = item["SK"]["S"]
    if sort_key.startswith("MESSAGE#"):
        if item["author"]["S"] == "VISITOR":
            yield item["text"]["S"]
        return
    fields = [item.get(name, {}) for name in ("email", "notes", "cancelReason")]
    if sort_key.startswith("CHANGE#"):
        fields.append(item.get("reason", {}))
    customer = item.get("customer", {}).get("M", {})
    fields += [customer.get(name, {}) for name in ("name", "email", "phone")]
    if sort_key.startswith(("CUSTOMER#", "MEMBER#", "WAIT")):
        fields += [item.get(name, {}) for name in ("name", "phone")]
    yield from (field["S"] for field in fields if "S" in field)


def _client(service: Any, endpoints: dict[str, Any]) -> Any:
    return boto3.client(
        service,
        endpoint_url=endpoints["awsEndpoint"],
        region_name=endpoints["region"],
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
