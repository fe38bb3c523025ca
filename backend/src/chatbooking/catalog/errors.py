"""Why something of the catalog cannot be deleted."""

from chatbooking.errors import DomainError


class CategoryInUse(DomainError):
    """Services stand in the category."""

    def __init__(self, name: str, services: int) -> None:
        super().__init__(name=name, services=services)


class ServiceInUse(DomainError):
    """A visit ahead is booked for the service; `date` is the next one's, in the business's zone."""

    def __init__(self, name: str, date: str) -> None:
        super().__init__(name=name, date=date)


class ProviderInUse(DomainError):
    """A visit ahead is booked with the provider; `date` is the next one's, in the business's zone."""

    def __init__(self, name: str, date: str) -> None:
        super().__init__(name=name, date=date)
