"""Reads what customers write in the booking chat: `understand(text, …)` gives a `Reading`."""

from chatbooking.chat.understanding.model import Entry, Found, Intent, Reading
from chatbooking.chat.understanding.reading import understand
from chatbooking.chat.understanding.vocabulary import Vocabulary

__all__ = ["Entry", "Found", "Intent", "Reading", "Vocabulary", "understand"]
