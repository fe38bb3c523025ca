"""Businesses and their people, made for one test run through the user pool's own doors.

A business signs up as any other does, so the triggers run. ADMIN and VIEWER members are put into the
table beside their owner: inviting people by mail has no operation yet.
"""

import base64
import json
import secrets
import time
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import boto3

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

    def owner(self, business: str, locale: str = "es", zone: str = "America/Santiago") -> Person:
        """Signs a business up, confirms it (which runs the trigger) and signs its owner in."""
        email, password = self._credentials("owner")
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
        """A member of the owner's business with another role."""
        email, password = self._credentials(role.lower())
        pool = self._endpoints["userPoolId"]
        made = self.pool.admin_create_user(
            UserPoolId=pool,
            Username=email,
            MessageAction="SUPPRESS",
            UserAttributes=[{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}],
        )
        self.pool.admin_set_user_password(UserPoolId=pool, Username=email, Password=password, Permanent=True)
        (sub,) = [a["Value"] for a in made["User"]["Attributes"] if a["Name"] == "sub"]
        self.enrol(owner.claims["tenantId"], sub, email, role)
        return self.sign_in(email, password)

    def enrol(self, tenant: str, sub: str, email: str, role: str) -> None:
        joined = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.table.put_item(Item={"PK": f"USER#{sub}", "SK": "USER", "tenantId": tenant})
        self.table.put_item(
            Item={
                "PK": f"T#{tenant}#MEMBERS",
                "SK": f"MEMBER#{sub}",
                "id": sub,
                "email": email,
                "role": role,
                "joinedAt": joined,
            }
        )

    def sign_in(self, email: str, password: str) -> Person:
        answer = self.pool.admin_initiate_auth(
            UserPoolId=self._endpoints["userPoolId"],
            ClientId=self._endpoints["userPoolClientId"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": email, "PASSWORD": password},
        )["AuthenticationResult"]
        return Person(email, password, answer["IdToken"], answer["AccessToken"])

    def api(self, person: Person) -> Api:
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
    def _credentials(role: str) -> tuple[str, str]:
        return f"{role}-{secrets.token_hex(4)}@example.com", f"Aa1!{secrets.token_urlsafe(12)}"
