"""Forms of a word: plurals, and verbs and nouns of one stem ("depilarme", "depilación")."""

from __future__ import annotations

from functools import lru_cache

from chatbooking.chat.understanding.text import word_list

_ROMANCE = word_list(
    "amientos amiento amentos amento imientos imiento imentos imento armelas armelos armela armelo"
    " aciones acion acoes acao arnos arme arse arte arlas arlos arlo arla arme irme erme iciones icion"
    " ciones cion coes cao cao antes ante ando endo indo ados adas ado ada idos idas ido ida ares adora"
    " ador amos emos aron aram ezas eza uras ura ias ar er ir as os es am an em en ou ei a o e"
)
_ENGLISH = ["ings", "ing", "ers", "ed", "er", "ages", "age", "es", "s"]
_DIMINUTIVES = ("zinha", "zinho", "inha", "inho", "cita", "cito", "ita", "ito")
_ROOT = 4
_SHORT_ROOT = 3


@lru_cache(maxsize=4096)
def singulars(word: str) -> frozenset[str]:
    """The word, and what it may be the plural or the diminutive of, in any of the languages."""
    forms = {word}
    if len(word) > 3 and word.endswith("s"):
        forms.add(word[:-1])
        for ending, single in (
            ("es", ""),
            ("oes", "ao"),
            ("ns", "m"),
            ("ais", "al"),
            ("ces", "z"),
            ("ies", "y"),
        ):
            if word.endswith(ending) and len(word) - len(ending) >= _SHORT_ROOT:
                forms.add(word[: -len(ending)] + single)
    for ending in _DIMINUTIVES:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT_ROOT:
            root = word[: -len(ending)]
            forms |= {root, root + "a", root + "o", root + "e"}
    return frozenset(forms)


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """What its inflected and verbal forms share. Both families, for catalogs mix languages."""
    found = set()
    for ending in _ROMANCE:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            found.add(word[: -len(ending)])
            break
    for ending in _ENGLISH:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT_ROOT:
            found.add(_base(word[: -len(ending)]))
            break
    else:
        if len(word) >= _ROOT:
            found.add(_base(word))
    return frozenset(stem for stem in found if len(stem) >= _SHORT_ROOT)


def _base(word: str) -> str:
    """ "trimm" → "trim", "shave" → "shav": the stem whichever form it comes from."""
    if len(word) > _SHORT_ROOT and word[-1] == word[-2]:
        return word[:-1]
    return word[:-1] if len(word) > _SHORT_ROOT and word.endswith("e") else word
