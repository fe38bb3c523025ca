"""Days, hours, money and lists as people write them in each language.

Own code: a localisation library is megabytes of tables that every cold start would read.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from chatbooking.tenants.currency import minor_digits


class _Locale(NamedTuple):
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    day_and_year: str
    month_and_year: str
    and_: str
    or_: str
    thousands: str
    decimal: str
    # Shown instead of a currency's code; a currency that is not listed is shown by its code.
    symbols: dict[str, str]


_LOCALES: Final = {
    "es": _Locale(
        weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
                "octubre", "noviembre", "diciembre"),
        day="{weekday} {day} de {month}",
        day_and_year="{weekday} {day} de {month} de {year}",
        month_and_year="{month} de {year}",
        and_="y",
        or_="o",
        thousands=".",
        decimal=",",
        symbols={"CLP": "$", "COP": "$", "ARS": "$", "MXN": "$", "UYU": "$", "USD": "US$ ", "EUR": "€ ",
                 "PEN": "S/ ", "BRL": "R$ "},
    ),
    "en": _Locale(
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        months=("January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December"),
        day="{weekday}, {month} {day}",
        day_and_year="{weekday}, {month} {day}, {year}",
        month_and_year="{month} {year}",
        and_="and",
        or_="or",
        thousands=",",
        decimal=".",
        symbols={"USD": "$", "EUR": "€", "GBP": "£", "BRL": "R$", "CAD": "CA$", "AUD": "A$"},
    ),
    "pt": _Locale(
        weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
                  "domingo"),
        months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
                "outubro", "novembro", "dezembro"),
        day="{weekday}, {day} de {month}",
        day_and_year="{weekday}, {day} de {month} de {year}",
        month_and_year="{month} de {year}",
        and_="e",
        or_="ou",
        thousands=".",
        decimal=",",
        symbols={"BRL": "R$ ", "USD": "US$ ", "EUR": "€ ", "GBP": "£ "},
    ),
}  # fmt: skip
# A date further away than this is said with its year.
_YEAR_SAID_AFTER: Final = timedelta(days=300)


def weekday(locale: str, index: int) -> str:
    """The name of a weekday, Monday being 0."""
    return _LOCALES[locale].weekdays[index]


def day(locale: str, when: date, today: date | None = None) -> str:
    """viernes 27 de noviembre · Friday, November 27 · sexta-feira, 27 de novembro."""
    words = _LOCALES[locale]
    far = today is not None and abs(when - today) > _YEAR_SAID_AFTER
    return (words.day_and_year if far else words.day).format(
        weekday=words.weekdays[when.weekday()],
        day=when.day,
        month=words.months[when.month - 1],
        year=when.year,
    )


def month(locale: str, when: date) -> str:
    """noviembre de 2026 · November 2026 · novembro de 2026."""
    words = _LOCALES[locale]
    return words.month_and_year.format(month=words.months[when.month - 1], year=when.year)


def clock_time(locale: str, hour: int, minute: int) -> str:
    """17:00, in English 5:00 PM."""
    if locale == "en":
        return f"{(hour - 1) % 12 + 1}:{minute:02} {'AM' if hour % 24 < 12 else 'PM'}"
    return f"{hour:02}:{minute:02}"


def time_of(locale: str, local: datetime) -> str:
    return clock_time(locale, local.hour, local.minute)


def hour_text(locale: str, text: str) -> str:
    """`HH:MM` of the catalog (24:00 included) as people write it."""
    hour, minute = map(int, text.split(":"))
    return clock_time(locale, hour, minute)


def money(locale: str, minor: int, currency: str) -> str:
    """An amount in the currency's minor unit; cents only where there are any: $28.000, R$ 180, $32.50."""
    words = _LOCALES[locale]
    digits = minor_digits(currency)
    whole, cents = divmod(minor, 10**digits)
    amount = f"{whole:,}".replace(",", words.thousands)
    if cents:
        amount += f"{words.decimal}{cents:0{digits}}"
    return words.symbols.get(currency, currency + " ") + amount


def duration(minutes: int) -> str:
    """45 min · 1 h · 1 h 15 min: the same in the three languages."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] if hours else []
    return " ".join([*parts, f"{rest} min"] if rest or not hours else parts)


def listed(locale: str, parts: Sequence[str], *, either: bool = False) -> str:
    """a, b y c (or, for alternatives: a, b o c)."""
    words = _LOCALES[locale]
    joint = words.or_ if either else words.and_
    if locale == "es":
        joint = _euphonic(joint, parts[-1])
    head, last = parts[:-1], parts[-1]
    return f"{', '.join(head)} {joint} {last}" if head else last


def _euphonic(joint: str, following: str) -> str:
    """Spanish y becomes e before an i sound, o becomes u before an o sound."""
    sound = following.strip().casefold()
    if joint == "y" and sound.startswith(("i", "hi")) and not sound.startswith(("hie", "hia", "io")):
        return "e"
    if joint == "o" and sound.startswith(("o", "ó", "ho", "8", "11")):
        return "u"
    return joint
