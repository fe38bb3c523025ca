"""A local cloud in a process of its own, and what tests need to fill it."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import httpx

JS_RUNTIME = {"name": "APPSYNC_JS", "runtimeVersion": "1.0.0"}
ROLE = "arn:aws:iam::000000000000:role/any"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class LiveCloud:
    """A running local cloud; `client` gives boto3 clients for it."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, service: str) -> Any:
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    def graphql(
        self, api_id: str, query: str, headers: dict[str, str] | None = None, **variables: Any
    ) -> httpx.Response:
        return httpx.post(
            f"{self.url}/v1/apis/{api_id}/graphql",
            json={"query": query, "variables": variables},
            headers=headers or {},
            timeout=30,
        )

    def make_api(self, name: str, sdl: str, **options: Any) -> str:
        appsync = self.client("appsync")
        options = {"authenticationType": "API_KEY"} | options
        api_id = appsync.create_graphql_api(name=name, **options)["graphqlApi"]["apiId"]
        if sdl:
            appsync.start_schema_creation(apiId=api_id, definition=sdl.encode())
        return str(api_id)

    def make_key(self, api_id: str, expires_in: int = 3600) -> dict[str, str]:
        """The headers of a new key's caller."""
        expires = int(time.time()) + expires_in
        key = self.client("appsync").create_api_key(apiId=api_id, expires=expires)["apiKey"]["id"]
        return {"x-api-key": key}

    def make_function(self, name: str, code: str, *, role: str = ROLE, **environment: str) -> str:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("main.py", code)
        function = self.client("lambda").create_function(
            FunctionName=name,
            Runtime="python3.13",
            Handler="main.handler",
            Role=role,
            Environment={"Variables": environment},
            Code={"ZipFile": content.getvalue()},
            Timeout=10,
        )
        return str(function["FunctionArn"])

    def make_role(self, name: str, *statements: dict[str, Any], service: str = "lambda") -> str:
        """A role that a service may assume, with these statements as its policy."""
        trusted = {"Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"}}
        trust = {"Version": "2012-10-17", "Statement": [{**trusted, "Action": "sts:AssumeRole"}]}
        iam = self.client("iam")
        role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]
        if statements:
            policy = {"Version": "2012-10-17", "Statement": statements}
            iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=json.dumps(policy))
        return str(role["Arn"])

    def make_source(self, api_id: str, name: str, **config: Any) -> None:
        self.client("appsync").create_data_source(apiId=api_id, name=name, serviceRoleArn=ROLE, **config)

    def make_resolver(
        self, api_id: str, field: str, source: str, code: str | None = None, **more: Any
    ) -> None:
        type_name, field_name = field.split(".")
        with_code = {"code": code, "runtime": JS_RUNTIME} if code else {}
        self.client("appsync").create_resolver(
            apiId=api_id, typeName=type_name, fieldName=field_name, dataSourceName=source, **with_code, **more
        )


@contextmanager
def running(state_dir: Path | None = None, *, enforcing: bool = False) -> Iterator[LiveCloud]:
    """Start a local cloud on a free port and stop it afterwards. `enforcing`: policies are checked."""
    cloud = LiveCloud(free_port())
    command = [sys.executable, "-m", "localcloud.server", "--port", str(cloud.port), "--log-level", "ERROR"]
    process = subprocess.Popen(
        [*command, *(["--state-dir", str(state_dir)] if state_dir else [])],
        env={**os.environ, "AUTH": "true" if enforcing else "false"},
    )
    try:
        _wait_until_ready(cloud, process)
        yield cloud
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_until_ready(cloud: LiveCloud, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert process.poll() is None, "the local cloud ended at once"
        try:
            if httpx.get(f"{cloud.url}/_ministack/health", timeout=2).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError("the local cloud did not start")


def body(response: httpx.Response) -> Any:
    return json.loads(response.text)
