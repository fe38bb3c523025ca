"""ISO 4217: which currencies there are, their minor units, and the one that a place most likely uses."""

from importlib.resources import files
from typing import Final

_TWO_DIGITS: Final = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY
    COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR
    MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG
    SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST
    XCD XCG YER ZAR ZMW ZWG
"""
_NO_DIGITS: Final = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE_DIGITS: Final = "BHD IQD JOD KWD LYD OMR TND"
_DIGITS: Final = {
    code: digits
    for digits, codes in ((2, _TWO_DIGITS), (0, _NO_DIGITS), (3, _THREE_DIGITS))
    for code in codes.split()
}

# Countries by currency, where a business may well sit; elsewhere the language decides.
_COUNTRIES: Final = {
    "ARS": "AR", "AUD": "AU", "BOB": "BO", "BRL": "BR", "CAD": "CA", "CHF": "CH LI", "CLP": "CL",
    "COP": "CO", "CRC": "CR", "CVE": "CV", "CZK": "CZ", "DKK": "DK", "DOP": "DO", "GBP": "GB GG IM JE",
    "GTQ": "GT", "HNL": "HN", "HUF": "HU", "INR": "IN", "JPY": "JP", "MXN": "MX", "MZN": "MZ",
    "AOA": "AO", "NIO": "NI", "NOK": "NO", "NZD": "NZ", "PEN": "PE", "PLN": "PL", "PYG": "PY",
    "SEK": "SE", "USD": "US PR EC SV PA", "UYU": "UY", "VES": "VE", "XAF": "GQ", "ZAR": "ZA",
    "EUR": "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA",
}  # fmt: skip
_BY_LANGUAGE: Final = {"es": "EUR", "pt": "BRL"}


def is_currency(code: str) -> bool:
    return code in _DIGITS


def minor_digits(code: str) -> int:
    """How many decimals a currency has: 1500 minor units are 15.00 in EUR and 1500 in CLP; KeyError."""
    return _DIGITS[code]


def likely_currency(time_zone: str, language_tag: str | None) -> str:
    """What a new business most likely charges in, by its zone's country, else its language tag's."""
    language, _, region = (language_tag or "").replace("_", "-").partition("-")
    for country in (_country_of(time_zone), region.upper()):
        for code, countries in _COUNTRIES.items():
            if country and country in countries.split():
                return code
    return _BY_LANGUAGE.get(language.lower(), "USD")


def _country_of(time_zone: str) -> str | None:
    """The ISO 3166 code of a zone's country, from the zone database's own table."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (row.split("\t") for row in table.splitlines() if row and row[0] != "#")
    return next((row[0] for row in rows if row[2] == time_zone), None)
