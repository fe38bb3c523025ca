"""What storage makes of a DynamoDB that is busy, silent or in conflict: a fake client answers here."""

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError

from chatbooking.errors import TemporarilyUnavailable
from chatbooking.storage import Directory, Key, TenantTable, TransactionRefused, carry_out, table, transact
from chatbooking.storage.client import failures_named

pytestmark = pytest.mark.usefixtures("environment")
BUSY = ["ProvisionedThroughputExceededException", "ThrottlingException", "InternalServerError"]


class Fake:
    """A client that fails as told, one failure a call, and then answers."""

    def __init__(self, *failures: Exception) -> None:
        self.failures, self.calls = list(failures), 0

    def transact_write_items(self, **_: Any) -> None:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)


def failure(code: str, *reasons: str) -> ClientError:
    response: Any = {"Error": {"Code": code, "Message": ""}}
    response["CancellationReasons"] = [{"Code": reason} for reason in reasons]
    return ClientError(response, "TransactWriteItems")


def cancelled(*reasons: str) -> ClientError:
    return failure("TransactionCanceledException", *reasons)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fake], Fake]:
    def install(fake: Fake) -> Fake:
        monkeypatch.setattr(table, "dynamodb", lambda: fake)
        monkeypatch.setattr("chatbooking.storage.table.time.sleep", lambda _: None)
        return fake

    return install


def two_writes() -> list[Any]:
    door = TenantTable("acme")
    return [door.delete(Key("T#acme", name), label=name) for name in ("first", "second")]


def test_a_clash_with_another_transaction_is_tried_again(use: Callable[[Fake], Fake]) -> None:
    fake = use(Fake(*[cancelled("TransactionConflict", "None")] * 3))
    transact(two_writes())
    assert fake.calls == 4


def test_a_clash_without_end_is_no_answer(use: Callable[[Fake], Fake]) -> None:
    use(Fake(*[cancelled("TransactionConflict", "None")] * 100))
    with pytest.raises(TemporarilyUnavailable):
        transact(two_writes())


def test_a_failed_condition_counts_even_beside_a_clash(use: Callable[[Fake], Fake]) -> None:
    fake = use(Fake(cancelled("TransactionConflict", "ConditionalCheckFailed")))
    with pytest.raises(TransactionRefused) as refusal:
        transact(two_writes())
    assert (refusal.value.failed, fake.calls) == (("second",), 1)


def test_a_defect_in_a_transaction_is_not_taken_for_a_refusal(use: Callable[[Fake], Fake]) -> None:
    use(Fake(cancelled("ValidationError", "None")))
    with pytest.raises(ClientError):
        transact(two_writes())


@pytest.mark.parametrize("code", BUSY)
def test_a_busy_table_is_no_answer(code: str) -> None:
    with pytest.raises(TemporarilyUnavailable), failures_named():
        raise failure(code)


def test_silence_is_no_answer() -> None:
    with pytest.raises(TemporarilyUnavailable), failures_named():
        raise ReadTimeoutError(endpoint_url="https://dynamodb.example")


def test_a_defect_keeps_its_name() -> None:
    with pytest.raises(ClientError), failures_named():
        raise failure("ValidationException")


@pytest.mark.usefixtures("table_name")
def test_the_directory_reads_what_it_writes_and_nothing_else() -> None:
    directory = Directory()
    carry_out(directory.put_user("u", {"tenantId": "acme"}, label="u"))
    carry_out(directory.put_widget_key("pk_1", {"tenantId": "acme"}, label="k"))
    assert (directory.user("u") or {})["tenantId"] == "acme"
    assert (directory.widget_key("pk_1") or {})["tenantId"] == "acme"
    assert directory.user("pk_1") is None
    assert directory.widget_key("u") is None
    carry_out(directory.delete_user("u", label="u"))
    assert directory.user("u") is None
