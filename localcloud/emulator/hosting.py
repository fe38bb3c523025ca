"""MiniStack in this process: its application, what makes it behave here, and whose request it answers."""

from __future__ import annotations

import importlib
from contextlib import AbstractContextManager
from typing import cast

from localcloud.emulator.touch import ASGIApp, TouchPoint

_APP = TouchPoint("app", "app")
_WORKER = TouchPoint("core.lambda_runtime", "Worker")
_REQUEST_SCOPE = TouchPoint("core.responses", "request_scope")
_RESTORE_POSITIONS = TouchPoint("services.lambda_svc", "_restore_esm_positions")
_PIN_ORIGIN = TouchPoint("app", "pin_request_origin")

TOUCH_POINTS = (_APP, _WORKER, _REQUEST_SCOPE, _RESTORE_POSITIONS, _PIN_ORIGIN)


def application() -> ASGIApp:
    """MiniStack's ASGI application."""
    return cast("ASGIApp", _APP.get())


def count_as_tls() -> None:
    """Let bucket policies that ask for TLS be content with the loopback; before the server's event loop runs.

    MiniStack takes every request for a plain one, the CDN's to its bucket included, and would refuse it.
    """
    pin = _PIN_ORIGIN.get()
    pin("127.0.0.1", secure_transport=True)
    setattr(
        importlib.import_module("ministack.app"),
        _PIN_ORIGIN.name,
        lambda address, _secure_transport: pin(address, secure_transport=True),
    )


def hurry_functions() -> None:
    """Wait 3 ms, not 50, for the log of a function that has answered and writes none.

    A line that comes later is not lost, it stands in the next invocation's log.
    """
    drain = _WORKER.get()._drain_stderr_bounded  # noqa: SLF001 - it has no setting
    drain.__defaults__ = (0.003, 0.002, 0.25)


def begin_streams_anew() -> None:
    """Let functions on a table's stream read on after a restart; before the server's event loop runs.

    MiniStack keeps where each of them had come to, and not the stream: after a restart they would wait until
    it is as long as it was.
    """
    point = _RESTORE_POSITIONS
    setattr(importlib.import_module(f"ministack.{point.module}"), point.name, lambda _positions, _kept: None)


def scope(account: str, region: str) -> AbstractContextManager[None]:
    """Everything inside reads and writes that account's and region's resources."""
    return cast("AbstractContextManager[None]", _REQUEST_SCOPE.get()(account, region))
