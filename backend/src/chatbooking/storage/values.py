"""DynamoDB's typed values to and from plain Python ones.

Own code because boto3's comes with the rest of boto3, which a cold start would pay for (`make bench`), and
reads numbers as Decimal. Tests hold it against boto3's. What is written is whole numbers, texts, yes and no;
fractions and bytes are stored nowhere.
"""

from collections.abc import Mapping
from typing import Any

Item = dict[str, Any]
Attribute = dict[str, Any]


def to_attributes(item: Mapping[str, Any]) -> dict[str, Attribute]:
    """Each value with its type; TypeError for one that the table has no type for."""
    return {name: _typed(value) for name, value in item.items()}


def from_attributes(attributes: Mapping[str, Any]) -> Item:
    """Numbers become int, or float where there is a fraction."""
    return {name: _plain(attribute) for name, attribute in attributes.items()}


def _typed(value: Any) -> Attribute:
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case int():
            return {"N": str(value)}
        case dict():
            return {"M": to_attributes(value)}
        case list() | tuple():
            return {"L": [_typed(member) for member in value]}
        case set() | frozenset():
            return _typed_set(value)
        case _:
            raise TypeError(f"not a value of the table: {value!r} ({type(value).__name__})")


def _typed_set(members: set[Any] | frozenset[Any]) -> Attribute:
    """A set of texts or of whole numbers: DynamoDB knows no empty and no mixed one."""
    if members and all(isinstance(member, str) for member in members):
        return {"SS": list(members)}
    if members and all(isinstance(member, int) and not isinstance(member, bool) for member in members):
        return {"NS": [str(member) for member in members]}
    raise TypeError(f"a set is of texts or of whole numbers, and has members: {members!r}")


def _plain(attribute: Mapping[str, Any]) -> Any:
    ((kind, value),) = attribute.items()
    match kind:
        case "S" | "BOOL":
            return value
        case "N":
            return _number(value)
        case "NULL":
            return None
        case "M":
            return from_attributes(value)
        case "L":
            return [_plain(member) for member in value]
        case "SS":
            return set(value)
        case "NS":
            return {_number(member) for member in value}
        case _:
            raise TypeError(f"an attribute of a type that is not in use: {kind}")


def _number(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        number = float(text)
        return int(number) if number.is_integer() else number
