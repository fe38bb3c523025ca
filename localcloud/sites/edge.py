"""One request, answered as CloudFront with a private bucket behind it would answer."""

from __future__ import annotations

import gzip
import hashlib
import json
import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from infra.behaviour import Behaviour
from localcloud.gateway.http import HttpRequest, HttpResponse
from localcloud.sites.headers import always, for_origin

Record = dict[str, Any]
# (code, event) → the request or the response that a CloudFront function answers.
RunFunction = Callable[[str, Record], Record]

CONFIG = "config.json"
OK, NOT_MODIFIED = 200, 304
# CloudFront compresses what is text and worth it.
_COMPRESSED = ("text/", "application/javascript", "application/json", "application/manifest", "image/svg+xml")
_WORTH_IT = 1000


@dataclass(frozen=True)
class Edge:
    """A site with these files."""

    behaviour: Behaviour
    files: Path
    run_function: RunFunction

    def answer(self, path: str, request: HttpRequest) -> HttpResponse:
        """What a function answers by itself goes out as it is, without the headers that files get."""
        allowed = ("GET", "HEAD", "OPTIONS") if self.behaviour.shared else ("GET", "HEAD")
        if request.method not in allowed:
            return HttpResponse(403, {"content-type": "text/plain"}, b"This method is not allowed here.\n")
        uri: str = quote(path)
        if self.behaviour.rewrite:
            outcome = self.run_function(self.behaviour.rewrite, _event(uri, request))
            if "statusCode" in outcome:
                return _response_of(outcome)
            uri = outcome["uri"]
        answered = self._found(unquote(uri).lstrip("/") or self.behaviour.root or "", request)
        headers = {**answered.headers, **always(self.behaviour), **for_origin(self.behaviour, request)}
        return HttpResponse(answered.status, headers, b"" if request.method == "HEAD" else answered.body)

    def _found(self, name: str, request: HttpRequest) -> HttpResponse:
        body = self._content(name)
        if body is not None:
            return self._file(name, body, request)
        missing = self.behaviour.missing
        page = self._file(missing.page, self._content(missing.page) or b"", request)
        # "Not modified" has no body to go with another status. An error's page comes whole, whatever is kept.
        if page.status == NOT_MODIFIED:
            if missing.status == OK:
                return page
            whole = HttpRequest(request.method, {**request.headers, "if-none-match": ""})
            page = self._file(missing.page, self._content(missing.page) or b"", whole)
        return HttpResponse(missing.status, page.headers, page.body)

    def _content(self, name: str) -> bytes | None:
        """A file's bytes; config.json and the like come from the deployment, not from the build."""
        if name == CONFIG:
            return json.dumps(self.behaviour.config).encode()
        if name in self.behaviour.texts:
            return self.behaviour.texts[name].encode()
        file = (self.files / name).resolve()
        if not file.is_relative_to(self.files.resolve()) or not file.is_file():
            return None
        return file.read_bytes()

    def _file(self, name: str, body: bytes, request: HttpRequest) -> HttpResponse:
        kind = mimetypes.guess_type(name)[0] or "binary/octet-stream"
        tag = f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'  # as S3 names contents
        headers = {"content-type": kind, "cache-control": self._caching(name), "etag": tag}
        if request.headers.get("if-none-match") in (tag, f"W/{tag}"):
            return HttpResponse(304, headers)
        if not kind.startswith(_COMPRESSED) or len(body) < _WORTH_IT:
            return HttpResponse(200, headers, body)
        headers |= {"vary": "Accept-Encoding"}
        if "gzip" not in str(request.headers.get("accept-encoding", "")):
            return HttpResponse(200, headers, body)
        packed = gzip.compress(body, mtime=0)
        return HttpResponse(200, {**headers, "content-encoding": "gzip", "etag": f"W/{tag}"}, packed)

    def _caching(self, name: str) -> str:
        lasting = self.behaviour.lasting
        lasts = any(fnmatchcase(name, pattern) for pattern in lasting.patterns)
        return lasting.caching if lasts else self.behaviour.entries


def _event(uri: str, request: HttpRequest) -> Record:
    """What a function on a viewer's request is called with."""
    headers = {name: {"value": _first(value)} for name, value in request.headers.items()}
    query = {name: {"value": value} for name, value in request.query.items()}
    viewer = {"method": request.method, "uri": uri, "headers": headers, "querystring": query, "cookies": {}}
    return {"version": "1.0", "context": {"eventType": "viewer-request"}, "request": viewer}


def _first(value: str | list[str]) -> str:
    return value if isinstance(value, str) else value[0]


def _response_of(outcome: Mapping[str, Any]) -> HttpResponse:
    headers = {name: str(header["value"]) for name, header in outcome.get("headers", {}).items()}
    return HttpResponse(int(outcome["statusCode"]), headers)
