"""A name as it is written, whatever way it was typed."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
# Inside a name, in the languages of the chat and a few beside them.
_SMALL: Final = frozenset({"da", "das", "de", "del", "do", "dos", "e", "la", "las", "los", "van", "von", "y"})


def written(name: str) -> str:
    """'ana de la torre' as 'Ana de la Torre'; a name with any capital is left as it is."""
    if name != name.lower():
        return name
    return _WORD.sub(lambda word: _capital(word.group(), first=word.start() == 0), name)


def _capital(word: str, *, first: bool) -> str:
    return word if word in _SMALL and not first else word[:1].upper() + word[1:]
