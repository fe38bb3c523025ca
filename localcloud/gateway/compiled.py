"""An API made ready to execute: parsed once, used by every request until its definition changes."""

from __future__ import annotations

from dataclasses import dataclass

from graphql import GraphQLSchema

from localcloud.gateway import scalars, sdl
from localcloud.gateway.authorization import Rules, rules_of
from localcloud.gateway.model import Api


@dataclass(frozen=True)
class CompiledApi:
    api: Api
    schema: GraphQLSchema
    rules: Rules


def compile_api(api: Api) -> CompiledApi:
    """Raises InvalidSchema when the definition does not hold together."""
    schema = sdl.build(sdl.parse_sdl(api.sdl))
    scalars.equip(schema)
    return CompiledApi(api, schema, rules_of(schema, api.providers[0]))
