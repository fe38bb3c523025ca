"""Synthesises stacks as the CDK CLI would, in this process: loading the CDK takes longer than the rest."""

import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from aws_cdk import App
from aws_cdk.assertions import Template

from infra import target as target_module
from infra.stacks import build_app
from infra.target import FRONTENDS, Target, targets
from tests.sites.builds import build


@dataclass(frozen=True)
class Synthesised:
    """A stack's template, whole and by resource type."""

    target: Target
    template: dict[str, Any]

    def of_type(self, type: str) -> list[dict[str, Any]]:
        """Whole resources (`Properties`, `DeletionPolicy`, …) of `AWS::<type>` or a custom type."""
        name = type if type.startswith("Custom::") else f"AWS::{type}"
        return [one for one in self.template["Resources"].values() if one["Type"] == name]

    def one(self, type: str) -> dict[str, Any]:
        """The properties of the only resource of its type."""
        (found,) = self.of_type(type)
        properties: dict[str, Any] = found["Properties"]
        return properties

    @cached_property
    def assertions(self) -> Template:
        return Template.from_json(self.template)

    @property
    def distribution(self) -> dict[str, Any]:
        config: dict[str, Any] = self.one("CloudFront::Distribution")["DistributionConfig"]
        return config

    @property
    def headers(self) -> dict[str, Any]:
        config: dict[str, Any] = self.one("CloudFront::ResponseHeadersPolicy")["ResponseHeadersPolicyConfig"]
        return config

    @property
    def content_policy(self) -> str:
        """Tokens as `${name}`; only good for looking at."""
        return readable(
            self.headers["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
        )

    def publication(self, name: str) -> dict[str, Any]:
        """The deployment of one kind of files: Entries, Hashed or Versions."""
        (found,) = [
            resource["Properties"] | {"DependsOn": resource.get("DependsOn", [])}
            for logical_id, resource in self.template["Resources"].items()
            if resource["Type"] == "Custom::CDKBucketDeployment"
            and logical_id.startswith(f"Publishing{name}")
        ]
        return found


def readable(value: Any) -> str:
    """A joined value as text: parameters of the parameter store by their path, other references by name."""
    if isinstance(value, str):
        return value
    if "Fn::Join" in value:
        separator, parts = value["Fn::Join"]
        return str(separator).join(readable(part) for part in parts)
    return f"${{{value.get('Ref') or '.'.join(value['Fn::GetAtt'])}}}"


def synthesise(folder: Path, **context: str) -> dict[str, Synthesised]:
    """Stacks by site, for a build of the sites in `context` (`sites`, all by default) and CDK context."""
    sites = context.pop("sites", "landing admin widget").split()
    build(folder, *sites)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(target_module, "FRONTENDS", folder)
        chosen = targets(dict(context))
    settings = json.loads((FRONTENDS / "cdk.json").read_text(encoding="utf-8"))["context"]
    app: App = build_app(chosen, settings, outdir=str(folder / "cdk.out"))
    assembly = app.synth()
    return {
        one.site: Synthesised(
            one,
            json.loads(
                (Path(assembly.directory) / f"{one.stack_name}.template.json").read_text(encoding="utf-8")
            ),
        )
        for one in chosen
    }


# The library and this machine's Node may differ on what is still supported; that is not what is tested.
os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "1")
os.environ.setdefault("JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION", "1")
