"""What the backend tells the sites: its public values in the parameter store, resolved at each deployment."""

from __future__ import annotations

from aws_cdk import aws_ssm as ssm
from constructs import Construct

# The names that backend/template.yaml publishes; config.json has them in camelCase.
NAMES = {
    "graphqlUrl": "graphql-url",
    "apiKey": "api-key",
    "userPoolId": "user-pool-id",
    "userPoolClientId": "user-pool-client-id",
    "identityPoolId": "identity-pool-id",
    "assetsBucket": "assets-bucket",
    "region": "region",
}


def backend_values(scope: Construct, stage: str, *keys: str) -> dict[str, str]:
    """Tokens for these keys of NAMES; CloudFormation fills them in, so a build is the same on every stage."""
    return {
        key: ssm.StringParameter.value_for_string_parameter(scope, f"/chat-booking/{stage}/{NAMES[key]}")
        for key in keys
    }
