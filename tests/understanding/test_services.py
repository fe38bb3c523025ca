from __future__ import annotations

import pytest

from tests.understanding.build import said


@pytest.mark.parametrize(
    ("text", "locale", "catalog", "expected"),
    [
        ("kids haircut", "en", "", {"service": "svc_kids_cut"}),
        ("kid's hair cut", "en", "", {"service": "svc_kids_cut"}),
        ("skinfade", "en", "", {"service": "svc_skin_fade"}),
        ("haircuts", "en", "", {"service": "svc_haircut"}),
        ("shave my head", "en", "", {"service": "svc_head_shave"}),
        ("beard", "en", "", {"service_candidates": ["svc_beard_trim", "svc_cut_beard"]}),
        ("masaje de 90 minutos", "es", "", {"service": "svc_relax_massage_90"}),
        ("quiero cortarme el pelo", "es", "", {"service": "svc_haircut"}),
        ("limpieza", "es", "", {"service": "svc_deep_facial"}),
        ("massagem", "pt", "spa", {"service_candidates": [
            "svc_deep_massage", "svc_relax_massage_60", "svc_relax_massage_90", "svc_stones_massage"]}),
        ("corte o manicure", "es", "", {"service_candidates": ["svc_haircut", "svc_manicure"]}),
        ("facial hidratante o antiedad", "es", "", {"service_candidates": [
            "svc_antiage_facial", "svc_hydra_facial"]}),
        ("consulta infantil", "pt", "", {"service": "svc_pediatric"}),
    ],
)  # fmt: skip
def test_names_words_and_forms(text: str, locale: str, catalog: str, expected: dict[str, object]) -> None:
    assert said(text, locale, catalog=catalog) == {"intent": "book", **expected}


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("quiero pedicure mañana", "es"),
        ("masaje tailandés mañana", "es"),
        ("limpieza dental mañana", "es"),
        ("una consulta amanhã", "pt"),
        ("um tratamento amanhã", "pt"),
        ("quero implante amanhã", "pt"),
        ("a perm tomorrow", "en"),
        ("an appointment tomorrow", "en"),
        ("tirar uma dúvida amanhã", "pt"),
    ],
)
def test_a_service_that_the_business_lacks_gives_no_key(text: str, locale: str) -> None:
    assert not {"service", "service_candidates"} & said(text, locale).keys()


def test_a_service_ruled_out_is_taken_from_the_candidates() -> None:
    assert said("a shave, but not a hot towel shave", "en")["service"] == "svc_head_shave"
