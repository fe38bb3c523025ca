"""Businesses and their people, made for one test run through the user pool's own doors.

A business signs up as any other does, so the triggers run; its other members are invited by mail.
"""

import base64
import json
import re
import secrets
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import boto3
import httpx

from tests.cloud.api import Api


@dataclass(frozen=True)
class Person:
    email: str
    password: str
    id_token: str
    access_token: str

    @property
    def claims(self) -> dict[str, Any]:
        return claims_of(self.id_token)


def claims_of(token: str) -> dict[str, Any]:
    payload = token.split(".")[1]
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return claims


def session_of(endpoints: dict[str, Any], member: Person) -> dict[str, str]:
    """The temporary AWS credentials that the identity pool gives a signed-in member."""
    identities = boto3.client(
        "cognito-identity",
        endpoint_url=endpoints["awsEndpoint"],
        region_name=endpoints["region"],
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    issuer = f"cognito-idp.{endpoints['region']}.amazonaws.com/{endpoints['userPoolId']}"
    logins = {issuer: member.id_token}
    identity = identities.get_id(IdentityPoolId=endpoints["identityPoolId"], Logins=logins)["IdentityId"]
    given = identities.get_credentials_for_identity(IdentityId=identity, Logins=logins)["Credentials"]
    names = {"AccessKeyId": "access_key", "SecretKey": "secret_key", "SessionToken": "token"}
    return {ours: given[theirs] for theirs, ours in names.items()}


class People:
    """The user pool of a running local cloud (`endpoints` as in .localcloud/endpoints.json)."""

    def __init__(self, endpoints: dict[str, Any]) -> None:
        self._endpoints = endpoints

    @cached_property
    def pool(self) -> Any:
        return self._client("cognito-idp")

    @cached_property
    def table(self) -> Any:
        """Direct access to the table, for arranging and for looking behind the API."""
        dynamodb = self._client("dynamodb")
        (name,) = [name for name in dynamodb.list_tables()["TableNames"] if "chat-booking" in name.lower()]
        return boto3.resource(
            "dynamodb",
            endpoint_url=self._endpoints["awsEndpoint"],
            region_name=self._endpoints["region"],
            aws_access_key_id="test",
            aws_secret_access_key="test",
        ).Table(name)

    @property
    def client_ids(self) -> dict[str, str]:
        return {"UserPoolId": self._endpoints["userPoolId"], "ClientId": self._endpoints["userPoolClientId"]}

    def owner(self, business: str, locale: str = "es", zone: str = "America/Santiago") -> Person:
        """Signs a business up, confirms it (which runs the trigger) and signs its owner in."""
        email, password = self.credentials("owner")
        attributes = {"email": email, "locale": locale, "zoneinfo": zone, "custom:business": business}
        self.pool.sign_up(
            ClientId=self._endpoints["userPoolClientId"],
            Username=email,
            Password=password,
            UserAttributes=[{"Name": name, "Value": value} for name, value in attributes.items()],
        )
        self.pool.admin_confirm_sign_up(UserPoolId=self._endpoints["userPoolId"], Username=email)
        return self.sign_in(email, password)

    def colleague(self, owner: Person, role: str) -> Person:
        """A member of the owner's business with another role, by invitation."""
        email, password = self.credentials(role.lower())
        self.invite(owner, email, role)
        return self.join(email, password, self.mailed_token(email))

    def invite(self, owner: Person, email: str, role: str) -> dict[str, Any]:
        """The owner's invitation; its token is in the mail only."""
        made = self.api(owner)(
            "mutation M($input: InviteMemberInput!)"
            " { inviteMember(input: $input) { id email role invitedBy expiresAt } }",
            input={"email": email, "role": role},
        ).field("inviteMember")
        return dict(made)

    def join(self, email: str, password: str, invitation: str | None = None) -> Person:
        """Signs somebody up with the mailed code, and with an invitation if there is one; signs them in."""
        client = self._endpoints["userPoolClientId"]
        attributes = [{"Name": "email", "Value": email}, {"Name": "locale", "Value": "pt-BR"}]
        self.pool.sign_up(ClientId=client, Username=email, Password=password, UserAttributes=attributes)
        metadata = {"ClientMetadata": {"invitation": invitation}} if invitation else {}
        code = self.mailed_code(email)
        self.pool.confirm_sign_up(ClientId=client, Username=email, ConfirmationCode=code, **metadata)
        return self.sign_in(email, password)

    def mail(self, to: str) -> dict[str, Any]:
        """The newest mail to this address, from the local mailbox."""
        box = httpx.get(f"{self._endpoints['awsEndpoint']}/_ministack/ses/messages", timeout=30).json()
        found = [each for account in box["messages"].values() for each in account if to in each["To"]]
        assert found, f"no mail to {to}"
        return dict(found[-1])

    def mailed_code(self, email: str) -> str:
        """The code in the user pool's newest mail."""
        return re.findall(r"<b>(\d{6})</b>", self.mail(email)["BodyHtml"])[0]

    def mailed_token(self, email: str) -> str:
        """The token in the link of the newest invitation."""
        return re.findall(r"/join\?token=([\w-]+)", self.mail(email)["BodyText"])[0]

    def sign_in(self, email: str, password: str) -> Person:
        answer = self.pool.admin_initiate_auth(
            UserPoolId=self._endpoints["userPoolId"],
            ClientId=self._endpoints["userPoolClientId"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": email, "PASSWORD": password},
        )["AuthenticationResult"]
        return Person(email, password, answer["IdToken"], answer["AccessToken"])

    def api(self, person: Person) -> Api:
        """With the token that the dashboard calls with."""
        return Api(self._endpoints["graphqlUrl"], {"authorization": person.access_token})

    def api_told_who(self, person: Person) -> Api:
        """With the token that says the person's e-mail too, as the dashboard does where that is asked for."""
        return Api(self._endpoints["graphqlUrl"], {"authorization": person.id_token})

    def visitor(self, **headers: str) -> Api:
        """Somebody with the widget's API key and nothing else."""
        return Api(self._endpoints["graphqlUrl"], {"x-api-key": self._endpoints["apiKey"], **headers})

    def _client(self, service: str) -> Any:
        return boto3.client(
            service,
            endpoint_url=self._endpoints["awsEndpoint"],
            region_name=self._endpoints["region"],
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    @staticmethod
    def credentials(role: str) -> tuple[str, str]:
        return f"{role}-{secrets.token_hex(4)}@example.com", f"Aa1!{secrets.token_urlsafe(12)}"
