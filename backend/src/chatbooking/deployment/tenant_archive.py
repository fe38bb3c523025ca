"""One business's data into a file and back: for a move, for a rehearsal, for a repair from a restored table.

    python -m chatbooking.deployment.tenant_archive export --stack chat-booking-prod <tenant id> acme.jsonl
    python -m chatbooking.deployment.tenant_archive import --stack chat-booking-prod acme.jsonl [--replace]

`--table NAME` instead of `--stack` names a table itself, such as one that was restored to a point in time.
An archive is a text file of JSON lines: a header with the tenant, every item in DynamoDB's own form, and a
footer with their number and digest, so that half a file is noticed before anything is written. It holds
personal data.

Needs credentials that may scan: the functions' roles may not, on purpose.
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.clock import system_clock, to_iso
from chatbooking.deployment.stack import table_of
from chatbooking.storage import Directory, TenantTable
from chatbooking.storage.client import dynamodb

FORMAT = "chat-booking tenant, version 1"
_BATCH = 25

Attributes = dict[str, Any]


class NotAnArchive(Exception):
    """The file is no archive, or not a whole one. Nothing was written."""


class TenantExists(Exception):
    """The table has items of this tenant already, and nobody said to replace them. Nothing was written."""


class Archive(NamedTuple):
    """A business as it stood; each item with DynamoDB's types."""

    tenant_id: str
    exported_at: str
    items: tuple[Attributes, ...]


def taken(table: str, tenant_id: str, now: datetime) -> Archive:
    """Everything of the tenant, ordered by key. It is no snapshot of a business that changes meanwhile."""
    own = sorted(_own_items(table, tenant_id), key=_key_text)
    return Archive(tenant_id, to_iso(now), tuple(own))


def put_back(table: str, archive: Archive, *, replace: bool = False) -> int:
    """Writes the archive's items and answers how many; with `replace` what else the tenant has is removed.

    Raises TenantExists. Interrupted, it is simply run again with `replace`. Idempotency records come first,
    so that what reads the table's stream finds its work done.
    """
    there = {_key_text(item): item for item in _own_items(table, archive.tenant_id)}
    if there and not replace:
        raise TenantExists(archive.tenant_id)
    wanted = {_key_text(item): item for item in archive.items}
    _write(table, ({"PutRequest": {"Item": item}} for item in sorted(wanted.values(), key=_effects_first)))
    gone = (there[key] for key in there.keys() - wanted.keys())
    _write(table, ({"DeleteRequest": {"Key": {"PK": item["PK"], "SK": item["SK"]}}} for item in gone))
    return len(wanted)


def written(archive: Archive, file: TextIO) -> None:
    """The archive as text; the digest is of the item lines."""
    lines = [_line(item) for item in archive.items]
    head = {"format": FORMAT, "tenantId": archive.tenant_id, "exportedAt": archive.exported_at}
    foot = {"items": len(lines), "sha256": _digest(lines)}
    file.writelines(f"{line}\n" for line in (_line(head), *lines, _line(foot)))


def read(file: TextIO) -> Archive:
    """The archive of such a text; NotAnArchive when it is none, is cut short, or was changed."""
    lines = file.read().rstrip("\n").split("\n")
    try:
        head, foot = json.loads(lines[0]), json.loads(lines[-1])
        whole = (head["format"], foot["items"], foot["sha256"]) == (
            FORMAT,
            len(lines) - 2,
            _digest(lines[1:-1]),
        )
        archive = Archive(head["tenantId"], head["exportedAt"], tuple(map(json.loads, lines[1:-1])))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise NotAnArchive(type(error).__name__) from None
    foreign = [item for item in archive.items if not _belongs(item, archive.tenant_id)]
    if not whole or foreign:
        raise NotAnArchive(
            "it is cut short or was changed" if not whole else "it holds another tenant's items"
        )
    return archive


def _own_items(table: str, tenant_id: str) -> Iterator[Attributes]:
    """The tenant's partitions, and what leads to them: widget keys, users, invitations."""
    root = TenantTable(tenant_id).pk()
    pages = (
        dynamodb()
        .get_paginator("scan")
        .paginate(
            TableName=table,
            ConsistentRead=True,
            FilterExpression="PK = :root OR begins_with(PK, :below) OR tenantId = :tenant",
            ExpressionAttributeValues={
                ":root": {"S": root},
                ":below": {"S": f"{root}#"},
                ":tenant": {"S": tenant_id},
            },
        )
    )
    for page in pages:
        yield from (item for item in page["Items"] if _belongs(item, tenant_id))


def _belongs(item: Attributes, tenant_id: str) -> bool:
    pk = item["PK"]["S"]
    root = TenantTable(tenant_id).pk()
    if pk == root or pk.startswith(f"{root}#"):
        return True
    leads = (Directory.key_of_widget(""), Directory.key_of_user(""), Directory.key_of_invitation(""))
    return pk.startswith(tuple(key.pk for key in leads)) and item.get("tenantId") == {"S": tenant_id}


def _write(table: str, requests: Iterable[dict[str, Any]]) -> None:
    batch: list[Any] = []
    for request in requests:
        batch.append(request)
        if len(batch) == _BATCH:
            _send(table, batch)
            batch = []
    _send(table, batch)


def _send(table: str, batch: list[Any]) -> None:
    """One batch, and again what DynamoDB had no room for; it slows callers down by itself."""
    while batch:
        answer = dynamodb().batch_write_item(RequestItems={table: batch})
        batch = list(answer.get("UnprocessedItems", {}).get(table, []))


def _effects_first(item: Attributes) -> tuple[bool, tuple[str, str]]:
    return "#SENT#" not in item["PK"]["S"], _key_text(item)


def _key_text(item: Attributes) -> tuple[str, str]:
    return item["PK"]["S"], item["SK"]["S"]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    try:
        os.environ["TABLE_NAME"] = table = options.table or table_of(options.stack)
        if options.command == "export":
            archive = taken(table, options.tenant, system_clock())
            if not archive.items:
                sys.stderr.write(f"{table} has nothing of tenant {options.tenant}\n")
                return 1
            with _private(options.file) as file:
                written(archive, file)
            sys.stdout.write(f"{len(archive.items)} items of {archive.tenant_id} in {options.file}\n")
        else:
            with options.file.open(encoding="utf-8", newline="\n") as file:
                archive = read(file)
            count = put_back(table, archive, replace=options.replace)
            sys.stdout.write(f"{count} items of {archive.tenant_id} in {table}\n")
    except (NotAnArchive, TenantExists, LookupError, ClientError, BotoCoreError, OSError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


def _private(path: Path) -> TextIO:
    """A new file that only its owner reads; FileExistsError rather than writing over another."""
    return os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="\n"
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="a business's data into a new file")
    restore = commands.add_parser("import", help="a file's data into a table")
    for command in (export, restore):
        where = command.add_mutually_exclusive_group(required=True)
        where.add_argument("--stack", help="name of the stack whose table it is")
        where.add_argument("--table", help="or the table's own name")
    export.add_argument("tenant", help="the business's id")
    restore.add_argument(
        "--replace", action="store_true", help="instead of what the table has of the business"
    )
    for command in (export, restore):
        command.add_argument("file", type=Path)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
