import hashlib

from hypothesis import given
from hypothesis import strategies as st

from chatbooking.ids import ALPHABET, derived_id, fingerprint, new_id, new_secret


def test_ids_are_short_readable_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(each) == 16 and set(each) <= set(ALPHABET) for each in ids)
    assert not set("ilou") & set(ALPHABET)


@given(st.lists(st.text()), st.lists(st.text()))
def test_the_same_parts_give_the_same_id_and_others_another(one: list[str], other: list[str]) -> None:
    assert derived_id(*one) == derived_id(*one)
    if "\x1f".join(one) != "\x1f".join(other):
        assert derived_id(*one) != derived_id(*other)


def test_parts_do_not_run_together() -> None:
    assert derived_id("ab", "c") != derived_id("a", "bc")


def test_a_secret_has_256_random_bits_and_only_its_hash_is_kept() -> None:
    secret = new_secret()
    assert len(secret) == 43
    assert secret != new_secret()
    assert fingerprint(secret) == hashlib.sha256(secret.encode()).hexdigest()
