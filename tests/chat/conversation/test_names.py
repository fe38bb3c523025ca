import pytest

from chatbooking.chat.conversation.names import written


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("pedro", "Pedro"),
        ("maría josé de la torre", "María José de la Torre"),
        ("joão da silva e souza", "João da Silva e Souza"),
        ("shaun o'neil-smith", "Shaun O'Neil-Smith"),
        ("de la fuente", "De la Fuente"),
        ("ñandú ćwik", "Ñandú Ćwik"),
        # Whoever writes a capital knows where it belongs.
        ("Ana de la Torre", "Ana de la Torre"),
        ("DeShawn mcBride", "DeShawn mcBride"),
        ("ANA", "ANA"),
        ("李小龍", "李小龍"),
    ],
)
def test_a_name_typed_without_a_capital_gets_them(typed: str, name: str) -> None:
    assert written(typed) == name
