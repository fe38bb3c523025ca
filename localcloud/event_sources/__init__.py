"""Event source mappings as AWS runs them: what MiniStack's lack for streams and queues.

As in `emulator`, the names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

from localcloud.event_sources import abandoned, moves, queues, streams

TOUCH_POINTS = (
    *streams.TOUCH_POINTS, *abandoned.TOUCH_POINTS, *queues.TOUCH_POINTS, *moves.TOUCH_POINTS,
)  # fmt: skip


def complete() -> None:
    """Teach MiniStack all of it, before it answers its first request."""
    for lacking in (streams, queues, moves):
        lacking.complete()
