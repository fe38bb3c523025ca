import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.errors import InvalidInput
from chatbooking.tenants.origins import origin


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("https://acme.example", "https://acme.example"),
        (" https://ACME.example/ ", "https://acme.example"),
        ("https://acme.example:443", "https://acme.example"),
        ("https://acme.example:8443", "https://acme.example:8443"),
        ("https://peluquería.cl", "https://xn--peluquera-n5a.cl"),
        ("http://localhost:5173", "http://localhost:5173"),
        ("http://Shop.localhost:8080", "http://shop.localhost:8080"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
    ],
)
def test_an_origin_is_stored_as_browsers_send_it(written: str, stored: str) -> None:
    assert origin("allowedOrigins.0", written) == stored


@pytest.mark.parametrize(
    "written",
    [
        "",
        "*",
        "null",
        "acme.example",
        "http://acme.example",
        "https://*.acme.example",
        "https://acme",
        "https://acme.example/shop",
        "https://acme.example?x=1",
        "https://acme.example#x",
        "https://user:secret@acme.example",
        "https://acme.example:0",
        "https://acme.example:99999",
        "https://acme..example",
        "https://-acme.example",
        "ftp://acme.example",
        "javascript:alert(1)",
        "https://[::1",
        "http://localhost.evil.example",
        "http://evil-localhost",
        "http://.localhost",
    ],
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        origin("allowedOrigins.0", written)
    assert (refusal.value.field, refusal.value.rule) == ("allowedOrigins.0", "NOT_AN_ORIGIN")


@given(st.text())
def test_no_text_breaks_it_and_what_it_stores_it_accepts_again(written: str) -> None:
    try:
        stored = origin("x", f"https://{written}.example")
    except InvalidInput:
        return
    assert origin("x", stored) == stored
