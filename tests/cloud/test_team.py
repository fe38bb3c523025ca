"""How people come into a business and out of it: through the API, the user pool and the mailbox."""

import base64
import hashlib
import hmac
import html
import struct
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.cloud.api import Api, Reply
from tests.cloud.people import People, Person

pytestmark = pytest.mark.cloud

ACCEPT = "mutation M($token: ID!) { acceptInvitation(token: $token) { id email role } }"
OFFER = "query Q($token: ID!) { invitation(token: $token) { businessName email role locale expiresAt } }"
RESEND = "mutation M($id: ID!) { resendInvitation(id: $id) { id } }"
REVOKE = "mutation M($id: ID!) { revokeInvitation(id: $id) { id } }"
REMOVE = "mutation M($id: ID!) { removeMember(id: $id) { id } }"
CHANGE_ROLE = "mutation M($id: ID!, $role: Role!) { changeMemberRole(id: $id, role: $role) { id role } }"
LEAVE = "mutation { leaveTenant { id } }"
INVITATIONS = "{ invitations { id email role } }"
MEMBERS = "{ members { id email role } }"
RENAME = 'mutation { updateTenant(input: {contact: {address: "Calle 1"}}) { id } }'


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    return people.owner("Salón <Ñandú> & Cía")


@pytest.fixture(scope="module")
def api(people: People, owner: Person) -> Api:
    return people.api(owner)


def accept(people: People, person: Person, token: str) -> Reply:
    return people.api_told_who(person)(ACCEPT, token=token)


def test_an_invitation_is_mailed_offered_and_accepted_while_signing_up(
    people: People, owner: Person, api: Api
) -> None:
    email, password = people.credentials("bea")

    made = people.invite(owner, email, "ADMIN")

    mail = people.mail(email)
    assert "Salón <Ñandú> & Cía" in mail["Subject"]
    assert html.escape("Salón <Ñandú> & Cía") in mail["BodyHtml"]
    assert "<Ñandú>" not in mail["BodyHtml"]
    assert made["id"] in {each["id"] for each in api(INVITATIONS).field("invitations")}
    token = people.mailed_token(email)
    offer = people.visitor()(OFFER, token=token).field("invitation")
    assert (offer["businessName"], offer["email"], offer["role"]) == ("Salón <Ñandú> & Cía", email, "ADMIN")

    bea = people.join(email, password, token)

    assert (bea.claims["tenantId"], bea.claims["role"]) == (owner.claims["tenantId"], "ADMIN")
    assert people.mail(email)["Subject"] == "Seu código do Chat Booking"
    assert made["id"] not in {each["id"] for each in api(INVITATIONS).field("invitations")}
    assert people.visitor()(OFFER, token=token).error_types == {"InvitationUnknown"}
    assert accept(people, bea, token).error_types == {"AlreadyInBusiness"}


def test_somebody_who_has_an_account_accepts_signed_in(people: People, owner: Person) -> None:
    email, password = people.credentials("carla")
    carla = people.join(email, password, invitation="of another time")
    assert "tenantId" not in carla.claims
    assert people.api(carla)(MEMBERS).errors
    people.invite(owner, email, "VIEWER")

    token = people.mailed_token(email)
    # An access token does not say whose it is.
    assert people.api(carla)(ACCEPT, token=token).error_types == {"InvitationForAnother"}
    joined = accept(people, carla, token).field("acceptInvitation")

    assert (joined["id"], joined["role"]) == (carla.claims["sub"], "VIEWER")
    again = people.sign_in(email, password)
    assert (again.claims["tenantId"], again.claims["role"]) == (owner.claims["tenantId"], "VIEWER")
    assert people.api(again)(RENAME).error_types == {"NotAllowed"}


def test_a_link_is_for_the_address_that_was_invited(people: People, owner: Person) -> None:
    email, _ = people.credentials("dora")
    people.invite(owner, email, "OWNER")
    token = people.mailed_token(email)

    thief = people.join(*people.credentials("thief"), invitation=token)

    assert "tenantId" not in thief.claims
    assert accept(people, thief, token).error_types == {"InvitationForAnother"}
    assert people.visitor()(OFFER, token=token).field("invitation")["email"] == email


def test_sending_again_turns_the_old_link_off_and_revoking_the_last(
    people: People, owner: Person, api: Api
) -> None:
    email, _ = people.credentials("fina")
    made = people.invite(owner, email, "VIEWER")
    first = people.mailed_token(email)

    api(RESEND, id=made["id"]).field("resendInvitation")

    second = people.mailed_token(email)
    assert people.visitor()(OFFER, token=first).error_types == {"InvitationUnknown"}
    assert people.visitor()(OFFER, token=second).field("invitation")["email"] == email

    api(REVOKE, id=made["id"]).field("revokeInvitation")

    assert people.visitor()(OFFER, token=second).error_types == {"InvitationUnknown"}
    assert api(REVOKE, id=made["id"]).error_types == {"NotFound"}


def test_a_changed_role_and_a_removal_hold_from_the_next_token_on(
    people: People, owner: Person, api: Api
) -> None:
    gina = people.colleague(owner, "ADMIN")
    sub = gina.claims["sub"]
    people.api(gina)(RENAME).field("updateTenant")

    api(CHANGE_ROLE, id=sub, role="VIEWER").field("changeMemberRole")
    gina = people.sign_in(gina.email, gina.password)
    assert people.api(gina)(RENAME).error_types == {"NotAllowed"}

    api(REMOVE, id=sub).field("removeMember")
    gina = people.sign_in(gina.email, gina.password)
    assert people.api(gina)(MEMBERS).errors
    assert "tenantId" not in gina.claims


def test_everybody_may_leave_but_the_last_owner(people: People, owner: Person, api: Api) -> None:
    hilda = people.colleague(owner, "VIEWER")
    people.api(hilda)(LEAVE).field("leaveTenant")
    assert hilda.claims["sub"] not in {each["id"] for each in api(MEMBERS).field("members")}

    assert api(LEAVE).error_types == {"LastOwner"}


@pytest.mark.parametrize(("email", "code"), [("", "BAD"), ("not an address", "BAD"), (None, "AlreadyMember")])
def test_a_refused_invitation_mails_nothing(api: Api, owner: Person, email: str | None, code: str) -> None:
    before = api(INVITATIONS).field("invitations")
    reply = api(
        "mutation M($input: InviteMemberInput!) { inviteMember(input: $input) { id } }",
        input={"email": owner.email if email is None else email, "role": "VIEWER"},
    )
    assert reply.errors
    assert code == "BAD" or reply.error_types == {code}
    assert api(INVITATIONS).field("invitations") == before


def test_a_sign_out_everywhere_ends_every_session(people: People) -> None:
    iris = people.join(*people.credentials("iris"))
    refresh: dict[str, Any] = people.pool.admin_initiate_auth(
        **people.client_ids,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": iris.email, "PASSWORD": iris.password},
    )["AuthenticationResult"]
    people.pool.global_sign_out(AccessToken=refresh["AccessToken"])
    with pytest.raises(ClientError, match="NotAuthorized"):
        people.pool.initiate_auth(
            ClientId=people.client_ids["ClientId"],
            AuthFlow="REFRESH_TOKEN_AUTH",
            AuthParameters={"REFRESH_TOKEN": refresh["RefreshToken"]},
        )


def test_a_forgotten_password_is_set_anew_with_a_mailed_code(people: People) -> None:
    june = people.join(*people.credentials("june"))
    client = people.client_ids["ClientId"]
    people.pool.forgot_password(ClientId=client, Username=june.email)
    assert people.mail(june.email)["Subject"] == "Uma nova senha para o Chat Booking"
    chosen = june.password + "-new"
    with pytest.raises(ClientError, match="CodeMismatch"):
        people.pool.confirm_forgot_password(
            ClientId=client, Username=june.email, ConfirmationCode="000000", Password=chosen
        )
    people.pool.confirm_forgot_password(
        ClientId=client, Username=june.email, ConfirmationCode=people.mailed_code(june.email), Password=chosen
    )
    assert people.sign_in(june.email, chosen).claims["sub"] == june.claims["sub"]


def test_a_second_factor_is_asked_for_once_it_is_set_up(people: People) -> None:
    kate = people.join(*people.credentials("kate"))
    secret = people.pool.associate_software_token(AccessToken=kate.access_token)["SecretCode"]
    people.pool.verify_software_token(AccessToken=kate.access_token, UserCode=one_time_code(secret))
    people.pool.set_user_mfa_preference(
        AccessToken=kate.access_token, SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
    )

    asked = people.pool.admin_initiate_auth(
        **people.client_ids,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": kate.email, "PASSWORD": kate.password},
    )

    assert asked["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    answers = {"USERNAME": kate.email, "SOFTWARE_TOKEN_MFA_CODE": one_time_code(secret)}
    answered = people.pool.admin_respond_to_auth_challenge(
        **people.client_ids,
        ChallengeName="SOFTWARE_TOKEN_MFA",
        Session=asked["Session"],
        ChallengeResponses=answers,
    )
    assert answered["AuthenticationResult"]["IdToken"]


def one_time_code(secret: str) -> str:
    """The six digits that an authenticator app shows now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    place = digest[-1] & 15
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
