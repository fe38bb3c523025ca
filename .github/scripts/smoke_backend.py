"""Asks a deployed API one question with its public key and one without; ends with 1 when an answer is wrong.

python .github/scripts/smoke_backend.py GRAPHQL_URL API_KEY
"""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

# Nobody's key: the answer is an error of ours, in which gateway, function and table took part.
QUESTION = '{ widget(key: "smoke-test") { name } }'


def ask(url: str, key: str | None) -> tuple[int, dict[str, object]]:
    """Status and decoded body."""
    headers = {"content-type": "application/json"} | ({"x-api-key": key} if key else {})
    request = Request(url, json.dumps({"query": QUESTION}).encode(), headers)  # noqa: S310 - our own address
    try:
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.loads(error.read() or b"{}")


def problems(url: str, key: str) -> list[str]:
    status, body = ask(url, key)
    found = [] if status == 200 else [f"with the key: status {status}, {body}"]
    errors = body.get("errors")
    kinds = [error.get("errorType") for error in errors] if isinstance(errors, list) else []
    if status == 200 and (
        not kinds or "Unauthorized" in kinds or any("Lambda" in str(kind) for kind in kinds)
    ):
        found.append(f"with the key: {body}")
    status, body = ask(url, None)
    return found if status == 401 else [*found, f"without a key: status {status}, not 401"]


if __name__ == "__main__":
    wrong = problems(*sys.argv[1:3])
    sys.stderr.writelines(f"{problem}\n" for problem in wrong)
    sys.exit(1 if wrong else 0)
