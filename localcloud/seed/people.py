"""The demo owners in the user pool, by its public operations."""

from __future__ import annotations

from typing import Any

from botocore.exceptions import ClientError

from localcloud.home import client

Record = dict[str, Any]


def sign_in_or_up(endpoints: Record, demo: Record) -> str:
    """The owner's ID token. A first sign-up is confirmed here, as nobody reads the mail with the code."""
    cognito = client("cognito-idp", _port(endpoints))
    owner = demo["owner"]
    try:
        return _sign_in(cognito, endpoints, owner)
    except ClientError as error:
        # Which of the two it is, the pool does not tell (PreventUserExistenceErrors).
        if error.response["Error"]["Code"] not in ("NotAuthorizedException", "UserNotFoundException"):
            raise
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


def _sign_in(cognito: Any, endpoints: Record, owner: Record) -> str:
    answer = cognito.initiate_auth(
        ClientId=endpoints["userPoolClientId"],
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": owner["email"], "PASSWORD": owner["password"]},
    )
    return str(answer["AuthenticationResult"]["IdToken"])


def _port(endpoints: Record) -> int:
    return int(endpoints["awsEndpoint"].rsplit(":", 1)[1])
