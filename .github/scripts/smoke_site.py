"""Looks at a deployed site as a visitor would; ends with 1 and a list when something is not as it should be.

    python .github/scripts/smoke_site.py landing|admin|widget URL [--through http://127.0.0.1:4566]

`--through` asks another server in the site's name: the local cloud's CDN.
"""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPResponse
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

SECURITY = (
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
)


class NoRedirects(HTTPRedirectHandler):
    """A redirect is an answer to look at."""

    def redirect_request(self, *_: object) -> None:
        return None


OPENER = build_opener(NoRedirects)


@dataclass(frozen=True)
class Answer:
    """Header names are in lower case."""

    path: str
    status: int
    headers: dict[str, str]
    text: str

    def header(self, name: str) -> str:
        return self.headers.get(name, "")


Get = Callable[[str], Answer]


def visitor(url: str, through: str | None) -> Get:
    """Fetches paths of the site as a page of somebody else's would."""
    headers = {"Origin": "https://page.example", "Accept-Language": "pt-BR,pt;q=0.9"}
    if through:
        headers |= {"Host": urlsplit(url).netloc, "X-Forwarded-Proto": "https"}

    def get(path: str) -> Answer:
        try:
            request = Request((through or url) + path, headers=headers)  # noqa: S310 - our own address
            return answered(path, OPENER.open(request, timeout=30))
        except HTTPError as error:
            return answered(path, error)

    return get


def answered(path: str, response: HTTPResponse | HTTPError) -> Answer:
    with response:
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(path, response.status or 0, headers, response.read().decode(errors="replace"))


def wrong(answer: Answer, what: str) -> str:
    return f"{answer.path}: {what} (status {answer.status})"


def everywhere(get: Get) -> list[str]:
    """config.json with real values, and the security headers."""
    config = get("/config.json")
    found = [wrong(config, f"no {name}") for name in SECURITY if not config.header(name)]
    try:
        json.loads(config.text)
    except ValueError:
        found.append(wrong(config, "is not JSON"))
    if "marker" in config.text or config.status != 200:
        found.append(wrong(config, "was not filled in"))
    return found


def landing(get: Get) -> list[str]:
    root, page, missing = get("/"), get("/es/"), get("/no/such/page")
    return [
        *(
            []
            if root.header("location") == "/pt/"
            else [wrong(root, "does not go to the visitor's language")]
        ),
        *([] if page.status == 200 and "<" in page.text else [wrong(page, "is no page")]),
        *([] if page.header("cache-control") == "no-cache" else [wrong(page, "may be cached")]),
        *([] if missing.status == 404 else [wrong(missing, "is not a 404")]),
    ]


def admin(get: Get) -> list[str]:
    app, deep = get("/"), get("/deep/route")
    return [
        *([] if app.status == 200 and "<" in app.text else [wrong(app, "is no page")]),
        *([] if deep.status == 200 and deep.text == app.text else [wrong(deep, "does not answer the app")]),
        *([] if app.header("cache-control") == "no-cache" else [wrong(app, "may be cached")]),
    ]


def widget(get: Get) -> list[str]:
    script, missing = get("/v1/chat-widget.js"), get("/v1/no-such-file.js")
    open_to_all = script.header("access-control-allow-origin") == "*"
    return [
        *([] if script.status == 200 else [wrong(script, "is not there")]),
        *([] if open_to_all else [wrong(script, "may not be loaded by other pages")]),
        *([] if "max-age=300" in script.header("cache-control") else [wrong(script, "is not short-lived")]),
        *([] if missing.status == 404 else [wrong(missing, "is not a 404")]),
    ]


SITES: dict[str, Callable[[Get], list[str]]] = {"landing": landing, "admin": admin, "widget": widget}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("site", choices=SITES)
    parser.add_argument("url")
    parser.add_argument("--through")
    options = parser.parse_args()
    get = visitor(options.url.rstrip("/"), options.through)
    problems = [*everywhere(get), *SITES[options.site](get)]
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
