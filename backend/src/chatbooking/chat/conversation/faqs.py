"""Frequent questions that the business has answered itself: told when asked, asked about when perhaps meant.

What a message says about a visit goes first. A question beats it only when nothing else is said.
"""

from typing import Final

from chatbooking.catalog.model import Faq
from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene
from chatbooking.chat.model import Choice, ChoiceKind, Expecting
from chatbooking.chat.understanding.model import Intent
from chatbooking.chat.understanding.questions import Asked, Match, Strength, matches

_NEVER: Final = frozenset({Intent.AFFIRM, Intent.DENY, Intent.RESTART, Intent.GREET, Intent.THANKS})
_REQUESTS: Final = frozenset({Intent.BOOK, Intent.CANCEL, Intent.RESCHEDULE})
_ASKING: Final = frozenset({Intent.ASK_PRICE, Intent.ASK_HOURS, Intent.LIST_SERVICES, Intent.ASK_HUMAN})
_MOST_OFFERED: Final = 3


def answered(scene: Scene, said: Said) -> tuple[Reply, ...]:
    """The answer to the question that was asked or tapped; nothing when it is none."""
    offered = {faq.id: faq for faq in known(scene)}
    if not offered:
        return ()
    if said.faq_id:
        return _told(offered.get(said.faq_id))
    if said.intent in _NEVER:
        return ()
    best = next(iter(_matches(scene, said)), None)
    return _told(offered[best.id]) if best and _wins(best, scene, said) else ()


def perhaps(scene: Scene, said: Said) -> Outcome | None:
    """The questions that a message not otherwise understood may have meant, to tap."""
    offered = {faq.id: faq for faq in known(scene)}
    likely = [offered[match.id] for match in _matches(scene, said)[:_MOST_OFFERED]] if offered else []
    if not likely:
        return None
    return scene.ask(
        "faq_perhaps", *(Choice(ChoiceKind.ACTION, f"faq:{faq.id}", faq.question) for faq in likely)
    )


def known(scene: Scene) -> tuple[Faq, ...]:
    """The active questions in the language that is spoken; in the business's own where there are none."""
    active = [faq for faq in scene.world.catalog.faqs if faq.active]
    for locale in (scene.state.locale, scene.world.tenant.locale):
        if found := tuple(faq for faq in active if faq.locale == locale):
            return found
    return ()


def _wins(match: Match, scene: Scene, said: Said) -> bool:
    """Whether the question is what the message is for, in spite of all else it might be."""
    sentence = match.strength is Strength.SAME and match.words > 1
    asks = said.intent in _ASKING or not (said.intent in _REQUESTS or said.about_visit)
    if said.about_when or said.about_person or said.reference or not asks:
        return sentence
    if scene.state.expecting is Expecting.NAME and "?" not in said.text:
        return sentence
    return match.strength >= Strength.STRONG


def _matches(scene: Scene, said: Said) -> tuple[Match, ...]:
    questions = [Asked(faq.id, faq.locale, (faq.question, *faq.variants)) for faq in known(scene)]
    return matches(said.text, questions, scene.state.locale)


def _told(faq: Faq | None) -> tuple[Reply, ...]:
    return (Reply(faq.answer),) if faq else ()
