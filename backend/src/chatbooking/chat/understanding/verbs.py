"""The forms of regular verbs, so that a pattern names a stem ("cancel~") and not each of them."""

from __future__ import annotations

from functools import cache, lru_cache

from chatbooking.chat.understanding.text import word_set

_ROMANCE = word_set(
    "o a as amos ais an e es emos eis en i em ou aste asteis aron aram ei i iste imos iram ieron io iu"
    " aba abas abamos aban ava avas avamos avam ia ias iamos ian iam aria arias ariamos arian ariam eria"
    " erias eriamos erian eriam iria irias iriamos irian iriam are aras ara aremos aran arao era eran erao"
    " iran irao arei erei irei ase asen asse assem assemos esse essem ar arem armos er ir ando endo indo"
    " iendo ado ada ados adas ido ida idos idas acion aciones acao acoes ad ed id"
)
_ENGLISH = word_set("s es ed ing d")
_HOSTS = word_set("ar er ir a e en an ando iendo endo ad ed id emos amos")
"""Endings that a pronoun may follow: "cancelar" + "me" + "la"."""
_PRONOUNS = word_set(
    "me te se nos os le les lo la los las melo mela melos melas telo tela noslo nosla selo sela"
)


@cache
def _endings() -> frozenset[str]:
    joined = {host + pronoun for host in _HOSTS for pronoun in _PRONOUNS}
    return frozenset({""} | _ROMANCE | _ENGLISH | joined)


@lru_cache(maxsize=8192)
def is_form(word: str, stem: str) -> bool:
    """Whether the word is the stem with an ending of a verb, in any of the languages."""
    if not word.startswith(stem):
        return False
    ending = word[len(stem) :]
    # "cancelling", "shipped": English doubles the last letter.
    return ending in _endings() or (ending[:1] == stem[-1] and ending[1:] in _ENGLISH)
