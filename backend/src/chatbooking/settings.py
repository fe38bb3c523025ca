"""The environment, read once into a typed object."""

import os
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Settings:
    """What the template tells a function: the table's name and the stage."""

    table: str
    stage: str


@cache
def settings() -> Settings:
    return Settings(table=os.environ["TABLE_NAME"], stage=os.environ.get("STAGE", "dev"))
