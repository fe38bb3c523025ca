"""What the backend and the region tell the sites, as CloudFormation fills it in at each deployment."""

from __future__ import annotations

from collections.abc import Sequence

from aws_cdk import Aws as Pseudo
from aws_cdk import aws_ssm as ssm
from constructs import Construct

from infra.behaviour import Aws

# The names that backend/template.yaml publishes; config.json has them in camelCase.
NAMES = {
    "graphqlUrl": "graphql-url",
    "apiKey": "api-key",
    "userPoolId": "user-pool-id",
    "userPoolClientId": "user-pool-client-id",
    "identityPoolId": "identity-pool-id",
    "assetsBucket": "assets-bucket",
    "assetsUrl": "assets-url",
    "region": "region",
}


def backend_values(scope: Construct, stage: str, keys: Sequence[str]) -> dict[str, str]:
    """Tokens for these keys of NAMES, so that a build is the same on every stage."""
    return {
        key: ssm.StringParameter.value_for_string_parameter(scope, f"/chat-booking/{stage}/{NAMES[key]}")
        for key in keys
    }


def regional() -> Aws:
    """AWS in the region that the stack is in: AppSync's own names (real time included), Cognito, S3."""
    here = f"{Pseudo.REGION}.{Pseudo.URL_SUFFIX}"
    return Aws(
        api=[f"https://*.appsync-api.{here}", f"wss://*.appsync-realtime-api.{here}"],
        sign_in=[f"https://cognito-idp.{here}", f"https://cognito-identity.{here}"],
        files=f"https://*.s3.{here}",
    )
