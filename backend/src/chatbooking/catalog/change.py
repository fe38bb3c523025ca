"""What a rule decides about the catalog, for storage to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from chatbooking.catalog.model import Category, Faq, Provider, Service

Entity = Category | Service | Provider | Faq
E = TypeVar("E", Category, Service, Provider, Faq)


@dataclass(frozen=True, slots=True)
class Change(Generic[E]):
    """What to write, in this order, and what to answer once it is written."""

    answer: E
    save: Sequence[Entity] = ()
    delete: Entity | None = None
