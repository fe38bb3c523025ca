"""What a message has in it besides its wish, for the wish to be told by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chatbooking.chat.understanding.text import word_set

OWN = word_set("my our mi mis nuestro nuestra meu minha nosso nossa")
"""What says that a thing is the customer's."""


class Facts(NamedTuple):
    """What else is in the message that the intent hangs on."""

    covered: Sequence[bool]
    """Tokens that belong to an entity."""
    served: Sequence[bool]
    """Tokens that are words of a service: no cue of anything else."""
    service: bool
    moments: Sequence[int]
    """Where the days and hours that stand begin."""
    contact: bool
    details: bool
    """Whether there is any entity that stands: not ruled out, not of the past."""
    named: bool
    """Whether any entity is named at all, be it of the past ("had one with Will, want another")."""
    mentions: bool
    """Whether there is any, if only to rule it out ("not Friday") or of habit ("los viernes")."""
    anothers: bool
    """Whether it names an appointment of another person."""
    wanted_elsewhere: bool
    """Whether a service of the trade is named that this business lacks."""
    own_part: bool
    """Whether the first service word is said to be the customer's own ("my beard")."""
    name_at: int
    """Where the customer's name begins; -1 where it is not given."""
    swapped: bool
    """Whether one service or person is given up for another, and not that of an appointment they have."""
    exchanged: bool
    """Whether it is that of an appointment they have."""
    shifted: bool
    """Whether it asks for a while earlier or later."""
    answer: bool
    """Whether the message answers an offer ("la segunda", "cuando sea")."""
