from __future__ import annotations

from chatbooking.chat.understanding import Entry, Vocabulary
from chatbooking.chat.understanding.vocabulary import name_words

VOCABULARY = Vocabulary(
    [Entry("s1", "Corte & Barba", ("combo",)), Entry("s2", "Masaje de Pies 30 min")],
    [Entry("p1", "Dra. Ana María Soto", ("Anita",)), Entry("p2", "Dr. Juan Soto")],
)


def test_linking_words_do_not_count_and_every_and_is_one() -> None:
    assert name_words("Corte y Barba") == name_words("corte & barba") == ("corte", "&", "barba")
    assert name_words("Masaje de Pies 30 min") == ("masaje", "pies", "30")


def test_a_word_knows_its_plural_its_forms_and_its_slips() -> None:
    services = VOCABULARY.services
    assert services.same("masajes") == {"masaje"}
    assert services.inflected("cortarme") == {"corte"}
    assert services.near("masjae") == {"masaje"}
    assert not services.near("pasaje")


def test_a_person_is_taken_apart() -> None:
    ana, juan = VOCABULARY.providers.people
    assert (ana.title, ana.given, ana.words) == ("f", "ana", ("ana", "maria", "soto"))
    assert ana.is_called("anita")
    assert juan.title == "m"


def test_first_names_are_known_by_their_beginning() -> None:
    assert VOCABULARY.providers.begun_by("jua") == {"juan"}


def test_an_empty_catalog_is_no_trouble() -> None:
    assert not Vocabulary([], []).words
