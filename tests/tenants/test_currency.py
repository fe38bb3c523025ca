from zoneinfo import ZoneInfo

import pytest

from chatbooking.tenants import currency
from chatbooking.tenants.zones import is_zone, zone_names


@pytest.mark.parametrize(
    ("code", "digits"), [("EUR", 2), ("USD", 2), ("BRL", 2), ("CLP", 0), ("PYG", 0), ("JPY", 0), ("KWD", 3)]
)
def test_minor_units(code: str, digits: int) -> None:
    assert currency.is_currency(code)
    assert currency.minor_digits(code) == digits


@pytest.mark.parametrize("code", ["", "XYZ", "eur", "EURO", "DEM", "XAU"])
def test_what_nobody_pays_in_is_no_currency(code: str) -> None:
    assert not currency.is_currency(code)


@pytest.mark.parametrize(
    ("zone", "tag", "code"),
    [
        ("America/Santiago", "es", "CLP"),
        ("America/Argentina/Ushuaia", "es-CL", "ARS"),
        ("Europe/Madrid", "en", "EUR"),
        ("America/Sao_Paulo", "pt", "BRL"),
        ("Europe/Lisbon", "pt", "EUR"),
        ("America/Mexico_City", "es", "MXN"),
        ("UTC", "es-CO", "COP"),
        ("UTC", "es_PE", "PEN"),
        ("Asia/Ulaanbaatar", "en", "USD"),
        ("", "pt", "BRL"),
        ("", "es", "EUR"),
        ("", None, "USD"),
    ],
)
def test_a_new_business_likely_charges_in_its_countrys_money(zone: str, tag: str | None, code: str) -> None:
    assert currency.likely_currency(zone, tag) == code


def test_every_likely_currency_is_one() -> None:
    assert all(currency.is_currency(code) for code in currency._COUNTRIES)


def test_every_zone_that_is_accepted_can_be_used() -> None:
    for name in zone_names():
        ZoneInfo(name)


@pytest.mark.parametrize("name", ["", "Factory", "america/santiago", "America", "posix/UTC", "localtime"])
def test_what_is_no_zone_everywhere_is_none(name: str) -> None:
    assert not is_zone(name)
