"""Whether one more message may be answered, by the business's minute and its plan, and how it is counted."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from chatbooking.chat.conversation.said import Said
from chatbooking.chat.conversation.scene import Outcome
from chatbooking.chat.conversation.state import State, Task
from chatbooking.chat.errors import TooManyMessages
from chatbooking.chat.phrases import Topic
from chatbooking.chat.understanding.model import Intent
from chatbooking.storage import TenantTable, Write
from chatbooking.tenants import limits
from chatbooking.tenants.errors import PlanLimitReached
from chatbooking.tenants.model import Tenant
from chatbooking.tenants.plans import LIMITS, Metered
from chatbooking.tenants.storage import counters
from chatbooking.tenants.storage.counters import Tally

# A customer who has a booking reaches it whatever the business's plan has left.
_OF_A_BOOKING: Final = frozenset({Task.CANCEL, Task.RESCHEDULE, Task.SHOW})
_CHANGES: Final = frozenset({Intent.CANCEL, Intent.RESCHEDULE})


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a business has used before the message: `tally` is of the month of `day`, read with the message.

    `first`: it is the visitor's first message of its conversation.
    """

    table: TenantTable
    tenant: Tenant
    day: date
    tally: Tally
    first: bool

    def require_pace(self, now: datetime) -> None:
        """TooManyMessages when the whole business has had its minute's share."""
        answered = self.tally.in_minute(counters.minute_of(now))
        if answered >= LIMITS[self.tenant.plan].messages_a_minute:
            raise TooManyMessages(seconds_left(now))

    def require_plan(self, state: State, said: Said, outcome: Outcome) -> None:
        """PlanLimitReached, unless it is about a booking that exists; the owners are told of it."""
        if _about_a_booking(state, said, outcome):
            return
        try:
            for meter in self._meters():
                limits.require_room(self.tenant, meter, self.tally.of(meter), self.day)
        except PlanLimitReached as reached:
            meter = Metered(reached.meter)
            counters.tell(self.table, limits.month_of(self.day), meter, 100, self.tenant.plan)
            raise

    def writes(self, conversation_id: str, now: datetime) -> list[Write]:
        """The message counted, and news for the owners: parts of the transaction that stores the turn."""
        month, plan = limits.month_of(self.day), self.tenant.plan
        return [
            counters.talked(self.table, conversation_id, self.day, now, self.tally, first=self.first),
            *(
                counters.told(self.table, month, meter, percent, plan)
                for meter in self._meters()
                for percent in limits.to_tell(self.tenant, meter, self.tally.of(meter) + 1)
            ),
        ]

    def _meters(self) -> tuple[Metered, ...]:
        return (Metered.MESSAGES, Metered.CONVERSATIONS) if self.first else (Metered.MESSAGES,)


def seconds_left(now: datetime) -> int:
    """Until the next minute begins."""
    return 60 - int(now.timestamp()) % 60


def _about_a_booking(state: State, said: Said, outcome: Outcome) -> bool:
    """Whether one that exists is looked at, moved or cancelled, or is going to be."""
    wished = said.intent in _CHANGES or said.show_booking or said.topic is Topic.MY_BOOKING
    return wished or bool(_OF_A_BOOKING & {state.task, outcome.state.task})
