"""Functions on a DynamoDB stream: batches are handed over, retried and given up as Lambda does it.

MiniStack's own reader ignores batchItemFailures, bisecting and the limit of retries, and reads for one
function at a time. Ours reads for each on a thread of its own, records in order.
"""

from __future__ import annotations

import logging
import time
from typing import Any, NamedTuple

from localcloud.emulator import Record, TouchPoint, scope
from localcloud.event_sources import answers, filters, parts
from localcloud.event_sources.abandoned import tell
from localcloud.event_sources.parts import Part, Retrying

_MAPPINGS = TouchPoint("services.lambda_svc", "_iter_all_esms")
_POLL = TouchPoint("services.lambda_svc", "_poll_dynamodb_streams")
_POSITIONS = TouchPoint("services.lambda_svc", "_dynamodb_stream_positions")
_PAUSED_UNTIL = TouchPoint("services.lambda_svc", "_esm_backoff_until")
_RUNNING = TouchPoint("services.lambda_svc", "_esm_inflight")
_IN_BACKGROUND = TouchPoint("services.lambda_svc", "_dispatch_esm_batch")
_FUNCTION = TouchPoint("services.lambda_svc", "_get_func_record_for_qualifier")
_EXECUTE = TouchPoint("services.lambda_svc", "_execute_function")
_MATCHES = TouchPoint("services.lambda_svc", "_match_esm_filter")
_FILTERED = TouchPoint("services.lambda_svc", "_apply_filter_criteria")
_TABLES = TouchPoint("services.dynamodb", "_tables")
_BEGINNING = TouchPoint("services.dynamodb", "stream_start_position")
_END = TouchPoint("services.dynamodb", "stream_end_position")
_RECORDS = TouchPoint("services.dynamodb", "stream_records_since")

TOUCH_POINTS = (
    _MAPPINGS, _POLL, _POSITIONS, _PAUSED_UNTIL, _RUNNING, _IN_BACKGROUND, _FUNCTION, _EXECUTE, _MATCHES,
    _FILTERED, _TABLES, _BEGINNING, _END, _RECORDS,
)  # fmt: skip

_log = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 5.0


def complete() -> None:
    """Put our reader and our filters in the place of MiniStack's."""
    _POLL.replace(Readers().poll)
    _MATCHES.replace(filters.matches)


class Reader(NamedTuple):
    """One function on one table's stream."""

    account: str
    region: str
    mapping: Record
    function: Record
    table: str

    @property
    def id(self) -> str:
        return str(self.mapping["UUID"])


class Readers:
    """All readers. While a part of one is with its function, nothing else of that stream goes there."""

    def __init__(self) -> None:
        self._left: dict[str, list[Part]] = {}

    def poll(self) -> bool:
        """Start what can be started; whether that was anything. MiniStack's own thread calls this again."""
        started = False
        for account, region, mapping in _MAPPINGS.get()():
            with scope(account, region):
                reader = _reader(account, region, mapping)
                if reader is not None and not _is_busy(reader):
                    started = self._start(reader) or started
        return started

    def _start(self, reader: Reader) -> bool:
        part = self._next(reader)
        if part is None:
            return False
        raw = _RECORDS.get()(reader.table, part.start, part.end - part.start)
        wanted = _FILTERED.get()(raw, reader.mapping)
        if wanted:
            _IN_BACKGROUND.get()(reader.id, self._hand_over, reader, part, raw, wanted)
        else:
            self._done(reader, part, [])
        return True

    def _next(self, reader: Reader) -> Part | None:
        """What was left of the last batch, or a new one from where the reader had come to."""
        horizon, end = _BEGINNING.get()(reader.table), _END.get()(reader.table)
        for part in self._left.get(reader.id, ()):
            if part.end > horizon:
                return part._replace(start=max(part.start, horizon))
        self._left.pop(reader.id, None)
        first = horizon if reader.mapping.get("StartingPosition") == "TRIM_HORIZON" else end
        positions = _POSITIONS.get()
        if reader.id not in positions:
            positions[reader.id] = first
        start = max(positions[reader.id], horizon)
        size = int(reader.mapping.get("BatchSize") or 100)
        return Part(start, min(start + size, end)) if start < end else None

    def _hand_over(self, reader: Reader, part: Part, raw: list[Record], wanted: list[Record]) -> None:
        with scope(reader.account, reader.region):
            try:
                result = _EXECUTE.get()(reader.function, {"Records": wanted})
            except Exception as failure:  # noqa: BLE001 - whatever MiniStack raises must not stop the reader
                result = {"error": True, "body": f"{type(failure).__name__}: {failure}"}
            rules = parts.retrying(reader.mapping)
            try:
                failed = _failed(result, rules, wanted)
            except _Raised as failure:
                _log.warning(
                    "%s failed on a batch of %s: %s\n%s",
                    reader.mapping["FunctionName"], reader.table, failure, result.get("log", ""),
                )  # fmt: skip
                self._failed(reader, part, raw, result, parts.raised(part, rules))
                return
            if not failed:
                reader.mapping["LastProcessingResult"] = f"OK - {len(wanted)} records"
                _PAUSED_UNTIL.get().pop(reader.id, None)
                self._done(reader, part, [])
                return
            failed_at = part.start + next(n for n, one in enumerate(raw) if _number(one) in failed)
            self._failed(reader, part, raw, result, parts.reported(part, failed_at, rules))

    def _failed(
        self, reader: Reader, part: Part, raw: list[Record], result: Record, left: list[Part]
    ) -> None:
        """Go on with what is left; what is too old, or was tried too often, is told and left behind."""
        reader.mapping["LastProcessingResult"] = "FAILED"
        pause = min(_FIRST_PAUSE * 2**part.failed, _LONGEST_PAUSE) if left else 0
        _PAUSED_UNTIL.get()[reader.id] = time.time() + pause
        start = left[0].start if left else part.start
        old = _too_old(raw[start - part.start :], parts.retrying(reader.mapping))
        if not left:
            _tell(reader, raw, result, "RetryAttemptsExhausted", part)
        elif old:
            _tell(reader, raw[start - part.start :][:old], result, "MaxRecordAgeExceeded", part)
            left = [one._replace(start=max(one.start, start + old)) for one in left if one.end > start + old]
        self._done(reader, part, left)

    def _done(self, reader: Reader, part: Part, left: list[Part]) -> None:
        """The part is dealt with but for what is left of it: the checkpoint goes there."""
        others = [one for one in self._left.get(reader.id, ()) if one.start >= part.end]
        remaining = [*left, *others]
        _POSITIONS.get()[reader.id] = remaining[0].start if remaining else part.end
        self._left[reader.id] = remaining


class _Raised(Exception):
    """The function failed as a whole."""


def _reader(account: str, region: str, mapping: Record) -> Reader | None:
    """The mapping as a reader, if it is one of a stream that exists and its function does too."""
    arn = str(mapping.get("EventSourceArn", ""))
    if not arn.startswith("arn:aws:dynamodb:") or not mapping.get("Enabled", True):
        return None
    table = arn.split(":", 5)[5].split("/")[1]
    if (_TABLES.get().get(table) or {}).get("LatestStreamArn") != arn:
        return None
    function, _config = _FUNCTION.get()(mapping["FunctionName"], mapping.get("Qualifier"))
    return None if function is None else Reader(account, region, mapping, function, table)


def _is_busy(reader: Reader) -> bool:
    return bool(_RUNNING.get().get(reader.id)) or _PAUSED_UNTIL.get().get(reader.id, 0) > time.time()


def _failed(result: Record, rules: Retrying, records: list[Record]) -> frozenset[str]:
    """The sequence numbers that the function names. Raises _Raised when all of it failed."""
    if result.get("error") or result.get("throttle"):
        body = result.get("body")
        raise _Raised(body.get("errorMessage") if isinstance(body, dict) else body)
    if not rules.reports:
        return frozenset()
    try:
        return answers.failures(result.get("body"), [_number(one) for one in records])
    except answers.NotUnderstood as problem:
        raise _Raised(str(problem)) from None


def _number(record: Record) -> str:
    return str(record["dynamodb"]["SequenceNumber"])


def _too_old(records: list[Record], rules: Retrying) -> int:
    """How many records, the oldest first, are past the age at which they are given up."""
    if not rules.seconds:
        return 0
    limit = time.time() - rules.seconds
    return sum(float(one["dynamodb"]["ApproximateCreationDateTime"]) < limit for one in records)


def _tell(reader: Reader, records: list[Record], result: Any, condition: str, part: Part) -> None:
    tell(reader.mapping, records, condition, invocations=part.failed + 1, error=bool(result.get("error")))
