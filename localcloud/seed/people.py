"""The demo people in the user pool, by its public operations: owners sign up, others are invited."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

import httpx
from botocore.exceptions import ClientError

from localcloud.console import Failure
from localcloud.home import client
from localcloud.seed.api import Api, port_of

Record = dict[str, Any]

_INVITATIONS = "query Invitations { invitations { id email } }"
_INVITE = "mutation InviteMember($input: InviteMemberInput!) { inviteMember(input: $input) { id } }"
_RESEND = "mutation ResendInvitation($id: ID!) { resendInvitation(id: $id) { id } }"


def sign_in_or_up(endpoints: Record, demo: Record) -> str:
    """The owner's ID token. A first sign-up is confirmed here, as nobody reads the mail with the code."""
    cognito = client("cognito-idp", port_of(endpoints))
    owner = demo["owner"]
    token = _signed_in(cognito, endpoints, owner)
    if token:
        return token
    attributes = {
        "email": owner["email"],
        "locale": demo["locale"],
        "zoneinfo": demo["timeZone"],
        "custom:business": demo["profile"]["name"],
    }
    cognito.sign_up(
        ClientId=endpoints["userPoolClientId"],
        Username=owner["email"],
        Password=owner["password"],
        UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
    )
    cognito.admin_confirm_sign_up(UserPoolId=endpoints["userPoolId"], Username=owner["email"])
    return _sign_in(cognito, endpoints, owner)


def claims_of(token: str) -> Record:
    """What a token says, which the user pool has just handed out and nobody need doubt."""
    payload = token.split(".")[1]
    claims: Record = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return claims


def invite(endpoints: Record, owner: Api, demo: Record) -> None:
    """Makes members of those of the demo's team who are none yet, as a person would: by the mailed link."""
    cognito = client("cognito-idp", port_of(endpoints))
    pending = {each["email"]: each["id"] for each in owner(_INVITATIONS)}
    for member in demo["team"]:
        if _signed_in(cognito, endpoints, member):
            continue
        email = member["email"]
        if email in pending:
            owner(_RESEND, id=pending[email])
        else:
            owner(_INVITE, input={"email": email, "role": member["role"]})
        token = _mailed(endpoints, email, r"/join\?token=([\w-]+)")
        attributes = {"email": email, "name": member["name"], "locale": demo["locale"]}
        cognito.sign_up(
            ClientId=endpoints["userPoolClientId"],
            Username=email,
            Password=member["password"],
            UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
        )
        cognito.confirm_sign_up(
            ClientId=endpoints["userPoolClientId"],
            Username=email,
            ConfirmationCode=_mailed(endpoints, email, r"<b>(\d{6})</b>"),
            ClientMetadata={"invitation": token},
        )


def _mailed(endpoints: Record, to: str, wanted: str) -> str:
    """What the newest mail to this address holds; Failure without one."""
    box = httpx.get(f"{endpoints['awsEndpoint']}/_ministack/ses/messages", timeout=30).json()["messages"]
    for mail in reversed([mail for account in box.values() for mail in account if to in mail["To"]]):
        found = re.search(wanted, mail["BodyText"] + mail["BodyHtml"])
        if found:
            return found[1]
    raise Failure(f"A demo business could not be made: no mail came for {to}.")


def _signed_in(cognito: Any, endpoints: Record, person: Record) -> str | None:
    """The ID token; None for somebody who has not signed up yet."""
    try:
        return _sign_in(cognito, endpoints, person)
    except ClientError as error:
        # Which of the two it is, the pool does not tell (PreventUserExistenceErrors).
        if error.response["Error"]["Code"] not in ("NotAuthorizedException", "UserNotFoundException"):
            raise
        return None


def _sign_in(cognito: Any, endpoints: Record, owner: Record) -> str:
    answer = cognito.initiate_auth(
        ClientId=endpoints["userPoolClientId"],
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": owner["email"], "PASSWORD": owner["password"]},
    )
    return str(answer["AuthenticationResult"]["IdToken"])
