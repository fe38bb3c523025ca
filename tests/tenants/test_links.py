"""Links from mails: what opens, what does not, and the one secret behind a business's links."""

import hmac
import string
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from chatbooking.ids import new_id
from chatbooking.settings import settings
from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out
from chatbooking.tenants import links, storage
from chatbooking.tenants.errors import LinkInvalid
from chatbooking.tenants.links import Purpose, link_token, link_url, opened

LETTERS = string.ascii_letters + string.digits + "_-"
# The table is the same for all examples: links leave nothing behind in it but the secret.
with_table = hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def opens(token: str, purpose: str = "booking") -> bool:
    try:
        opened(token, purpose)
    except LinkInvalid:
        return False
    return True


@with_table
@given(id=st.text(LETTERS, min_size=1, max_size=64), purpose=st.sampled_from(list(Purpose)))
def test_a_link_opens_what_it_was_made_for_and_nothing_else(
    tenant_table: TenantTable, id: str, purpose: Purpose
) -> None:
    token = link_token(tenant_table, purpose, id)
    table, found = opened(token, purpose)
    assert (table.tenant_id, found) == ("acme", id)
    assert token == link_token(tenant_table, purpose, id)
    assert [other for other in Purpose if opens(token, other)] == [purpose]


@with_table
@given(place=st.integers(0, 60), letter=st.sampled_from(LETTERS + ".=+/ \n\x00é"))
def test_no_other_spelling_of_a_link_opens(tenant_table: TenantTable, place: int, letter: str) -> None:
    token = link_token(tenant_table, "booking", "0123456789abcdef")
    place %= len(token)
    forged = token[:place] + letter + token[place + 1 :]
    assert opens(forged) == (forged == token)
    assert not opens(token[:place])
    assert not opens(token[:place] + letter + token[place:])
    assert not opens(token + letter)


@with_table
@given(st.text())
def test_what_is_no_link_is_refused_quietly(table_name: str, text: str) -> None:
    assert not opens(text)


@pytest.mark.parametrize(
    "change",
    [str.upper, str.swapcase, lambda token: token * 100_000, lambda token: f" {token}", lambda _: "a.b." * 9]
)  # fmt: skip
def test_another_case_and_a_huge_input_open_nothing(tenant_table: TenantTable, change: Any) -> None:
    assert not opens(change(link_token(tenant_table, "booking", "0123456789abcdef")))


def test_a_link_of_one_business_opens_nothing_of_another(tenant_table: TenantTable) -> None:
    token = link_token(tenant_table, "booking", "b1")
    link_token(TenantTable("rival"), "booking", "b1")
    assert not opens(token.replace("acme", "rival", 1))


def test_the_parts_do_not_run_together(tenant_table: TenantTable) -> None:
    macs = {
        link_token(TenantTable(tenant), "booking", named).rsplit(".")[-1]
        for tenant, named in [("a", "bc"), ("ab", "c")]
    }
    assert len(macs) == 2


def test_opening_a_link_of_a_business_without_any_makes_no_secret(tenant_table: TenantTable) -> None:
    assert not opens(f"acme.b1.{'A' * 24}")
    assert storage.link_secret(tenant_table) is None


def test_macs_are_compared_in_constant_time(
    tenant_table: TenantTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[Any, ...]] = []
    real = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda *both: compared.append(both) or real(*both))
    token = link_token(tenant_table, "booking", "b1")
    assert opens(token)
    assert not opens(token[:-1] + ("A" if token[-1] != "A" else "B"))
    assert len(compared) == 2


def test_an_id_that_would_break_the_token_is_a_defect(tenant_table: TenantTable) -> None:
    for named in ("", "a.b", "ana@example.com", "x" * 65, "é"):
        with pytest.raises(ValueError, match="not an id"):
            link_token(tenant_table, "booking", named)
    with pytest.raises(ValueError, match="lottery"):
        link_token(tenant_table, "lottery", "b1")


def test_whoever_makes_the_first_link_at_the_same_time_gets_the_same_secret(table_name: str) -> None:
    table = TenantTable(new_id())
    with ThreadPoolExecutor(8) as people:
        made = set(people.map(lambda _: storage.make_link_secret(table), range(16)))
    assert made == {storage.link_secret(table)}


def test_the_secret_is_made_on_condition_that_there_is_none(tenant_table: TenantTable) -> None:
    first = storage.make_link_secret(tenant_table)
    assert storage.make_link_secret(tenant_table) == first
    with pytest.raises(ConditionFailed):
        carry_out(
            tenant_table.put(
                Key(tenant_table.pk("SECRETS"), "LINKS"), {}, label="", condition="attribute_not_exists(PK)"
            )
        )


def test_replacing_the_secret_ends_every_link_at_once(tenant_table: TenantTable) -> None:
    token = link_token(tenant_table, "booking", "b1")
    carry_out(
        tenant_table.put(Key(tenant_table.pk("SECRETS"), "LINKS"), {"secret": "another"}, label="rotate")
    )
    assert not opens(token)
    assert opens(link_token(tenant_table, "booking", "b1"))


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch, table_name: str) -> None:
    monkeypatch.setenv("WIDGET_URL", "https://chat.example/")
    monkeypatch.setenv("PUBLIC_URL", "https://f.example")
    settings.cache_clear()


@pytest.mark.usefixtures("addresses")
@pytest.mark.parametrize(
    ("purpose", "before", "after"),
    [
        ("booking", "https://chat.example/manage?lang=pt#booking=", ""),
        ("waiting", "https://chat.example/manage?lang=pt#waiting=", ""),
        ("feed", "https://f.example/feeds/", ".ics"),
        ("unsubscribe", "https://f.example/unsubscribe/", "?lang=pt"),
    ],
)
def test_links_lead_to_what_answers_them(purpose: str, before: str, after: str) -> None:
    table = TenantTable("acme")
    url = link_url(table, purpose, "b1", locale="pt")
    assert url == f"{before}{link_token(table, purpose, 'b1')}{after}"


@pytest.mark.parametrize("purpose", list(Purpose))
def test_there_is_no_link_while_nothing_answers_it(tenant_table: TenantTable, purpose: str) -> None:
    assert link_url(tenant_table, purpose, "b1", locale="en") is None
    assert storage.link_secret(tenant_table) is None


def test_nothing_of_the_secret_is_in_a_token(tenant_table: TenantTable) -> None:
    token = link_token(tenant_table, "booking", "b1")
    assert (storage.link_secret(tenant_table) or "?") not in token
    assert links.opened(token, Purpose.BOOKING)[1] == "b1"
