"""The mailbox's pages: all mails beside the one that is read, its HTML as a document of its own, files."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote

from localcloud.gateway.http import HttpResponse
from localcloud.mailbox.message import Mail, Part
from localcloud.mailbox.store import mails

PATH = "/mailbox"

_TEMPLATE = Path(__file__).with_name("mailbox.html")
# Nothing in a mail runs, and nothing in it reaches this origin; its links open beside it.
_SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
_OF_PAGE = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"
)
_OF_MAIL = f"sandbox {_SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; img-src * data:; font-src *"


def answer(path: str, listed: Callable[[], Sequence[Mail]] = mails) -> HttpResponse | None:
    """`/mailbox`, `/mailbox/<id>`, `/mailbox/<id>/html` and `/mailbox/<id>/files/<n>`; None elsewhere."""
    if path != PATH and not path.startswith(f"{PATH}/"):
        return None
    box = listed()
    id_, *rest = [unquote(one) for one in path.removeprefix(PATH).strip("/").split("/")]
    if not id_:
        return _page(box, box[0] if box else None)
    mail = next((one for one in box if one.id == id_), None)
    if mail is None:
        return _missing()
    match rest:
        case []:
            return _page(box, mail)
        case ["html"] if mail.html is not None:
            document = f'<base target="_blank">{mail.html}'
            return _response("text/html", document.encode(), {"content-security-policy": _OF_MAIL})
        case ["files", number] if number.isdecimal() and int(number) < len(mail.files):
            return _file(mail.files[int(number)])
        case _:
            return _missing()


def _page(box: Sequence[Mail], mail: Mail | None) -> HttpResponse:
    empty = '<p class="empty">No mail has been sent yet.</p>'
    filling = {"list": _list(box, mail), "mail": _mail(mail) if mail else empty}
    # In one pass: what a mail says is not filled in.
    filled = re.sub(r"\{\{(\w+)\}\}", lambda found: filling[found[1]], _TEMPLATE.read_text("utf-8"))
    return _response("text/html", filled.encode(), {"content-security-policy": _OF_PAGE})


def _list(box: Sequence[Mail], read: Mail | None) -> str:
    return "".join(
        f'<li><a href="{_address(mail)}"{_current(mail, read)}><b>{_subject(mail)}</b>'
        f"<span>{escape(', '.join(mail.to))}</span>{_moment(mail)}</a></li>"
        for mail in box
    )


def _subject(mail: Mail) -> str:
    return escape(mail.subject) or "(no subject)"


def _current(mail: Mail, read: Mail | None) -> str:
    return ' aria-current="page"' if read is not None and mail.id == read.id else ""


def _mail(mail: Mail) -> str:
    return (
        f"<header><h1>{_subject(mail)}</h1>"
        f"<dl><dt>From</dt><dd>{escape(mail.sender)}</dd><dt>To</dt><dd>{escape(', '.join(mail.to))}</dd>"
        f"<dt>Sent</dt><dd>{_moment(mail)}</dd></dl>{_files(mail)}</header>"
        f"{_html(mail)}{_text(mail)}{_headers(mail)}"
    )


def _files(mail: Mail) -> str:
    links = "".join(
        f'<li><a download="{escape(file.name or "")}" href="{_address(mail)}/files/{number}">'
        f"{escape(file.name or '')}</a> "
        f"<small>{escape(file.content_type)}, {len(file.content)} bytes</small></li>"
        for number, file in enumerate(mail.files)
    )
    return f'<ul class="files" aria-label="Files">{links}</ul>' if links else ""


def _html(mail: Mail) -> str:
    if mail.html is None:
        return ""
    return f'<iframe title="The mail as HTML" sandbox="{_SANDBOX}" src="{_address(mail)}/html"></iframe>'


def _text(mail: Mail) -> str:
    """Open where there is nothing else to read."""
    opened = "" if mail.html else " open"
    return f"<details{opened}><summary>Plain text</summary><pre>{escape(mail.text)}</pre></details>"


def _headers(mail: Mail) -> str:
    if not mail.headers:
        return ""
    lines = "\n".join(f"{name}: {value}" for name, value in mail.headers)
    return f"<details><summary>Headers</summary><pre>{escape(lines)}</pre></details>"


def _address(mail: Mail) -> str:
    return f"{PATH}/{quote(mail.id, safe='')}"


def _moment(mail: Mail) -> str:
    return f'<time datetime="{mail.at.isoformat()}">{mail.at:%Y-%m-%d %H:%M:%S} UTC</time>'


def _file(part: Part) -> HttpResponse:
    name = quote(part.name or "file")
    return _response(
        part.content_type, part.content, {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
    )


def _missing() -> HttpResponse:
    return HttpResponse(404, {"content-type": "text/plain; charset=utf-8"}, b"There is no such mail.\n")


def _response(content_type: str, body: bytes, headers: dict[str, str]) -> HttpResponse:
    kind = f"{content_type}; charset=utf-8" if content_type.startswith("text/") else content_type
    common = {"cache-control": "no-store", "x-content-type-options": "nosniff"}
    return HttpResponse(200, {"content-type": kind, **common, **headers}, body)
