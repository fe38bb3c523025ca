"""The end of somebody's reminders, by the link that their mails carry.

Programs that look into mails open its links. So opening it only shows a page that asks; what ends the
reminders is the page's button, or the request that a mail program sends when its own is pressed (RFC 8058).
"""

from datetime import datetime
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from chatbooking.notifications import muted
from chatbooking.selfservice import pace
from chatbooking.storage import TenantTable
from chatbooking.tenants.links import Purpose, opened
from chatbooking.tenants.storage import read_tenant
from chatbooking.texts import sentences

_FOLDER: Final = Path(__file__).parent / "pages"


def asking(token: str, locale: str, now: datetime) -> str:
    """The page that asks; LinkInvalid, TooManyRequests."""
    table, _ = _opened(token, now)
    texts = sentences(_FOLDER, locale)
    question = texts["ask"].format(business=read_tenant(table).name)
    return _page(locale, texts["title"], question, texts["button"])


def unsubscribe(token: str, now: datetime) -> None:
    """No more reminders for this customer, however often it is said; LinkInvalid, TooManyRequests."""
    table, customer_id = _opened(token, now)
    muted.mute(table, customer_id)


def done(locale: str) -> str:
    texts = sentences(_FOLDER, locale)
    return _page(locale, texts["done"], texts["still"])


def unknown(locale: str) -> str:
    texts = sentences(_FOLDER, locale)
    return _page(locale, texts["unknown"], texts["latest"])


def _opened(token: str, now: datetime) -> tuple[TenantTable, str]:
    table, customer_id = opened(token, Purpose.UNSUBSCRIBE)
    pace.count(table, f"unsubscribe-{customer_id}", now)
    return table, customer_id


def _page(locale: str, title: str, text: str, button: str | None = None) -> str:
    """A business wrote its own name, so all is escaped."""
    form = f'<form method="post"><button>{escape(button)}</button></form>' if button else ""
    page = Template((_FOLDER / "unsubscribe.html").read_text("utf-8"))
    return page.substitute(locale=locale, title=escape(title), text=escape(text), form=form)
