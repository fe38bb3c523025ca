from typing import Any

import pytest

from chatbooking.deployment import check_associations
from chatbooking.deployment.check_associations import NothingAssociated, Outcome, main, settle


class AppSync:
    """Two pages of associations whose statuses change from one look to the next."""

    def __init__(self, *looks: dict[str, str], detail: str = "") -> None:
        self.looks = list(looks)
        self.detail = detail
        self.statuses = self.looks[0]

    def list_source_api_associations(self, **asked: str) -> dict[str, Any]:
        assert asked["apiId"] == "merged"
        later = "nextToken" in asked
        if not later:
            self.statuses = self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]
        names = list(self.statuses)
        page = names[1:] if later else names[:1]
        answer: dict[str, Any] = {"sourceApiAssociationSummaries": [{"associationId": name} for name in page]}
        return answer if later or len(names) < 2 else answer | {"nextToken": "more"}

    def get_source_api_association(self, **asked: str) -> dict[str, Any]:
        source = asked["associationId"]
        status = self.statuses[source]
        detail = {"sourceApiAssociationStatusDetail": self.detail} if status == "MERGE_FAILED" else {}
        return {
            "sourceApiAssociation": {
                "sourceApiId": source,
                "sourceApiAssociationStatus": status,
                **detail,
            }
        }

    def get_graphql_api(self, **asked: str) -> dict[str, Any]:
        return {"graphqlApi": {"name": f"chat-booking-{asked['apiId']}"}}


def waits() -> tuple[list[float], Any]:
    slept: list[float] = []
    return slept, slept.append


def test_it_waits_until_every_merge_has_ended() -> None:
    slept, sleep = waits()
    client: Any = AppSync(
        {"tenants": "MERGE_SCHEDULED", "chat": "MERGE_SUCCESS"},
        {"tenants": "MERGE_IN_PROGRESS", "chat": "MERGE_SUCCESS"},
        {"tenants": "MERGE_SUCCESS", "chat": "MERGE_SUCCESS"},
    )

    found = settle(client, "merged", sleep=sleep)

    assert [outcome.merged for outcome in found] == [True, True]
    assert slept == [2, 2]


def test_a_failed_merge_is_told_with_appsyncs_own_words() -> None:
    client: Any = AppSync({"tenants": "MERGE_FAILED"}, detail="fields with different types")

    (outcome,) = settle(client, "merged")

    assert not outcome.merged
    assert str(outcome) == "chat-booking-tenants: MERGE_FAILED (fields with different types)"


@pytest.mark.parametrize(
    ("before", "after"), [("MERGE_SUCCESS", "MERGE_FAILED"), ("MERGE_FAILED", "MERGE_SUCCESS")]
)
def test_what_an_association_says_before_its_merge_has_begun_does_not_count(before: str, after: str) -> None:
    slept, sleep = waits()
    looks = [before, before, "MERGE_SCHEDULED", after]
    client: Any = AppSync(*({"tenants": status} for status in looks))

    (outcome,) = settle(client, "merged", calm=6, sleep=sleep)

    assert outcome.status == after
    assert sum(slept) == 6 + 6


def test_it_does_not_wait_for_ever() -> None:
    slept, sleep = waits()
    client: Any = AppSync({"tenants": "MERGE_IN_PROGRESS"})

    (outcome,) = settle(client, "merged", timeout=5, sleep=sleep)

    assert not outcome.merged
    assert sum(slept) == 6


def test_a_merged_api_without_sources_is_a_failure() -> None:
    with pytest.raises(NothingAssociated):
        settle(AppSync({}), "merged")  # type: ignore[arg-type]


@pytest.mark.parametrize(("status", "code"), [("MERGE_SUCCESS", 0), ("MERGE_FAILED", 1)])
def test_the_command_prints_every_association_and_its_exit_code_tells(
    status: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_associations.boto3, "client", lambda _: AppSync({"chat": status}))

    assert main(["--api", "merged", "--calm", "0"]) == code
    assert capsys.readouterr().out == f"{Outcome('chat-booking-chat', status)}\n"
