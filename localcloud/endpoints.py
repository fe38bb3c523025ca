"""`.localcloud/endpoints.json`: everything that a client of the local cloud needs to know."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from localcloud import mailbox
from localcloud.home import REGION, Home, aws_endpoint
from localcloud.sites import origins

Record = dict[str, Any]


def graphql_url(port: int, merged_api_id: str) -> str:
    return f"{aws_endpoint(port)}/v1/apis/{merged_api_id}/graphql"


def describe(port: int, outputs: dict[str, str], tenants: Sequence[Record] = ()) -> Record:
    """The file's content, from the stack's outputs and the demo businesses."""
    url = graphql_url(port, outputs["MergedApiId"])
    return {
        "stage": "local",
        "region": REGION,
        "awsEndpoint": aws_endpoint(port),
        "graphqlUrl": url,
        "graphiqlUrl": url,
        "realtimeUrl": f"{url.replace('http', 'ws', 1)}/realtime",
        "mailboxUrl": f"{aws_endpoint(port)}{mailbox.PATH}",
        "apiKey": outputs["ApiKey"],
        "userPoolId": outputs["UserPoolId"],
        "userPoolClientId": outputs["UserPoolClientId"],
        "identityPoolId": outputs["IdentityPoolId"],
        "assetsBucket": outputs["AssetsBucketName"],
        # The emulator answers for its CDN under this name, which browsers take for this machine.
        "assetsUrl": f"http://{outputs['AssetsDomain'].replace('.net', '.localhost')}:{port}",
        "sites": origins(port),
        "tenants": list(tenants),
    }


def write(home: Home, endpoints: Record) -> None:
    home.endpoints.write_text(json.dumps(endpoints, indent=2, ensure_ascii=False) + "\n", "utf-8")
