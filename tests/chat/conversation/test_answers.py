import pytest

from chatbooking.catalog.model import Catalog
from chatbooking.chat.conversation.machine import step
from chatbooking.chat.phrases import Topic
from chatbooking.chat.understanding.model import Intent
from chatbooking.tenants.model import Contact
from tests.chat.conversation.worlds import a_state, a_world, said, text_of
from tests.chat.shop import a_catalog, a_provider, a_service, a_tenant


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (Contact(phone="123456"), "Puedes llamarnos al 123456."),
        (Contact(email="a@b.cl"), "Puedes escribirnos a a@b.cl."),
        (Contact(website="https://a.cl"), "Nos encuentras en https://a.cl."),
        (Contact(), "te atendemos en persona"),
    ],
)
def test_a_person_is_reached_by_what_the_business_tells(contact: Contact, expected: str) -> None:
    outcome = step(a_state(), said(Intent.ASK_HUMAN), a_world(a_tenant(contact=contact)))

    assert expected in text_of(outcome)


def test_an_address_that_is_not_known_gives_the_contact() -> None:
    world = a_world(a_tenant(contact=Contact(phone="123456")))

    assert "123456" in text_of(step(a_state(), said(Intent.OTHER, topic=Topic.WHERE), world))


def test_a_free_service_has_no_price() -> None:
    free = Catalog((), (a_service("a", "Evaluación", price_minor=0),), a_catalog().providers)

    told = text_of(step(a_state(), said(Intent.ASK_PRICE, service_id="a"), a_world(catalog=free)))

    assert told.startswith("Evaluación no tiene costo y dura 1 h.")


def test_people_with_different_hours_are_open_together() -> None:
    idle = Catalog((), (), (a_provider("maria", "M", weekly_hours=()),))

    assert "no tengo el horario" in text_of(step(a_state(), said(Intent.ASK_HOURS), a_world(catalog=idle)))
