"""A name inside MiniStack, and the shapes of what is there."""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NamedTuple

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]
Record = dict[str, Any]


class TouchPoint(NamedTuple):
    """One name inside MiniStack that this module depends on."""

    module: str
    name: str

    def get(self) -> Any:
        """The object itself; AttributeError or ImportError when MiniStack no longer has it."""
        return getattr(importlib.import_module(f"ministack.{self.module}"), self.name)

    def replace(self, by: Any) -> None:
        """Put another object in its place, for everybody who looks it up in its module."""
        setattr(importlib.import_module(f"ministack.{self.module}"), self.name, by)
