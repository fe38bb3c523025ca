"""The one table of rights: which roles may use which operation of the admin.

An operation that is not listed here is refused, so a new field cannot be forgotten. The authorization
matrix (tests) and the table in docs/security.md are made from it.
"""

from typing import Final

from chatbooking.api.caller import Admin, Role
from chatbooking.errors import NotAllowed

EVERYONE: Final = frozenset(Role)
EDITORS: Final = frozenset({Role.OWNER, Role.ADMIN})
OWNERS: Final = frozenset({Role.OWNER})

RIGHTS: Final = {
    "Query.tenant": EVERYONE,
    "Query.members": EVERYONE,
    "Query.widgetKeys": EVERYONE,
    "Query.invitations": EVERYONE,
    "Query.usage": EVERYONE,
    "Query.catalog": EVERYONE,
    "Query.service": EVERYONE,
    "Query.provider": EVERYONE,
    "Query.availability": EVERYONE,
    "Query.calendarFeed": EDITORS,
    "Mutation.createCalendarFeed": EDITORS,
    "Mutation.revokeCalendarFeed": EDITORS,
    "Query.booking": EVERYONE,
    "Query.bookings": EVERYONE,
    "Query.bookingByReference": EVERYONE,
    "Query.customerBookings": EVERYONE,
    "Query.blocks": EVERYONE,
    "Query.conversations": EVERYONE,
    "ConversationSummary.asked": EVERYONE,
    "Query.transcript": EVERYONE,
    "Query.misunderstandings": EVERYONE,
    "Query.waitingEntries": EVERYONE,
    "Query.holds": EVERYONE,
    "Booking.service": EVERYONE,
    "Booking.provider": EVERYONE,
    "Booking.history": EVERYONE,
    "Query.customers": EVERYONE,
    "Query.customer": EVERYONE,
    "CustomerRecord.bookings": EVERYONE,
    "Query.webhooks": EVERYONE,
    "Query.webhookDeliveries": EVERYONE,
    "Query.webhookSecret": OWNERS,
    "Mutation.createWebhook": EDITORS,
    "Mutation.updateWebhook": EDITORS,
    "Mutation.deleteWebhook": EDITORS,
    "Mutation.rotateWebhookSecret": EDITORS,
    "Mutation.sendTestWebhook": EDITORS,
    "Mutation.replayWebhookDelivery": EDITORS,
    "Mutation.updateTenant": EDITORS,
    "Mutation.changeMemberRole": OWNERS,
    "Mutation.removeMember": OWNERS,
    "Mutation.createWidgetKey": OWNERS,
    "Mutation.updateWidgetKey": OWNERS,
    "Mutation.revokeWidgetKey": OWNERS,
    "Mutation.rotateWidgetKey": OWNERS,
    "Mutation.inviteMember": OWNERS,
    "Mutation.resendInvitation": OWNERS,
    "Mutation.revokeInvitation": OWNERS,
    "Mutation.leaveTenant": EVERYONE,
    "Mutation.completeSetupStep": EDITORS,
    "Mutation.dismissSetup": EDITORS,
    "Mutation.changePlan": OWNERS,
    "Mutation.closeTenant": OWNERS,
    "Mutation.reopenTenant": OWNERS,
    "Mutation.createCategory": EDITORS,
    "Mutation.updateCategory": EDITORS,
    "Mutation.deleteCategory": EDITORS,
    "Mutation.createService": EDITORS,
    "Mutation.updateService": EDITORS,
    "Mutation.deleteService": EDITORS,
    "Mutation.createProvider": EDITORS,
    "Mutation.updateProvider": EDITORS,
    "Mutation.deleteProvider": EDITORS,
    "Mutation.setWeeklyHours": EDITORS,
    "Mutation.setHoursException": EDITORS,
    "Mutation.removeHoursException": EDITORS,
    "Mutation.createFaq": EDITORS,
    "Mutation.updateFaq": EDITORS,
    "Mutation.deleteFaq": EDITORS,
    "Mutation.createBooking": EDITORS,
    "Mutation.confirmBooking": EDITORS,
    "Mutation.cancelBooking": EDITORS,
    "Mutation.rescheduleBooking": EDITORS,
    "Mutation.markNoShow": EDITORS,
    "Mutation.completeBooking": EDITORS,
    "Mutation.restoreBooking": EDITORS,
    "Mutation.updateBookingNotes": EDITORS,
    "Mutation.createBlock": EDITORS,
    "Mutation.updateBlock": EDITORS,
    "Mutation.deleteBlock": EDITORS,
    "Mutation.updateCustomer": EDITORS,
    "Mutation.exportCustomer": EDITORS,
    "Mutation.eraseCustomer": EDITORS,
    "Mutation.dismissMisunderstanding": EDITORS,
    "Mutation.removeWaitingEntry": EDITORS,
    "Subscription.onBookingUpdate": EVERYONE,
    "Subscription.onConversationUpdate": EVERYONE,
}

# Operations of the widget: called with the API key, guarded by the widget key or the conversation token.
# `invitation` is guarded by the mailed token, what is managed by that of the link (tenants/links.py).
PUBLIC: Final = frozenset(
    {
        "Query.widget",
        "Query.invitation",
        "Query.conversation",
        "Mutation.startConversation",
        "Mutation.sendMessage",
        "Query.managedBooking",
        "Query.managedTimes",
        "Mutation.moveManagedBooking",
        "Mutation.cancelManagedBooking",
        "Query.managedOffer",
        "Mutation.acceptManagedOffer",
        "Mutation.leaveManagedOffer",
    }
)

# What a function of ours tells open dashboards, or ends, with its role's credentials; its policy names all.
OF_FUNCTIONS: Final = frozenset(
    {
        "Mutation.publishBookingUpdate",
        "Mutation.publishConversationUpdate",
        "Mutation.endBookingUpdates",
        "Mutation.endConversationUpdates",
    }
)

# Operations of people who are signed in and belong to no business yet.
NEWCOMERS: Final = frozenset({"Mutation.acceptInvitation"})

# What the members of a business may do although it is closed or suspended. A customer's right to their data
# outlasts the business.
WHILE_NOT_OPEN: Final = frozenset(
    {
        "Mutation.reopenTenant",
        "Mutation.closeTenant",
        "Mutation.leaveTenant",
        "Mutation.removeMember",
        "Mutation.exportCustomer",
        "Mutation.eraseCustomer",
    }
)


def require(admin: Admin, action: str) -> None:
    """NotAllowed unless the member's role has the right."""
    if admin.role not in RIGHTS.get(action, frozenset()):
        raise NotAllowed(action, admin.role)
