"""Every mail that was sent, as a developer reads it: whole messages with their parts, and a page."""

from localcloud.mailbox.page import PATH, answer
from localcloud.mailbox.store import TOUCH_POINTS, complete

__all__ = ["PATH", "TOUCH_POINTS", "answer", "complete"]
