"""What the counters of conversations should say at least, by those that are still kept."""

from collections import Counter

from chatbooking.bookings.recounting import Counts
from chatbooking.bookings.schedule import date_in
from chatbooking.chat import storage
from chatbooking.chat.model import Author
from chatbooking.storage import TenantTable
from chatbooking.tenants.limits import month_of
from chatbooking.tenants.plans import Metered
from chatbooking.tenants.storage import counters


def counted(table: TenantTable, zone: str) -> Counts:
    """Messages by the day on which they were said; a conversation by its first one."""
    counts: Counts = {}
    for header in table.query_all(table.pk("CONVERSATIONS"), index="byTime", attributes=("id",)):
        said = [m for m in storage.transcript(table, header["id"]) if m.author is Author.VISITOR]
        for place, message in enumerate(said):
            day = date_in(zone, message.at)
            key = counters.chat_key(table, month_of(day), header["id"])
            shard = counts.setdefault((month_of(day), key), Counter())
            shard[Metered.MESSAGES, day.day] += 1
            if place == 0:
                shard[Metered.CONVERSATIONS, day.day] += 1
    return counts
