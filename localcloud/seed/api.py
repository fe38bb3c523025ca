"""GraphQL over HTTP for one caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from localcloud.console import Failure

_SECONDS = 30


class Refused(Failure):
    """The API's own refusal; `code` is its error's type."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence)
        self.code = code


def port_of(endpoints: dict[str, Any]) -> int:
    return int(endpoints["awsEndpoint"].rsplit(":", 1)[1])


@dataclass(frozen=True)
class Api:
    """The merged endpoint; `headers` are the caller's credentials."""

    url: str
    headers: dict[str, str]

    def __call__(self, operation: str, **variables: Any) -> Any:
        """The value of the operation's one field; Refused."""
        request = {"query": operation, "variables": variables}
        answer = httpx.post(self.url, json=request, headers=self.headers, timeout=_SECONDS)
        body = answer.json()
        if body.get("errors"):
            error = body["errors"][0]
            where = operation.strip().partition("(")[0]
            told = f"{error.get('errorType')}: {error.get('message')}"
            raise Refused(
                f"A demo business could not be made: {where} answered {told}", error.get("errorType") or ""
            )
        (value,) = body["data"].values()
        return value
