"""A plain GraphQL caller for the tests: HTTP in, the whole answer out."""

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class Reply:
    """`status` is HTTP's; `errors` is empty when all went well."""

    status: int
    data: dict[str, Any]
    errors: list[dict[str, Any]]
    text: str

    @property
    def error_types(self) -> set[str]:
        return {error.get("errorType", "") for error in self.errors}

    def field(self, name: str) -> Any:
        """The field's value; fails with the errors when there are any."""
        assert not self.errors, self.errors
        return self.data[name]


@dataclass(frozen=True)
class Api:
    """The endpoint as one caller sees it: `headers` are its credentials."""

    url: str
    headers: dict[str, str]

    def __call__(self, query: str, **variables: Any) -> Reply:
        answer = httpx.post(
            self.url, json={"query": query, "variables": variables}, headers=self.headers, timeout=30
        )
        body = answer.json()
        return Reply(answer.status_code, body.get("data") or {}, body.get("errors") or [], answer.text)

    def with_headers(self, **headers: str) -> "Api":
        return Api(self.url, {**self.headers, **headers})
