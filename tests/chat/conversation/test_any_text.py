"""Whatever is typed, in whatever state, gets an answer, and nothing is booked without a yes."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from chatbooking.chat.conversation.machine import greeting, step
from chatbooking.chat.conversation.said import tapped, typed
from chatbooking.chat.conversation.scene import Outcome, World
from chatbooking.chat.conversation.state import State
from chatbooking.chat.model import Expecting
from chatbooking.chat.understanding import Entry, Vocabulary, understand
from chatbooking.records import decode, encode
from chatbooking.texts import LOCALES
from tests.chat.conversation.worlds import a_booking, a_state, a_world
from tests.chat.shop import NOW, ZONE, a_catalog

CATALOG = a_catalog()
VOCABULARY = Vocabulary(
    tuple(Entry(service.id, service.name, service.aliases) for service in CATALOG.services),
    tuple(Entry(provider.id, provider.name) for provider in CATALOG.providers),
)
WORDS = (
    "masaje corte facial María José con el viernes mañana 5 17:00 10:30 27 sí no otra persona día más tarde "
    "cancelar mover reserva precio horario Ana ana@example.com +56987654321 AB12CD34 la segunda gracias hola "
    "haircut friday with anyone yes cancel later sexta às 15h quero remarcar tanto faz cualquiera domingo "
    "pagar tarjeta crédito autos parking gift cards"
)
VALUES = (
    "service:cut service:massage provider:jose anyone day:2026-11-27 days:2026-12-08 confirm:no confirm:yes "
    "time:2026-11-27T13:00:00Z action:cancel action:reschedule action:booking action:restart change:day "
    "change:time change:provider change:service booking:booking1aaaaaaaa"
)
sentences = st.lists(st.sampled_from(WORDS.split()), min_size=1).map(" ".join)
texts = st.text(min_size=1, max_size=60) | sentences
choices = st.sampled_from(VALUES.split())
messages = st.lists(st.tuples(texts, st.none()) | st.tuples(st.just(""), choices), min_size=1, max_size=8)


def hear(state: State, text: str, choice: str | None, world: World) -> Outcome:
    if choice:
        # The yes and the no are those that are offered, or old ones where none is.
        choice = next((value for value in state.offered if value.startswith(choice)), choice)
        taken = tapped(text, choice)
        assert taken
        return step(state, taken, world)
    reading = understand(text, state.locale, NOW, ZONE, VOCABULARY)
    return step(state, typed(text, reading, state.locale), world)


@settings(max_examples=150, deadline=None)
@example("es", [("", "booking:booking1aaaaaaaa"), ("", "confirm:yes")])
@example("es", [("", "booking:booking1aaaaaaaa"), ("la segunda", None)])
@example("es", [("se puede pagar con tarjeta de crédito?", None), ("el viernes", None)])
@given(st.sampled_from(LOCALES), messages)
def test_every_message_is_answered_and_only_a_yes_acts(
    locale: str, said: list[tuple[str, str | None]]
) -> None:
    world = a_world(bookings=[a_booking()])
    state = greeting(a_state(locale=locale, bookings=("booking1aaaaaaaa",)), world).state
    for text, choice in said:
        outcome = hear(state, text, choice, world)
        if outcome.action:
            assert state.expecting is Expecting.CONFIRMATION
        else:
            assert outcome.replies
            assert all(reply.text.strip() for reply in outcome.replies)
        assert decode(State, encode(outcome.state)) == outcome.state, "the state survives the table"
        state = outcome.state
