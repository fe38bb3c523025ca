"""A letter as HTML and as plain text. Whatever a person wrote is escaped in the one and kept in the other.

Mail programs know tables and inline styles and little else; a style sheet only adds the phone and the dark.
"""

from functools import cache
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from chatbooking.notifications.colours import text_on
from chatbooking.notifications.letters import Brand, Letter, Link, Row

_LAYOUT: Final = Path(__file__).parent / "layout.html"
_FONT: Final = "font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"


def html(letter: Letter) -> str:
    brand = letter.brand
    return _layout().substitute(
        locale=letter.locale,
        subject=escape(letter.subject),
        preview=escape(" · ".join(row.value for row in letter.rows[:2]) or letter.intro[-1]),
        colour=brand.colour,
        on_colour=text_on(brand.colour),
        masthead=_masthead(brand),
        heading=escape(letter.heading),
        intro="".join(_paragraph(text) for text in letter.intro),
        rows=_rows(letter.rows),
        button=_button(letter.button, brand.colour) if letter.button else "",
        foot=_foot(letter),
    )


def text(letter: Letter) -> str:
    """The same, for whoever reads without HTML."""
    brand = letter.brand
    facts = "\n".join(line for row in letter.rows for line in _text_row(row, letter.before))
    links = [f"{link.label}: {link.url}" for link in (letter.button, *letter.links) if link]
    who = "\n".join(filter(None, (brand.name, *brand.reached, brand.website)))
    parts = (letter.heading, *letter.intro, facts, *links[:1], *letter.small, f"-- \n{who}", letter.why)
    return "\n\n".join(part for part in (*parts, *links[1:]) if part) + "\n"


def _text_row(row: Row, before: str) -> list[str]:
    value = row.value.replace("\n", ", ")
    return [f"{row.label}: {value}", *([f"  {before}: {row.was}"] if row.was else [])]


@cache
def _layout() -> Template:
    return Template(_LAYOUT.read_text("utf-8"))


def _masthead(brand: Brand) -> str:
    """The logo on white, because it was drawn for a page: on the colour it might not be seen."""
    name = escape(brand.name)
    if not brand.logo_url:
        return name
    return (
        f'<img src="{escape(brand.logo_url)}" alt="" height="40" style="height:40px;max-width:160px;'
        f'vertical-align:middle;background:#ffffff;border-radius:8px;padding:4px;margin-right:12px">{name}'
    )


def _paragraph(text: str) -> str:
    return f'<p class="ink" style="margin:0 0 12px;color:#16181b">{_lines(text)}</p>\n'


def _rows(rows: tuple[Row, ...]) -> str:
    if not rows:
        return ""
    cells = "\n".join(_row(row) for row in rows)
    table = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">'
    return f'<tr><td class="pad" style="padding:0 32px;{_FONT}">{table}\n{cells}\n</table></td></tr>\n'


def _row(row: Row) -> str:
    edge = "border-top:1px solid #dde2e6;vertical-align:top;padding:10px 0"
    was = f'<br><s class="soft" style="color:#5c666f">{_lines(row.was)}</s>' if row.was else ""
    return (
        f'<tr><td class="label soft line" width="130" style="{edge};color:#5c666f">{escape(row.label)}</td>'
        f'<td class="value ink line" style="{edge};padding-left:12px;color:#16181b;font-weight:600;'
        f'overflow-wrap:anywhere;word-break:break-word">{_lines(row.value)}{was}</td></tr>'
    )


def _button(link: Link, colour: str) -> str:
    return (
        '<tr><td class="pad" style="padding:24px 32px 0"><table role="presentation" cellpadding="0" '
        'cellspacing="0" border="0"><tr>'
        f'<td bgcolor="{colour}" style="background:{colour};border-radius:8px">'
        f'<a href="{escape(link.url)}" style="display:inline-block;padding:13px 22px;{_FONT};font-weight:600;'
        f'color:{text_on(colour)};text-decoration:none">{escape(link.label)}</a>'
        "</td></tr></table></td></tr>\n"
    )


def _foot(letter: Letter) -> str:
    brand = letter.brand
    small = "".join(
        f'<p class="ink" style="margin:0 0 12px;color:#16181b">{_lines(each)}</p>' for each in letter.small
    )
    reached = "".join(f"<br>{_lines(line)}" for line in brand.reached)
    site = f"<br>{_link(Link(brand.website, brand.website))}" if brand.website else ""
    links = "".join(f"<br>{_link(link)}" for link in letter.links)
    return (
        f'{small}<p class="soft line" style="margin:0;padding-top:14px;border-top:1px solid #dde2e6;'
        f'color:#5c666f"><strong>{escape(brand.name)}</strong>{reached}{site}</p>'
        f'<p class="soft" style="margin:12px 0 0;font-size:13px;color:#5c666f">'
        f"{escape(letter.why)}{links}</p>"
    )


def _link(link: Link) -> str:
    url, label = escape(link.url), escape(link.label)
    return f'<a href="{url}" class="soft" style="color:#5c666f;text-decoration:underline">{label}</a>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
