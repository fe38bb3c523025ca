"""Every sentence the agent says, one JSON file a language, in which a key means the same in each."""

from pathlib import Path

from chatbooking.texts import sentences

_HERE = Path(__file__).parent


def say(locale: str, key: str, **parameters: str) -> str:
    """The sentence of a key, its placeholders filled, its first letter a capital where it begins one."""
    return sentences(_HERE, locale)[key].format_map(parameters)


def opening(text: str) -> str:
    """A sentence whose first word came from a placeholder (a weekday, say), begun as a sentence is."""
    return text[:1].upper() + text[1:]
