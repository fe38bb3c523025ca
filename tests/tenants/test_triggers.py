from typing import Any

import pytest

from chatbooking.api.caller import Role
from chatbooking.clock import system_clock
from chatbooking.errors import TemporarilyUnavailable
from chatbooking.ids import derived_id
from chatbooking.storage import TenantTable
from chatbooking.tenants import invitations, storage
from chatbooking.tenants.triggers import custom_message, post_confirmation, pre_token_generation
from tests.tenants.builders import opened

pytestmark = pytest.mark.usefixtures("table_name")
BUSINESS = {"custom:business": "Spa Sur", "locale": "es", "zoneinfo": "America/Santiago"}
TENANT = derived_id("tenant", "s-1")


def a_trigger(source: str, **attributes: str) -> dict[str, Any]:
    return {
        "version": "2",
        "triggerSource": source,
        "userPoolId": "eu-west-1_x",
        "userName": "s-1",
        "request": {"userAttributes": {"sub": "s-1", "email": "ana@example.com", **attributes}},
        "response": {},
    }


def confirm(**attributes: str) -> dict[str, Any]:
    return post_confirmation.handle(a_trigger("PostConfirmation_ConfirmSignUp", **attributes), None)


def claims(**attributes: str) -> dict[str, Any]:
    """The claims added to the tokens, which must be the same in both."""
    event = pre_token_generation.handle(a_trigger("TokenGeneration_Authentication", **attributes), None)
    details = event["response"]["claimsAndScopeOverrideDetails"]
    assert details["idTokenGeneration"] == details["accessTokenGeneration"]
    change: dict[str, Any] = details["idTokenGeneration"]
    return change


def test_a_confirmed_sign_up_opens_a_business() -> None:
    event = a_trigger("PostConfirmation_ConfirmSignUp", **BUSINESS)
    assert post_confirmation.handle(event, None) == a_trigger("PostConfirmation_ConfirmSignUp", **BUSINESS)
    tenant = storage.read_tenant(TenantTable(TENANT))
    assert (tenant.name, tenant.currency) == ("Spa Sur", "CLP")
    assert claims(**BUSINESS) == {"claimsToAddOrOverride": {"tenantId": TENANT, "role": "OWNER"}}


def test_a_repeated_trigger_changes_nothing() -> None:
    confirm(**BUSINESS)
    table = TenantTable(TENANT)
    before = table.query_all(table.pk()) + table.query_all(table.pk("KEYS"))
    confirm(**BUSINESS)
    assert table.query_all(table.pk()) + table.query_all(table.pk("KEYS")) == before


def test_a_reset_password_opens_no_business() -> None:
    event = a_trigger("PostConfirmation_ConfirmForgotPassword", **BUSINESS)
    assert post_confirmation.handle(event, None) == event
    assert storage.membership("s-1") is None


def test_a_registration_that_failed_is_made_up_for_at_the_sign_in() -> None:
    assert claims(**BUSINESS) == {"claimsToAddOrOverride": {"tenantId": TENANT, "role": "OWNER"}}
    assert storage.membership("s-1")


def test_a_changed_role_holds_from_the_next_token_on() -> None:
    confirm(**BUSINESS)
    table = TenantTable(TENANT)
    (owner,) = storage.members(table)
    storage.write_role(table, owner, Role.VIEWER, None)
    assert claims(**BUSINESS)["claimsToAddOrOverride"]["role"] == "VIEWER"


def test_a_removed_member_gets_no_claims_and_no_second_business() -> None:
    confirm(**BUSINESS)
    table = TenantTable(TENANT)
    (owner,) = storage.members(table)
    storage.delete_member(table, owner, None)
    assert claims(**BUSINESS) == {"claimsToSuppress": ["tenantId", "role"]}
    confirm(**BUSINESS)
    assert claims(**BUSINESS) == {"claimsToSuppress": ["tenantId", "role"]}


def test_somebody_without_a_business_gets_no_claims() -> None:
    assert claims() == {"claimsToSuppress": ["tenantId", "role"]}


def test_attributes_that_a_user_wrote_name_no_tenant() -> None:
    assert claims(tenantId="other", role="OWNER") == {"claimsToSuppress": ["tenantId", "role"]}


@pytest.mark.parametrize("handle", [post_confirmation.handle, pre_token_generation.handle])
def test_storage_that_does_not_answer_fails_the_trigger(handle: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(*_: object) -> None:
        raise TemporarilyUnavailable

    monkeypatch.setattr(storage, "membership", no_answer)
    monkeypatch.setattr(storage, "open_tenant", no_answer)
    with pytest.raises(TemporarilyUnavailable):
        handle(a_trigger("PostConfirmation_ConfirmSignUp", **BUSINESS), None)


def invited(email: str = "ana@example.com") -> str:
    """The token of an invitation into `acme`."""
    opened()
    sent = invitations.invited((), (), {"email": email, "role": "VIEWER"}, "owner", system_clock())
    storage.add_invitation(TenantTable("acme"), sent.invitation)
    return sent.token


def confirm_with(token: str, **attributes: str) -> None:
    event = a_trigger("PostConfirmation_ConfirmSignUp", **attributes)
    event["request"]["clientMetadata"] = {"invitation": token}
    assert post_confirmation.handle(event, None) == event


def test_somebody_who_was_invited_joins_while_signing_up() -> None:
    token = invited()
    for _ in range(2):
        confirm_with(token, email_verified="true", locale="es")
        assert claims(locale="es") == {"claimsToAddOrOverride": {"tenantId": "acme", "role": "VIEWER"}}


@pytest.mark.parametrize("verified", [{}, {"email_verified": "false"}])
def test_an_invitation_counts_for_a_verified_address_only(verified: dict[str, str]) -> None:
    confirm_with(invited(), **verified)
    assert storage.membership("s-1") is None


def test_whoever_comes_with_a_link_that_is_no_longer_good_is_in_no_business() -> None:
    confirm_with("x", email_verified="true")
    assert claims() == {"claimsToSuppress": ["tenantId", "role"]}


def test_unless_they_named_one_of_their_own() -> None:
    confirm_with(invited("other@example.com"), email_verified="true", **BUSINESS)
    assert claims(**BUSINESS)["claimsToAddOrOverride"]["tenantId"] == TENANT


@pytest.mark.parametrize(
    ("source", "locale", "subject"),
    [
        ("CustomMessage_SignUp", "es-CL", "Tu código de Chat Booking"),
        ("CustomMessage_ResendCode", "pt", "Seu código do Chat Booking"),
        ("CustomMessage_ForgotPassword", "de", "A new password for Chat Booking"),
        ("CustomMessage_UpdateUserAttribute", "en", "Confirm your new e-mail address"),
    ],
)
def test_a_code_comes_in_the_language_of_the_sign_up(source: str, locale: str, subject: str) -> None:
    event = a_trigger(source, locale=locale)
    event["request"]["codeParameter"] = "{####}"
    told = custom_message.handle(event, None)["response"]
    assert told["emailSubject"] == subject
    assert "{####}" in told["emailMessage"]


def test_what_has_no_words_here_is_left_to_the_user_pool() -> None:
    event = a_trigger("CustomMessage_Authentication")
    assert custom_message.handle(event, None)["response"] == {}
