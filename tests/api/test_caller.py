import pytest

from chatbooking.api.caller import Admin, Role, admin_of, header
from chatbooking.errors import NotSignedIn
from tests.appsync import event


def test_a_member_is_read_from_verified_claims() -> None:
    assert admin_of(event("Query.tenant", role="ADMIN")) == Admin("acme", Role.ADMIN, "user-1")


@pytest.mark.parametrize(
    "identity",
    [
        None,
        {},
        {"claims": None},
        {"claims": {"sub": "u", "role": "OWNER"}},
        {"claims": {"sub": "u", "tenantId": "acme"}},
        {"claims": {"sub": "u", "tenantId": "acme", "role": "ROOT"}},
        {"claims": {"tenantId": "acme", "role": "OWNER"}},
    ],
)
def test_whoever_lacks_a_claim_is_not_signed_in(identity: object) -> None:
    with pytest.raises(NotSignedIn):
        admin_of({"identity": identity})


def test_a_tenant_in_arguments_or_headers_counts_for_nothing() -> None:
    asked = event("Query.tenant", {"tenantId": "acme"}, tenant=None, headers={"tenantid": "acme"})
    with pytest.raises(NotSignedIn):
        admin_of(asked)


def test_of_a_repeated_header_the_last_counts() -> None:
    asked = event("Query.tenant", headers={"origin": ["https://a.example", "https://b.example"]})
    assert header(asked, "Origin") == "https://b.example"
    assert header(asked, "Referer") is None
    assert header({"request": None}, "Origin") is None
